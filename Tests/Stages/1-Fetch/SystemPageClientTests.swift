import FetchStage
import NewsModel
import PipelineTesting
import Testing

@Suite struct SystemPageClientTests {
    @Test func goesByTheScheme() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.html", "file")
        let server = try LoopbackServer { _ in LoopbackAnswer("web") }
        defer { server.stop() }
        let client = client()
        #expect(try client.page(for: PageRequest(url: "FILE://\(file)")).body == Array("file".utf8))
        #expect(try client.page(for: PageRequest(url: "HTTP://127.0.0.1:\(server.port)/")).body == Array("web".utf8))
    }

    @Test(arguments: ["", "a", "/etc/hosts", "ftp://a/", "gopher://a/", "data:,a", ":", "jar:file:///a"])
    func refusesOtherSchemes(_ url: String) {
        #expect(throws: FetchFailure.invalidURL(url)) { try client().page(for: PageRequest(url: url)) }
    }

    @Test func theLimitHoldsForFilesAndTheWeb() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.html", "12345")
        let server = try LoopbackServer { _ in LoopbackAnswer("12345") }
        defer { server.stop() }
        for url in ["file://\(file)", server.url("/")] {
            #expect(throws: FetchFailure.tooLarge(url: url, limit: 4)) {
                try client(limit: 4).page(for: PageRequest(url: url))
            }
        }
    }

    private func client(limit: Int = 100) -> SystemPageClient {
        var settings = CurlClient.Settings()
        settings.allowPrivate = true
        settings.proxy = .none
        settings.obeysRobots = false
        settings.politeness = .none
        settings.byteLimit = limit
        return SystemPageClient(settings, clock: FixedClock())
    }
}
