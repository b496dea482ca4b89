import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@Suite struct FetchPageTests {
    @Test func keepsTheStageLaws() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("新闻 1.html", "<p>新闻</p>")
        let server = try LoopbackServer { $0.path == "/a" ? LoopbackAnswer("<p>a</p>") : .redirect(to: "/a") }
        defer { server.stop() }
        var settings = CurlClient.Settings()
        settings.allowPrivate = true
        settings.proxy = .none
        settings.obeysRobots = false
        settings.politeness = .none
        let stage = FetchPage(SystemPageClient(settings, clock: FixedClock()))
        let urls = [
            server.url("/a"), server.url("/b"), "file://\(file)", "file:///nowhere/at/all", "http://127.0.0.1:1/",
            "gopher://x/",
        ]
        try checkStageLaws(stage, on: urls.map { PageRequest(url: $0) })
    }

    @Test func asksItsClientAndNothingElse() throws {
        let client = FakePageClient(
            pages: ["https://example.com/1": "<p>一</p>"],
            failures: ["https://example.com/2": .busy(url: "https://example.com/2", status: 503, retryAfter: nil)]
        )
        let stage = FetchPage(client)
        #expect(stage.name == "FetchPage")
        let page = try stage.process(PageRequest(url: "https://example.com/1", depth: 3))
        #expect(page.body == Array("<p>一</p>".utf8))
        #expect(throws: FetchFailure.busy(url: "https://example.com/2", status: 503, retryAfter: nil)) {
            try stage.process(PageRequest(url: "https://example.com/2"))
        }
        #expect(throws: FetchFailure.gone(url: "https://example.com/3", status: 404)) {
            try stage.process(PageRequest(url: "https://example.com/3"))
        }
        #expect(client.requests.map(\.url) == ["1", "2", "3"].map { "https://example.com/\($0)" })
    }
}
