import Dispatch
import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@Suite struct CurlClientTests {
    @Test func givesThePageAsItCame() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer("<p>新闻</p>") }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/a?b=1#c")))
        let expected = FetchedPage(
            key: server.url("/a?b=1#c"),
            url: server.url("/a?b=1"),
            fetchedAt: "2026-03-02T08:30:00Z",
            status: 200,
            contentType: "text/html; charset=utf-8",
            body: Array("<p>新闻</p>".utf8)
        )
        #expect(page == expected)
        let request = try #require(server.requests.first)
        #expect(request.method == "GET")
        #expect(request.path == "/a?b=1")
        #expect(request.headers["user-agent"] == "sluice/0.1")
        #expect(request.headers["accept-encoding"]?.contains("gzip") == true)
        #expect(request.headers["cookie"] == nil)
    }

    @Test func encodesWhatIsNotASCIIInAnAddress() throws {
        let server = try LoopbackServer { LoopbackAnswer($0.path) }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/新 闻/../页?题=一 二")))
        #expect(String(decoding: page.body, as: UTF8.self) == "/%E9%A1%B5?%E9%A2%98=%E4%B8%80%20%E4%BA%8C")
    }

    @Test func usesOneConnectionForPagesOneAfterAnother() throws {
        let server = try LoopbackServer { LoopbackAnswer($0.path) }
        defer { server.stop() }
        let client = loopbackClient()
        for path in ["/1", "/2", "/3"] {
            #expect(try client.page(for: PageRequest(url: server.url(path))).body == Array(path.utf8))
        }
        #expect(server.requests.map(\.connection) == [0, 0, 0])
    }

    @Test func eightThreadsGetTheirOwnPages() throws {
        // The server answers when all eight have asked: they are at it at once.
        let arrived = DispatchSemaphore(value: 0)
        let open = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { request in
            var answer = LoopbackAnswer(request.path)
            answer.before = {
                arrived.signal()
                open.wait()
            }
            return answer
        }
        defer { server.stop() }
        let client = loopbackClient()
        let bodies = Locked<[Int: [UInt8]]>([:])
        let group = DispatchGroup()
        for thread in 0..<8 {
            DispatchQueue(label: "test.\(thread)").async(group: group) {
                // A failure shows as a missing body.
                let page = try? client.page(for: PageRequest(url: server.url("/\(thread)")))
                bodies.withLock { $0[thread] = page?.body }
            }
        }
        for _ in 0..<8 { arrived.wait() }
        for _ in 0..<8 { open.signal() }
        group.wait()
        let expected = Dictionary(uniqueKeysWithValues: (0..<8).map { ($0, Array("/\($0)".utf8)) })
        #expect(bodies.withLock { $0 } == expected)
        #expect(server.connectionCount == 8)
    }

    @Test(arguments: [
        (404, FailureShape.gone), (410, .gone), (429, .busy), (500, .busy), (503, .busy), (401, .refused),
        (403, .refused), (451, .refused), (304, .refused), (300, .refused),
    ])
    func tellsByTheStatusWhatIsTheMatter(_ status: Int, _ shape: FailureShape) throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(status: status, body: []) }
        defer { server.stop() }
        let url = server.url("/")
        let expected: FetchFailure =
            switch shape {
            case .gone: .gone(url: url, status: status)
            case .busy: .busy(url: url, status: status, retryAfter: nil)
            case .refused: .refused(url: url, status: status)
            }
        #expect(throws: expected) { try loopbackClient().page(for: PageRequest(url: url)) }
    }

    enum FailureShape: Sendable { case gone, busy, refused }

    @Test(arguments: [
        ("120", Duration.seconds(120)), ("Mon, 02 Mar 2026 08:30:45 GMT", .seconds(45)),
        ("Mon, 02 Mar 2026 08:29:00 GMT", .zero), ("soon", nil), ("-5", nil),
        ("99999999999999999999999", .seconds(31_536_000)),
    ])
    func readsRetryAfter(_ text: String, _ pause: Duration?) throws {
        let server = try LoopbackServer { _ in
            LoopbackAnswer(status: 503, headers: [("Retry-After", text)], body: [])
        }
        defer { server.stop() }
        let url = server.url("/")
        #expect(throws: FetchFailure.busy(url: url, status: 503, retryAfter: pause)) {
            try loopbackClient().page(for: PageRequest(url: url))
        }
    }

    @Test func aRefusedConnectionIsUnreachable() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer("") }
        let url = server.url("/")
        let port = server.port
        server.stop()
        let client = loopbackClient()
        // The port may stay open for a moment after it was closed.
        var failure: FetchFailure?
        for _ in 0..<100 {
            failure = #expect(throws: FetchFailure.self) { try client.page(for: PageRequest(url: url)) }
            if failure
                == .unreachable(
                    url: url,
                    reason: "Failed to connect to 127.0.0.1 port \(port): Couldn't connect to server"
                )
            {
                break
            }
        }
        #expect(
            failure
                == .unreachable(
                    url: url,
                    reason: "Failed to connect to 127.0.0.1 port \(port): Couldn't connect to server"
                )
        )
    }

    @Test func aConnectionThatBreaksIsUnreachableAndAPageCutOff() throws {
        let server = try LoopbackServer { request in
            var answer = LoopbackAnswer("half")
            answer.framing = request.path == "/cut" ? .promise(10) : .hangUp
            return answer
        }
        defer { server.stop() }
        #expect(throws: FetchFailure.unreachable(url: server.url("/"), reason: "Empty reply from server")) {
            try loopbackClient().page(for: PageRequest(url: server.url("/")))
        }
        let reason = "transfer closed with 6 bytes remaining to read"
        #expect(throws: FetchFailure.cutOff(url: server.url("/cut"), reason: reason)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/cut")))
        }
    }

    @Test func aSilentServerTimesOut() throws {
        let silence = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            var answer = LoopbackAnswer("")
            answer.before = { silence.wait() }
            return answer
        }
        defer {
            silence.signal()
            server.stop()
        }
        var settings = CurlClient.Settings()
        settings.totalTimeout = .milliseconds(30)
        #expect(throws: FetchFailure.timedOut(url: server.url("/"), after: .milliseconds(30))) {
            try loopbackClient(settings).page(for: PageRequest(url: server.url("/")))
        }
    }

    @Test(arguments: [
        "", "nonsense", "ftp://127.0.0.1/", "http://", "http://a b/", "http://u:p@127.0.0.1/", "file:///etc/hosts",
    ])
    func refusesWhatIsNoWebAddress(_ url: String) {
        #expect(throws: FetchFailure.invalidURL(url)) { try loopbackClient().page(for: PageRequest(url: url)) }
    }
}
