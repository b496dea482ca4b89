/// One line of a robots.txt, read as leniently as the large crawlers read it.
enum RobotsLine: Hashable {
    case userAgent(ArraySlice<UInt8>)
    case allow(ArraySlice<UInt8>)
    case disallow(ArraySlice<UInt8>)
    case crawlDelay(ArraySlice<UInt8>)
    case sitemap(ArraySlice<UInt8>)
    /// A name and a value we have no use for.
    case unknown

    /// Reads a line without its end; `nil` if it is blank, a comment, or no name with a value.
    ///
    /// A name counts by its beginning and in any case, some misspellings of it too; a blank may stand for the colon if
    /// one word follows. Webmasters write so, and a rule that is passed over is a rule broken.
    init?(_ line: ArraySlice<UInt8>) {
        let text = Self.trimmed(line.prefix { $0 != UInt8(ascii: "#") })
        let colon = text.firstIndex(of: UInt8(ascii: ":"))
        guard let separator = colon ?? text.firstIndex(where: Self.isBlank) else { return nil }
        let name = Self.trimmed(text[..<separator])
        let value = Self.trimmed(text[(separator + 1)...])
        guard !name.isEmpty, colon != nil || !value.contains(where: Self.isBlank) else { return nil }
        let begins = { (kinds: [String]) in kinds.contains { Self.begins(name, with: $0) } }
        self =
            if begins(Self.agentNames) {
                .userAgent(value)
            } else if begins(["allow"]) {
                .allow(value)
            } else if begins(Self.disallowNames) {
                .disallow(value)
            } else if begins(["crawl-delay", "crawldelay"]) {
                .crawlDelay(value)
            } else if begins(["sitemap", "site-map"]) {
                .sitemap(value)
            } else {
                .unknown
            }
    }

    // The misspellings that Google's parser knows (github.com/google/robotstxt).
    private static let agentNames = ["user-agent", "useragent", "user agent"]
    private static let disallowNames = ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"]

    private static func begins(_ name: ArraySlice<UInt8>, with kind: String) -> Bool {
        name.count >= kind.utf8.count
            && zip(name, kind.utf8).allSatisfy { byte, expected in
                (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) == expected
            }
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let body = text.drop(while: isBlank)
        guard let last = body.lastIndex(where: { !isBlank($0) }) else { return body.prefix(0) }
        return body[...last]
    }

    /// White space as C has it in ASCII; line ends never get here.
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
    }
}
