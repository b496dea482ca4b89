import Testing

@testable import ParseStage

struct JSONValueTests {
    @Test func readsEscapesAndNesting() throws {
        let value = try #require(JSONValue.read(Array(#"{"a":[1,{"b":"\u5cb3\n\"\ud83d\ude00\/"}],}"#.utf8)))
        #expect(value["a"]?.items.last?["b"]?.string?.text == "岳\n\"😀/")
    }

    @Test(arguments: ["", "{", "[", "{\"a\"", "{\"a\":", "[1,", "\"a", "{\"a\":\"\\u12", "}", "[[[["])
    func brokenTextDoesNoHarm(text: String) {
        _ = JSONValue.read(Array(text.utf8))
    }

    @Test func depthIsBounded() {
        _ = JSONValue.read([UInt8](repeating: 0x5B, count: 200_000))
    }
}
