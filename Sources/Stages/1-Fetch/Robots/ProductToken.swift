/// The name by which a robots.txt calls a crawler (RFC 9309 §2.2.1): letters, `_` and `-`, in lower case here.
struct ProductToken: Sendable, Hashable {
    /// Empty when a text does not begin with such a name.
    let name: [UInt8]

    /// Takes the beginning of the value of a `User-agent` line: `Sluice/0.1` and `sluice news` are `sluice`.
    init(line value: some Sequence<UInt8>) {
        name = Self.lowercased(value.prefix(while: Self.isOfName))
    }

    /// Takes a User-Agent up to its version: `Sluice/0.1 (+…)` is `sluice`.
    ///
    /// A name with other characters stays whole: no line can mean it, and the line of another crawler must not.
    init(agent: some Sequence<UInt8>) {
        name = Self.lowercased(agent.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: " ") })
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

    private static func lowercased(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    }
}
