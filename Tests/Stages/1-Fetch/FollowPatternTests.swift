import Testing

@testable import FetchStage

@Suite struct FollowPatternTests {
    @Test(arguments: [
        ("/news/", "http://a/news/1", true), ("/news/", "http://a/new/1", false), ("", "http://a/", true),
        ("*", "http://a/", true), ("a/*/c", "http://a/b/c", true), ("a/*/c", "http://a/c", false),
        ("b*a", "http://a/b", false), ("b*a", "http://b/a", true), ("aab", "http://x/aaab", true),
        ("ab*ab", "http://x/ab", false), ("新", "http://x/%E6%96%B0", false),
    ])
    func findsTheTextInAnAddress(_ pattern: String, _ url: String, _ expected: Bool) {
        #expect(FollowPattern.pattern(pattern).matches(url) == expected)
    }

    @Test func allAndNoneLookAtNothing() {
        #expect(FollowPattern.all.matches("x"))
        #expect(!FollowPattern.none.matches("x"))
    }
}
