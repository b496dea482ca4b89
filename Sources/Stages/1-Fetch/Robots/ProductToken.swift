/// The name by which a robots.txt calls a crawler (RFC 9309 §2.2.1): letters, `_` and `-`, in lower case here.
struct ProductToken: Sendable, Hashable {
    /// Empty when a text does not begin with such a name.
    let name: [UInt8]

    /// Takes the beginning of a User-Agent, or of the value of a `User-agent` line: `Sluice/0.1 (+…)` is `sluice`.
    init(_ text: some Sequence<UInt8>) {
        name = text.prefix(while: Self.isOfName).map { byte in
            UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
        }
    }

    /// Whether the text is such a name and nothing else.
    static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isOfName)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }
}
