import Glibc
import Testing

@testable import FetchStage

@Suite struct RobotsFileTests {
    private static let nested = """
        User-agent: *
        Disallow: /shop
        Allow: /shop/books
        Disallow: /*.pdf$
        Disallow: /shop/books/*/draft
        """

    @Test(arguments: [
        ("/", true), ("/shop", false), ("/shops/1", false), ("/shop/books/1", true), ("/shop/books/1/draft2", false),
        ("/a.pdf", false), ("/a.pdf?x", true), ("/shop/books/a.pdf", true), ("https://h.example/shop#x", false),
        ("//h.example/shop", false), ("", true), ("https://h.example?x=/shop", true),
    ])
    func theLongestRuleDecides(_ url: String, _ isAllowed: Bool) {
        #expect(RobotsFile(Self.nested.utf8).allows(url, agent: "sluice") == isAllowed)
    }

    @Test(arguments: [
        ("/新闻/", "/%E6%96%B0%E9%97%BB/1", false), ("/%e6%96%b0/", "/%E6%96%B0/", false),
        ("/%E6%96%B0/", "/%e6%96%b0/", false), ("/~me/", "/%7Eme/", false), ("/a%2Fb", "/a/b", true),
        ("/a/b", "/a%2Fb", true), ("/a%24", "/a%24", false), ("/a%2A", "/abc", true), ("/%zz", "/%zz", false),
    ])
    func encodedAndPlainCharactersAreCompared(_ pattern: String, _ url: String, _ isAllowed: Bool) {
        #expect(RobotsFile("user-agent: *\ndisallow: \(pattern)".utf8).allows(url, agent: "a") == isAllowed)
    }

    @Test(arguments: [
        ("one", "/1", false), ("one", "/2", false), ("one", "/3", true), ("ONE/1.0 (+https://h)", "/1", false),
        ("one2", "/3", false), ("one two", "/1", false), ("two", "/1", true), ("two", "/2", false),
        ("three", "/3", false), ("three", "/1", true), ("", "/3", false),
    ])
    func groupsOfOneNameAreOneAndTheRestGetsTheStar(_ agent: String, _ url: String, _ isAllowed: Bool) {
        let text = """
            Disallow: /
            User-agent: One
            Disallow: /1
            User-agent: one
            Sitemap: https://h/s.xml
            User-agent: Two/2.0
            Disallow: /2

            User-agent: *
            Disallow: /3
            """
        #expect(RobotsFile(text.utf8).allows(url, agent: agent) == isAllowed)
    }

    @Test(arguments: [
        "user-agent: *\rdisallow: /a\r", "User-Agent:*\r\nDISALLOW:/a", "\u{FEFF}user-agent : * # all\n disallow:/a#b",
        "useragent: *\ndisalow: /a", "user-agent *\ndisallow /a",
        "user-agent: * everyone\ndisallow: /a b\ndisallow: /a",
    ])
    func linesAreReadLeniently(_ text: String) {
        let robots = RobotsFile(text.utf8)
        #expect(!robots.allows("/a", agent: "sluice"))
        #expect(robots.allows("/b", agent: "sluice"))
    }

    @Test(arguments: [
        "", "\u{FEFF}", "disallow: /", "user-agent: *\ndisallow:", "user-agent: *\nfoo: /", "<html>\n/ a b",
    ])
    func withoutARuleAllIsAllowed(_ text: String) {
        #expect(RobotsFile(text.utf8).allows("/a", agent: "sluice"))
    }

    @Test func linesAndDirectivesAreCounted() {
        let robots = RobotsFile("\u{FEFF}User-agent: a\r\n\r\nAllow: /\r\nfoo: 1\nCrawl-delay: 1\n# end".utf8)
        #expect(robots.directiveCount == 2)
        #expect(robots.unknownCount == 1)
        #expect(robots.lastLine == 5)
    }

    @Test func sitemapsAreFoundInAnyGroup() {
        let text = "Sitemap: https://h/1.xml\nuser-agent: a\nSITE-MAP: /2.xml\ndisallow: /\nsitemap:\n"
        #expect(RobotsFile(text.utf8).sitemaps == ["https://h/1.xml", "/2.xml"])
    }

    @Test(arguments: [
        ("10", Duration.seconds(10)), ("1.5", .milliseconds(1500)), (".25", .milliseconds(250)), ("3.", .seconds(3)),
        ("0", .zero), ("", nil), (".", nil), ("-1", nil), ("1e3", nil), ("1.2.3", nil), ("soon", nil),
        ("99999999999999999999999", .seconds(86_400)),
    ])
    func theDelayIsReadInSeconds(_ value: String, _ delay: Duration?) {
        let robots = RobotsFile("user-agent: a\ndisallow: /x\ncrawl-delay: \(value)".utf8)
        #expect(robots.crawlDelay(for: "A/1") == delay)
        #expect(robots.crawlDelay(for: "b") == nil)
    }

    @Test func theDelayOfEveryoneIsForThoseNotNamed() {
        let robots = RobotsFile("user-agent: *\ncrawl-delay: 2\nallow: /\nuser-agent: a\nallow: /".utf8)
        #expect(robots.crawlDelay(for: "sluice") == .seconds(2))
        #expect(robots.crawlDelay(for: "a") == nil)
    }

    @Test func onlyTheFirst500KiBAreRead() {
        let padding = String(repeating: "#\n", count: RobotsFile.byteLimit / 2 - 16)
        let before = "user-agent: *\ndisallow: /a\n"
        let robots = RobotsFile((before + padding + "\ndisallow: /b\n").utf8)
        #expect(!robots.allows("/a", agent: "sluice"))
        #expect(robots.allows("/b", agent: "sluice"))
    }

    @Test func aFileMadeToBeSlowIsNot() {
        let path = "/" + String(repeating: "a", count: 8000)
        let agents = String(repeating: "user-agent: *\nuser-agent: a\n", count: 2000)
        let rules = String(repeating: "disallow: /*a*a*a*a*a*a*a*a*ab\n", count: 12_000)
        #expect(RobotsFile((agents + rules).utf8).allows(path, agent: "sluice"))
    }

    @Test func aDamagedFileIsReadWithoutHarm() {
        let whole = Array((Self.nested + "\r\ncrawl-delay: 1.5\nsitemap: https://h/1\n用户: %E6%zz*$*$").utf8)
        for end in whole.indices { _ = RobotsFile(whole[..<end]).allows("/shop/%E6a.pdf", agent: "sluice") }
        RobotsNoise(seed: 1).check(getenv("SLUICE_FUZZ").flatMap { Int(String(cString: $0)) } ?? 2000)
    }

    @Test(arguments: [
        ("Foo-bar_", true), ("", false), ("Foo/1", false), ("Foo Bar", false), ("福", false), ("a1", false),
    ])
    func aTokenHasOnlyLettersUnderscoreAndHyphen(_ text: String, _ isValid: Bool) {
        #expect(ProductToken.isValid(text) == isValid)
    }
}
