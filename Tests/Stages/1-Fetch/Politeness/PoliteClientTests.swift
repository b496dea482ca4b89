import Dispatch
import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

/// What a server sees of a polite client.
@Suite struct PoliteClientTests {
    @Test func aDelayIsKeptBetweenRequestsRobotsIncluded() throws {
        let clock = FakeHostClock()
        let times = Locked<[Duration]>([])
        let server = try LoopbackServer { request in
            times.withLock { $0.append(clock.now) }
            return request.path == "/robots.txt"
                ? LoopbackAnswer("User-agent: *\nCrawl-delay: 5\n")
                : request.path == "/old" ? .redirect(to: "/new") : LoopbackAnswer("<p>a</p>")
        }
        defer { server.stop() }
        let client = client(clock)
        for path in ["/a", "/old"] { _ = try client.page(for: PageRequest(url: server.url(path))) }
        #expect(server.requests.map(\.path) == ["/robots.txt", "/a", "/old", "/new"])
        #expect(zip(times.withLock { $0 }, [0, 5, 10, 15]).allSatisfy { $0 == .seconds($1) })
    }

    @Test(arguments: [1, 3]) func noMoreConnectionsAreOpenThanPromised(_ most: Int) throws {
        let busy = Locked((now: 0, most: 0))
        let server = try LoopbackServer { _ in
            busy.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            var answer = LoopbackAnswer("<p>a</p>")
            answer.before = { busy.withLock { $0.now -= 1 } }
            return answer
        }
        defer { server.stop() }
        let client = client { $0.connectionsPerHost = most }
        DispatchQueue.concurrentPerform(iterations: 60) { number in
            _ = try? client.page(for: PageRequest(url: server.url("/\(number)")))
        }
        #expect(server.requests.count == 61)
        #expect(busy.withLock { $0.most } <= most)
        #expect(server.connectionCount <= most)
    }

