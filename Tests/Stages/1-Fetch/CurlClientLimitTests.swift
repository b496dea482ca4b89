import FetchStage
import NewsModel
import PipelineTesting
import Testing

@Suite struct CurlClientLimitTests {
    @Test func undoesGzip() throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(headers: [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], body: packed)
        }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/")))
        #expect(page.body == Array("<p>新闻</p>".utf8))
        #expect(page.contentType == "text/html")
    }

    @Test(arguments: ["gzip", "br", "zstd"]) func aBrokenCodingIsUnreadable(_ coding: String) throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(headers: [("Content-Encoding", coding)], body: [UInt8](repeating: 0xFF, count: 100))
        }
        defer { server.stop() }
        let failure = #expect(throws: FetchFailure.self) {
            try loopbackClient().page(for: PageRequest(url: server.url("/")))
        }
        guard case .unreadable(server.url("/"), _) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func dataAfterTheEndOfTheCodingIsUnreadable() throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(headers: [("Content-Encoding", "gzip")], body: packed + [0x78, 0x78])
        }
        defer { server.stop() }
        let url = server.url("/")
        #expect(throws: FetchFailure.unreadable(url: url, reason: "data after the end of the content coding")) {
            try loopbackClient().page(for: PageRequest(url: url))
        }
    }

    @Test func aBombIsCutWhereTheLimitIs() throws {
        let bomb = GzipBomb(zeros: 64 << 20).bytes
        #expect(bomb.count < 1 << 20)
        let server = try LoopbackServer { _ in
            LoopbackAnswer(headers: [("Content-Encoding", "gzip")], body: bomb)
        }
        defer { server.stop() }
        #expect(throws: FetchFailure.tooLarge(url: server.url("/"), limit: 1 << 20)) {
            try client(limit: 1 << 20).page(for: PageRequest(url: server.url("/")))
        }
    }

    @Test func anEndlessBodyIsCutWhereTheLimitIs() throws {
        let server = try LoopbackServer { _ in
            var answer = LoopbackAnswer(String(repeating: "新闻", count: 1000))
            answer.framing = .endless
            return answer
        }
        defer { server.stop() }
        #expect(throws: FetchFailure.tooLarge(url: server.url("/"), limit: 1 << 20)) {
            try client(limit: 1 << 20).page(for: PageRequest(url: server.url("/")))
        }
    }

    @Test(arguments: [LoopbackAnswer.Framing.length, .chunks(of: 7)])
    func theLimitItselfIsAllowed(_ framing: LoopbackAnswer.Framing) throws {
        let server = try LoopbackServer { request in
            var answer = LoopbackAnswer(
                request.path == "/100" ? String(repeating: "a", count: 100) : String(repeating: "a", count: 101)
            )
            answer.framing = framing
            return answer
        }
        defer { server.stop() }
        let client = client(limit: 100)
        #expect(try client.page(for: PageRequest(url: server.url("/100"))).body == [UInt8](repeating: 0x61, count: 100))
        #expect(throws: FetchFailure.tooLarge(url: server.url("/101"), limit: 100)) {
            try client.page(for: PageRequest(url: server.url("/101")))
        }
    }

    @Test func anEndlessHeaderIsCut() throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(
                headers: (0..<100).map { ("X-\($0)", String(repeating: "a", count: 1000)) },
                body: []
            )
        }
        defer { server.stop() }
        var settings = CurlClient.Settings()
        settings.headerLimit = 10_000
        #expect(throws: FetchFailure.tooLarge(url: server.url("/"), limit: 10_000)) {
            try loopbackClient(settings).page(for: PageRequest(url: server.url("/")))
        }
    }

    @Test func aHandleWorksAgainAfterAFailure() throws {
        let server = try LoopbackServer { LoopbackAnswer(String(repeating: "a", count: $0.path == "/" ? 1000 : 10)) }
        defer { server.stop() }
        let client = client(limit: 100)
        #expect(throws: FetchFailure.self) { try client.page(for: PageRequest(url: server.url("/"))) }
        #expect(try client.page(for: PageRequest(url: server.url("/a"))).body.count == 10)
    }

    // Made by Python's gzip.compress("<p>新闻</p>", mtime=0).
    private let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0xB0, 0x7B, 0x36, 0x6D, 0xC3, 0xCB,
        0xE9, 0xBB, 0x6D, 0xF4, 0x0B, 0xEC, 0x00, 0x3E, 0xBD, 0x9A, 0x0F, 0x0D, 0x00, 0x00, 0x00,
    ]

    private func client(limit: Int) -> CurlClient {
        var settings = CurlClient.Settings()
        settings.byteLimit = limit
        return loopbackClient(settings)
    }
}
