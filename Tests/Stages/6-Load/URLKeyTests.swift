import Testing

@testable import LoadStage

@Suite struct URLKeyTests {
    @Test(arguments: [
        ("HTTP://News.Example.COM/A/b.html#top", "http://news.example.com/A/b.html"),
        ("http://a.test", "http://a.test/"),
        ("http://a.test?id=1", "http://a.test/?id=1"),
        ("http://a.test:80/x", "http://a.test/x"),
        ("https://a.test:443/x", "https://a.test/x"),
        ("https://a.test:80/x", "https://a.test:80/x"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("http://user:secret@a.test/x", "http://a.test/x"),
        ("http://a.test/x?utm_source=wx&id=2&spm=a.b&UTM_X=1&b=", "http://a.test/x?id=2&b="),
        ("http://a.test/x?utm_source=wx", "http://a.test/x"),
        ("http://a.test/x?", "http://a.test/x"),
        ("http://新闻.test/x?b=1&a=2", "http://新闻.test/x?b=1&a=2"),
        ("http:///x", "http:///x"),
        ("file:///tmp/A.html#b", "file:///tmp/A.html#b"),
        ("pages/A.html", "pages/A.html"),
        ("", ""),
    ])
    func anAddressLosesWhatDoesNotChangeThePage(url: String, key: String) {
        #expect(URLKey.of(url) == key)
        #expect(URLKey.of(key) == key)
    }

    @Test(arguments: [
        ("http://a.test/1?p=2", "https://A.test/1", "https://a.test/1"),
        ("http://a.test/1", "http://b.test/1", "http://a.test/1"),
        ("http://a.test/1", "http://a.test/", "http://a.test/1"),
        ("http://a.test/?from=x", "http://a.test/", "http://a.test/?from=x"),
        ("http://a.test/", "http://a.test/#x", "http://a.test/"),
        ("http://a.test/1", "/1", "http://a.test/1"),
        ("page.html", "http://a.test/1", "page.html"),
    ])
    func anAddressThatThePageNamesCountsOnItsOwnHost(url: String, canonical: String, key: String) {
        #expect(URLKey.of(url, canonical: canonical) == key)
    }

    @Test(arguments: [("http://A.test:8080/1", "a.test"), ("page.html", nil)] as [(String, String?)])
    func theHostIsKnownOfWebAddressesOnly(url: String, host: String?) {
        #expect(URLKey.host(of: url) == host)
    }
}
