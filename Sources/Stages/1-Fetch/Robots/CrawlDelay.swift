/// The value of a `Crawl-delay` line: seconds, perhaps with a fraction.
struct CrawlDelay: Hashable {
    let duration: Duration

    /// A day: more is as good as a ban, and a number of any length must not overflow.
    private static let longest = 86_400

    /// - Returns: `nil` if the text is no decimal number.
    init?(_ text: some Collection<UInt8>) {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !text.isEmpty, text.count > parts.count - 1,
            parts.allSatisfy({ $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
        else { return nil }
        var seconds = 0
        for byte in whole { seconds = min(seconds * 10 + Int(byte - UInt8(ascii: "0")), Self.longest) }
        var milliseconds = 0
        if parts.count == 2 {
            let fraction = Array(parts[1].prefix(3))
            for index in 0..<3 {
                milliseconds =
                    milliseconds * 10 + (index < fraction.count ? Int(fraction[index] - UInt8(ascii: "0")) : 0)
            }
        }
        duration = .seconds(seconds) + .milliseconds(milliseconds)
    }
}