    @Test func whatRobotsForbidsIsNotAskedFor() throws {
        let server = try LoopbackServer { request in
            request.path == "/robots.txt"
                ? LoopbackAnswer("User-agent: sluice\nDisallow: /no\n")
                : request.path == "/go" ? .redirect(to: "/no/1") : LoopbackAnswer("<p>a</p>")
        }
        defer { server.stop() }
        let client = client()
        #expect(throws: FetchFailure.disallowed(url: server.url("/no"))) {
            try client.page(for: PageRequest(url: server.url("/no")))
        }
        #expect(throws: FetchFailure.disallowed(url: server.url("/no/1"))) {
            try client.page(for: PageRequest(url: server.url("/go")))
        }
        #expect(try client.page(for: PageRequest(url: server.url("/yes"))).status == 200)
        #expect(server.requests.map(\.path) == ["/robots.txt", "/go", "/yes"])
    }

    @Test(arguments: [404, 403, 410, 400]) func withoutAFileAllIsAllowed(_ status: Int) throws {
        let server = try LoopbackServer { request in
            request.path == "/robots.txt" ? LoopbackAnswer(status: status, body: []) : LoopbackAnswer("<p>a</p>")
        }
        defer { server.stop() }
        #expect(try client().page(for: PageRequest(url: server.url("/a"))).status == 200)
    }

    @Test(arguments: [500, 503]) func aServerThatFailsAllowsNothing(_ status: Int) throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(status: status, body: []) }
        defer { server.stop() }
        let client = client()
        let reason = "\(server.url("/robots.txt")): busy, HTTP \(status)"
        for path in ["/a", "/b"] {
            #expect(throws: FetchFailure.robotsUnavailable(url: server.url(path), reason: reason)) {
                try client.page(for: PageRequest(url: server.url(path)))
            }
        }
        #expect(server.requests.map(\.path) == ["/robots.txt"])
    }

    @Test func aServerThatHangsUpAllowsNothing() throws {
        let server = try LoopbackServer { _ in
            var answer = LoopbackAnswer("")
            answer.framing = .hangUp
            return answer
        }
        defer { server.stop() }
        let client = client()
        let failure = #expect(throws: FetchFailure.self) { try client.page(for: PageRequest(url: server.url("/a"))) }
        #expect(failure?.disposition == .quarantine)
        #expect(server.requests.allSatisfy { $0.path == "/robots.txt" })
    }

    @Test func aBusyServerIsAskedForItsFileLater() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(status: 429, headers: [("Retry-After", "7")], body: []) }
        defer { server.stop() }
        let url = server.url("/robots.txt")
        #expect(throws: FetchFailure.busy(url: url, status: 429, retryAfter: .seconds(7))) {
            try client().page(for: PageRequest(url: server.url("/a")))
        }
    }

    @Test func fiveRedirectsOfTheFileAreFollowedAndNoMore() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/robots.txt": .redirect(to: "/1")
            case "/5": LoopbackAnswer("User-agent: *\nDisallow: /a\n")
            case "/a", "/b": LoopbackAnswer("<p>a</p>")
            default: .redirect(to: "/\((Int(request.path.dropFirst()) ?? 0) + 1)")
            }
        }
        defer { server.stop() }
        #expect(throws: FetchFailure.disallowed(url: server.url("/a"))) {
            try client().page(for: PageRequest(url: server.url("/a")))
        }
        let loop = try LoopbackServer { $0.path == "/a" ? LoopbackAnswer("<p>a</p>") : .redirect(to: "/robots.txt") }
        defer { loop.stop() }
        #expect(try client().page(for: PageRequest(url: loop.url("/a"))).status == 200)
        #expect(loop.requests.map(\.path) == Array(repeating: "/robots.txt", count: 6) + ["/a"])
    }

    @Test func ofALongFileTheBeginningCounts() throws {
        let server = try LoopbackServer { request in
            let padding = String(repeating: "# nothing\n", count: 100_000)
            return request.path == "/robots.txt"
                ? LoopbackAnswer("User-agent: *\nDisallow: /a\n\(padding)Disallow: /b\n") : LoopbackAnswer("<p>a</p>")
        }
        defer { server.stop() }
        let client = client()
        #expect(throws: FetchFailure.disallowed(url: server.url("/a"))) {
            try client.page(for: PageRequest(url: server.url("/a")))
        }
        #expect(try client.page(for: PageRequest(url: server.url("/b"))).status == 200)
    }

    @Test func aHostThatFailsIsLeftInPeace() throws {
        let server = try LoopbackServer { request in
            LoopbackAnswer(status: request.path == "/robots.txt" ? 404 : 500, body: [])
        }
        defer { server.stop() }
        let client = client { $0.failureLimit = 2 }
        let failures = (0..<4).map { number in
            #expect(throws: FetchFailure.self) { try client.page(for: PageRequest(url: server.url("/\(number)"))) }
        }
        #expect(
            failures == [
                .busy(url: server.url("/0"), status: 500, retryAfter: nil),
                .busy(url: server.url("/1"), status: 500, retryAfter: nil),
                .resting(url: server.url("/2"), failures: 2), .resting(url: server.url("/3"), failures: 2),
            ]
        )
        #expect(server.requests.count == 3)
    }

    @Test func whoWaitsGivesUpWhenTheRunIsStopped() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer("") }
        defer { server.stop() }
        let stop = Locked(false)
        var settings = CurlClient.Settings()
        settings.allowPrivate = true
        settings.proxy = .none
        settings.obeysRobots = false
        let client = CurlClient(settings, clock: FixedClock(), isCancelled: { stop.withLock { $0 } })
        #expect(try client.page(for: PageRequest(url: server.url("/a"))).status == 200)
        stop.withLock { $0 = true }
        #expect(throws: FetchFailure.stopped(url: server.url("/b"))) {
            try client.page(for: PageRequest(url: server.url("/b")))
        }
    }

    private func client(
        _ clock: FakeHostClock = FakeHostClock(),
        _ change: (inout Politeness) -> Void = { _ in }
    ) -> CurlClient {
        var settings = CurlClient.Settings()
        settings.allowPrivate = true
        settings.proxy = .none
        settings.politeness.delay = .zero
        change(&settings.politeness)
        return CurlClient(settings, clock: FixedClock(), hostClock: clock)
    }
}
