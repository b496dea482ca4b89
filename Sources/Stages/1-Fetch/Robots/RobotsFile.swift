/// A robots.txt as RFC 9309 has it: who may fetch what.
///
/// Nothing in a file is an error: a line that cannot be read is passed over. Where the RFC is silent, this reads as
/// Google's parser does: names count by their beginning, common misspellings too, and lines other than `User-agent`,
/// `Allow` and `Disallow` do not end a group.
///
/// ```swift
/// let robots = RobotsFile("User-agent: *\nDisallow: /private/\n".utf8)
/// robots.allows("https://example.com/private/1", agent: "sluice/0.1")  // false
/// ```
public struct RobotsFile: Sendable, Hashable {
    /// The bytes of a file that are read (RFC 9309 §2.5): the rest is ignored.
    public static let byteLimit = 500 << 10

    /// The addresses of `Sitemap` lines as written, whatever group they stand in.
    public private(set) var sitemaps: [String] = []
    /// The `Allow`, `Disallow` and `User-agent` lines.
    private(set) var directiveCount = 0
    /// The lines of a name and a value that mean nothing to us.
    private(set) var unknownCount = 0
    /// The number of the last line that has a name and a value, from 1; 0 if there is none.
    private(set) var lastLine = 0

    private var groups: [Group] = []
    /// The places of the groups that name a crawler; `nil` is everyone who is not named.
    private var places: [ProductToken?: [Int]] = [:]

    /// What follows one run of `User-agent` lines.
    private struct Group: Sendable, Hashable {
        var rules: [RobotsRule] = []
        var crawlDelay: Duration?
    }

    /// Reads the first ``byteLimit`` bytes of a file, in UTF-8 with or without a byte order mark.
    ///
    /// - Complexity: Linear.
    public init(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes.prefix(Self.byteLimit))
        // Rules before the first User-agent line are nobody's.
        var isInAgents = false
        for (number, line) in RobotsLines(bytes) {
            guard let line = RobotsLine(line) else { continue }
            lastLine = number
            switch line {
            case .userAgent(let value):
                directiveCount += 1
                if !isInAgents { groups.append(Group()) }
                isInAgents = true
                name(value)
            case .allow(let value), .disallow(let value):
                directiveCount += 1
                isInAgents = false
                guard !value.isEmpty, !groups.isEmpty else { continue }
                groups[groups.count - 1].rules.append(RobotsRule(allows: line == .allow(value), pattern: value))
            case .crawlDelay(let value):
                guard !groups.isEmpty, let delay = CrawlDelay(value)?.duration else { continue }
                groups[groups.count - 1].crawlDelay = delay
            case .sitemap(let value):
                if !value.isEmpty { sitemaps.append(String(decoding: value, as: UTF8.self)) }
            case .unknown:
                unknownCount += 1
            }
        }
    }

    /// Enters the last group under the name of a `User-agent` line.
    private mutating func name(_ value: ArraySlice<UInt8>) {
        let isEveryone = value.first == UInt8(ascii: "*") && (value.count == 1 || value.dropFirst().first == 0x20)
        let token = ProductToken(line: value)
        guard isEveryone || !token.name.isEmpty else { return }
        let key = isEveryone ? nil : token
        guard places[key]?.last != groups.count - 1 else { return }
        places[key, default: []].append(groups.count - 1)
    }

    /// Whether a crawler may fetch an address.
    ///
    /// The longest pattern that matches decides, and `Allow` where two are as long. A path is matched as it is spelled
    /// and, as RFC 9309 §2.2.2 has it, with `%XX` of letters, digits and `-._~` undone.
    ///
    /// The address is taken as it would be sent: percent-encoded, absolute or only its path. One with bytes outside ASCII
    /// gets the stricter of two readings: encoded for `Disallow`, as it stands for `Allow`. Of the crawler's name only
    /// what stands before `/` or a space counts.
    public func allows(_ url: String, agent: String) -> Bool {
        let path = RobotsPath(url)
        var best: RobotsRule?
        for rule in groups(for: agent).lazy.flatMap(\.rules) {
            // A rule that cannot win need not be matched.
            if let best, !rule.isStronger(than: best) { continue }
            if rule.matches(path) { best = rule }
        }
        return best?.allows ?? true
    }

    /// The time that a crawler is asked to let pass between two requests, `nil` if nothing is said.
    ///
    /// Not part of RFC 9309, yet widely written. Where it is said twice, the longer time is meant.
    public func crawlDelay(for agent: String) -> Duration? {
        groups(for: agent).compactMap(\.crawlDelay).max()
    }

    private func groups(for agent: String) -> [Group] {
        (places[ProductToken(agent: agent.utf8)] ?? places[nil] ?? []).map { groups[$0] }
    }
}
