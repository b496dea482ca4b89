import Testing

@testable import ParseStage

struct EmbeddedStateTests {
    struct Case: Sendable {
        let script: String
        var published: String?
        var source: String?
    }

    @Test(
        arguments: [
            Case(
                script: #"var DATA = {"media": "扬眼", "pubtime": "2019-09-07 19:02:26"};"#,
                published: "2019-09-07 19:02:26",
                source: "扬眼"
            ),
            Case(
                script: #"x = {newsTime:"2019-11-25","source":"\u6f8e\u6e43新闻"}"#,
                published: "2019-11-25",
                source: "澎湃新闻"
            ),
            Case(script: #"{"source": "/assets/源.js", "media": "print", "pubtime": "soon"}"#),
            Case(script: #"{"media": "扬眼"#),
            Case(script: #"a ? b : c; "pubtime":"#),
        ]
    )
    func readsDateAndOutlet(expected: Case) {
        var state = EmbeddedState()
        var script = expected.script
        script.withUTF8 { state.read($0) }
        #expect(state.published?.text == expected.published)
        #expect(state.source?.text == expected.source)
    }
}
