import Testing

@testable import FetchStage

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("HTTP://Example.COM:80/a/../b/./c?x=1#part", "http://example.com/b/c?x=1"),
        ("https://example.com:443", "https://example.com/"),
        ("https://example.com:8443?x", "https://example.com:8443/?x"),
        ("http://新闻.example/", "http://xn--efvy88h.example/"),
        ("http://０ｘ７ｆ.1/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[::FFFF:127.0.0.1]:80/", "http://[::ffff:127.0.0.1]/"),
    ])
    func readsAnAddress(_ text: String, _ expected: String) {
        #expect(WebAddress(text)?.text == expected)
    }

    @Test(arguments: [
        "", "a", "/a", "//a/b", "http:", "http://", "ftp://a/", "file:///a", "javascript:alert(1)", "http://u@a/",
        "http://a:99999/", "http://a/\u{0}b", "http://a/\nb", "http://a b/",
        "http://" + String(repeating: "a", count: 9000),
    ])
    func refusesWhatIsNone(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("http://a/x?utm_source=b&id=2&UTM_Medium=c&spm=1.2#f", "http://a/x?id=2"),
        ("http://a/x?utm_source=b", "http://a/x"),
        ("http://a/x?", "http://a/x"),
        ("http://a/x?b=2&a=1", "http://a/x?b=2&a=1"),
        ("http://a/x?utmost=1&gclid=2&fbclid", "http://a/x?utmost=1"),
        ("http://a/%e6%96%b0%7eb%2f?q=%3d%41%", "http://a/%E6%96%B0~b%2F?q=%3DA%"),
        ("http://a/%+1%zz", "http://a/%+1%zz"),
        ("http://a/新", "http://a/%E6%96%B0"),
    ])
    func writesTwoSpellingsOfAPageTheSame(_ text: String, _ expected: String) throws {
        let canonical = try #require(WebAddress(text)).canonical
        #expect(canonical.text == expected)
        #expect(canonical.canonical == canonical)
    }
}
