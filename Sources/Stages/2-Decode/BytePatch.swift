import NewsModel

/// Bytes of a body that are to be replaced before it is decoded.
struct BytePatch {
    /// The most patches of one page.
    ///
    /// A page of news has a handful, and hostile bytes shall not claim memory without end.
    static let limit = 1 << 18

    /// The name of the rule, as in ``ByteRepair``.
    let rule: String
    /// The bytes that go, by their place in the body.
    let range: Range<Int>
    /// The bytes that come.
    let bytes: [UInt8]

    /// The log of patches: as many as ``ByteRepair`` lists, and one entry that counts the rest.
    static func repairs(_ patches: [BytePatch], in body: Bytes) -> [ByteRepair] {
        var repairs: [ByteRepair] = []
        var bytes = 0
        for (index, patch) in patches.enumerated() {
            bytes += patch.range.count + patch.bytes.count
            guard index < ByteRepair.limit, bytes <= ByteRepair.byteLimit else {
                let (rule, offset) = (patch.rule, patch.range.lowerBound)
                let count = patches.count - index
                repairs.append(ByteRepair(rule: rule, offset: offset, before: "", after: "", count: count))
                break
            }
            repairs.append(patch.repair(in: body))
        }
        return repairs
    }

    private func repair(in body: Bytes) -> ByteRepair {
        ByteRepair(
            rule: rule,
            offset: range.lowerBound,
            before: hexadecimal(Bytes(rebasing: body[range])),
            after: hexadecimal(bytes)
        )
    }
}
