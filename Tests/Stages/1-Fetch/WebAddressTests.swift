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
        ("http://%30x7f.%31/", "http://127.0.0.1/"),
        ("http://0x7f.1./", "http://127.0.0.1/"),
        ("http://Example.com./", "http://example.com/"),
        ("http://1.example.1a/", "http://1.example.1a/"),
        ("  http://a/b\t\r\nc \n", "http://a/bc"),
        (#"http:\\a\b?c\d"#, "http://a/b?c%5Cd"),
        ("http://a/一 {b}|\"<>^`?q=二 |", "http://a/%E4%B8%80%20%7Bb%7D%7C%22%3C%3E%5E%60?q=%E4%BA%8C%20%7C"),
        ("http://[::FFFF:127.0.0.1]:80/", "http://[::ffff:127.0.0.1]/"),
    ])
    func readsAnAddress(_ text: String, _ expected: String) {
        #expect(WebAddress(text)?.text == expected)
    }

    @Test(arguments: [
        "", "a", "/a", "//a/b", "http:", "http://", "ftp://a/", "file:///a", "javascript:alert(1)", "http://u@a/",
        "http://a:99999/", "http://a/\u{0}b", "http://a/\u{1B}b", "http://a b/",
        "http://a%20b/", "http://a%00b/", "http://a%2fb/", "http://a^b/", "http://1.2.3.4.5/", "http://0x1.2.3.4.5/",
        "http://256.1.1.1/", "http://a.0x/", "http://./", "http://[::%3", "http://u%40@b/",
        "http://" + String(repeating: "a", count: 9000),
    ])
    func refusesWhatIsNone(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test func readsARelativeAddressAsThePageMeansIt() throws {
        let base = try #require(WebAddress("https://a/b/c?d#e"))
        let cases = [
            ("x", "https://a/b/x"), ("/x", "https://a/x"), ("//x/y", "https://x/y"), ("?x", "https://a/b/c?x"),
            ("../新", "https://a/%E6%96%B0"), ("http://x", "http://x/"),
        ]
        for (reference, expected) in cases {
            #expect(WebAddress(reference, relativeTo: base)?.text == expected)
        }
        for reference in ["mailto:x@a", "javascript:x", "file:///x", "//u@x/", "data:,x"] {
            #expect(WebAddress(reference, relativeTo: base) == nil)
        }
    }

    @Test func readsTheSameAgainInWhatItWrote() {
        var state: UInt64 = 7
        let pieces = [
            "%", "2e", "2E", "/", "..", ".", "?", "&", "=", "#", "新", "@", ":", "[", "]", "\\", "0x7f", "1", "a", "%31",
        ]
        for _ in 0..<1000 {
            var text = "http://"
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            guard let address = WebAddress(text) else { continue }
            #expect(WebAddress(address.text) == address)
            let canonical = address.canonical
            #expect(canonical.canonical == canonical)
        }
    }

    @Test(arguments: [
        ("http://a/x?utm_source=b&id=2&UTM_Medium=c&spm=1.2#f", "http://a/x?id=2"),
        ("http://a/x?utm_source=b", "http://a/x"),
        ("http://a/x?", "http://a/x"),
        ("http://a/x?b=2&a=1", "http://a/x?b=2&a=1"),
        ("http://a/x?utmost=1&gclid=2&fbclid", "http://a/x?utmost=1"),
        ("http://a/%e6%96%b0%7eb%2f?q=%3d%41%", "http://a/%E6%96%B0~b%2F?q=%3DA%"),
        ("http://a/%+1%zz", "http://a/%+1%zz"),
        ("http://a/b/c/%2E%2e/%2e/d", "http://a/b/d"),
        ("http://a/新", "http://a/%E6%96%B0"),
    ])
    func writesTwoSpellingsOfAPageTheSame(_ text: String, _ expected: String) throws {
        let canonical = try #require(WebAddress(text)).canonical
        #expect(canonical.text == expected)
        #expect(canonical.canonical == canonical)
    }
}
