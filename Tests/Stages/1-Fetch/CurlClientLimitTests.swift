import FetchStage
import NewsModel
import PipelineCore
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

    @Test(arguments: [0.3, 0.6, 0.9, 0.99]) func aStreamThatIsCutOffIsTriedAgain(_ part: Double) throws {
        let server = try LoopbackServer { _ in
            let body = Array(packed.prefix(Int(Double(packed.count) * part)))
            return LoopbackAnswer(headers: [("Content-Encoding", "gzip")], body: body)
        }
        defer { server.stop() }
        let failure = FetchFailure.cutOff(url: server.url("/"), reason: "the content coding has no end")
        #expect(failure.disposition == .retry)
        #expect(throws: failure) { try loopbackClient().page(for: PageRequest(url: server.url("/"))) }
    }

    @Test func aBodyShorterThanPromisedIsTriedAgain() throws {
        let server = try LoopbackServer { _ in
            var answer = LoopbackAnswer("half")
            answer.framing = .promise(8)
            return answer
        }
        defer { server.stop() }
        let failure = #expect(throws: FetchFailure.self) {
            try loopbackClient().page(for: PageRequest(url: server.url("/")))
        }
        guard case .cutOff(server.url("/"), _) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func membersOfOneGzipFileAreOnePage() throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(headers: [("Content-Encoding", "x-gzip")], body: packed + packed)
        }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/")))
        #expect(page.body == Array("<p>新闻</p><p>新闻</p>".utf8))
    }

    // The middle is zlib.compress("<p>新闻</p>") of Python; the other is its middle alone, as some servers send it.
    @Test(arguments: [true, false]) func undoesDeflateWithAndWithoutItsWrapper(_ isWrapped: Bool) throws {
        let bare = Array(packed[10..<packed.count - 8])
        let server = try LoopbackServer { _ in
            LoopbackAnswer(
                headers: [("Content-Encoding", "deflate")],
                body: isWrapped ? [0x78, 0x9C] + bare + adler32(of: Array("<p>新闻</p>".utf8)) : bare
            )
        }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/")))
        #expect(page.body == Array("<p>新闻</p>".utf8))
    }

    @Test(arguments: ["image/png", "Application/PDF; x=1", "video/mp4"]) func whatIsNoPageIsNotRead(_ type: String)
        throws
    {
        let server = try LoopbackServer { _ in
            var answer = LoopbackAnswer(headers: [("Content-Type", type)], body: [UInt8](repeating: 0, count: 1000))
            answer.framing = .endless
            return answer
        }
        defer { server.stop() }
        #expect(throws: FetchFailure.notAPage(url: server.url("/"), contentType: type)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/")))
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

    /// RFC 1950 §2.2, big-endian.
    private func adler32(of bytes: [UInt8]) -> [UInt8] {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return [UInt8(high >> 8), UInt8(high & 255), UInt8(low >> 8), UInt8(low & 255)]
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
