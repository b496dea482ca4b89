import Testing

@testable import ParseStage

struct AddressTests {
    /// After the examples of RFC 3986, section 5.4.
    @Test(
        arguments: [
            ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
            ("/g", "http://a.example/g"), ("//g.example", "http://g.example/"), ("?y", "http://a.example/b/c/d?y"),
            ("g?y#s", "http://a.example/b/c/g?y"), ("..", "http://a.example/b/"), ("../g", "http://a.example/b/g"),
            ("../../g", "http://a.example/g"), ("../../../g", "http://a.example/g"),
            (" g h ", "http://a.example/b/c/g%20h"),
            ("HTTPS://G.Example/x", "https://g.example/x"), ("新闻.html", "http://a.example/b/c/新闻.html"),
        ]
    )
    func resolves(reference: String, absolute: String) throws {
        let base = try #require(Address("http://a.example/b/c/d?q".utf8))
        #expect(base.resolving(reference.utf8) == absolute)
    }

    @Test(arguments: ["", "#top", "javascript:void(0)", "mailto:a@b.example", "tel:110", "data:image/gif;base64,R0"])
    func refusesWhatIsNoPage(reference: String) throws {
        let base = try #require(Address("http://a.example/".utf8))
        #expect(base.resolving(reference.utf8) == nil)
    }

    @Test(arguments: ["", "file:///a", "stdin:", "http://", "a.example/b"])
    func isNoneOfOtherSchemes(text: String) {
        #expect(Address(text.utf8) == nil)
    }
}
