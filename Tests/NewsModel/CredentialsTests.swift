import Testing

@testable import NewsModel

@Suite struct CredentialsTests {
    @Test(arguments: [
        ("", ""),
        ("nothing", "nothing"),
        ("http://news.test/a@b", "http://news.test/a@b"),
        ("http://me:S3cret@news.test/", "http://***@news.test/"),
        ("http://me@news.test", "http://***@news.test"),
        ("http://me:a@b@news.test?q=x@y", "http://***@news.test?q=x@y"),
        ("no 'pg://u:p@h' nor \"x://y:z@w\"", "no 'pg://***@h' nor \"x://***@w\""),
        ("postgres://h/d?password=S3cret&x=1", "postgres://h/d?password=***&x=1"),
        ("sslpassword=S3cret, 新聞 ://", "sslpassword=*** 新聞 ://"),
        ("://@", "://***@"),
    ])
    func areMaskedInAText(text: String, masked: String) {
        #expect(text.maskingCredentials == masked)
        #expect(masked.maskingCredentials == masked)
    }

    @Test(arguments: [
        ("http://news.test/a@b", "http://news.test/a@b"),
        ("http://me:S3cret@news.test/a", "http://news.test/a"),
        ("HTTP://me@新聞.test", "HTTP://新聞.test"),
        ("http://a:b@c:d@news.test?x", "http://news.test?x"),
        ("page.html", "page.html"),
        ("://@", "://"),
    ])
    func areRemovedFromAnAddress(address: String, clean: String) {
        #expect(address.removingCredentials == clean)
    }
}
