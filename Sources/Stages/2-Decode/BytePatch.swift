import NewsModel

/// Bytes of a body that are to be replaced before it is decoded.
struct BytePatch {
    /// The name of the rule, as in ``ByteRepair``.
    let rule: String
    /// The bytes that go, by their place in the body.
    let range: Range<Int>
    /// The bytes that come.
    let bytes: [UInt8]

    func repair(in body: Bytes) -> ByteRepair {
        ByteRepair(
            rule: rule,
            offset: range.lowerBound,
            before: hexadecimal(Bytes(rebasing: body[range])),
            after: hexadecimal(bytes)
        )
    }
}
