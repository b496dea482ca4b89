import FetchStage
import PipelineTesting

/// Files of pieces that a parser may stumble over, to be read without harm.
///
/// `SLUICE_FUZZ=1000000 swift test --filter RobotsFileTests` reads a million of them.
struct RobotsNoise {
    private static let pieces: [[UInt8]] =
        [
            "user-agent", "User-Agent: *", "allow", "Disallow: /", "crawl-delay: 9", "sitemap:", ":", "#", "*", "$",
            "/", "%", "%4", "%41", "%e6", "新", "\u{FEFF}", "\r", "\n", "\r\n", "\t", " ", "a", "\0",
        ].map { Array($0.utf8) } + [[0xEF], [0xBB], [0xFF], [0x80]]

    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    /// Reads that many files and asks each for an address.
    func check(_ count: Int) {
        var copy = self
        for _ in 0..<count { copy.checkOne() }
    }

    private mutating func checkOne() {
        let text = joined()
        let url = String(decoding: joined(), as: UTF8.self)
        let robots = RobotsFile(text)
        _ = robots.allows(url, agent: "a")
        _ = robots.crawlDelay(for: url)
    }

    private mutating func joined() -> [UInt8] {
        (0..<Int.random(in: 0..<40, using: &generator)).flatMap { _ in
            Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        }
    }
}
