import FetchStage
import NewsModel
import PipelineTesting
import Testing

@Suite struct CurlClientRedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func followsARedirectAndNamesWhereItEnded(_ status: Int) throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/a/old": .redirect(to: "../new?x=1", status: status)
            case "/new?x=1": LoopbackAnswer("new")
            default: LoopbackAnswer(status: 404, body: [])
            }
        }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/a/old")))
        #expect(page.key == server.url("/a/old"))
        #expect(page.url == server.url("/new?x=1"))
        #expect(page.body == Array("new".utf8))
    }

    @Test(arguments: [
        ("/新闻 1", "/%E6%96%B0%E9%97%BB%201"), ("b#c", "/b"), ("?x", "/a?x"), ("  /b\t", "/b"), ("%D0%C2", "/%D0%C2"),
    ])
    func readsAnyAddressThatServersSend(_ location: String, _ path: String) throws {
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(to: location) : LoopbackAnswer($0.path) }
        defer { server.stop() }
        let page = try loopbackClient().page(for: PageRequest(url: server.url("/a")))
        #expect(page.url == server.url(path))
        #expect(String(decoding: page.body, as: UTF8.self) == path)
    }

    @Test(arguments: ["", "http://", "http://a b/"])
    func aRedirectToNoAddressIsNotFollowed(_ location: String) throws {
        let server = try LoopbackServer { _ in .redirect(to: location) }
        defer { server.stop() }
        #expect(throws: FetchFailure.forbiddenRedirect(url: server.url("/a"), target: location, hop: 1)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/a")))
        }
    }

    @Test func aRedirectWithoutALocationIsRefused() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(status: 302, body: []) }
        defer { server.stop() }
        #expect(throws: FetchFailure.refused(url: server.url("/a"), status: 302)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/a")))
        }
    }

    @Test func aLoopEndsAtTheLimit() throws {
        let server = try LoopbackServer { .redirect(to: $0.path == "/a" ? "/b" : "/a") }
        defer { server.stop() }
        #expect(throws: FetchFailure.tooManyRedirects(url: server.url("/a"), limit: 10)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/a")))
        }
        #expect(server.requests.count == 11)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http://user:word@127.0.0.1/"])
    func doesNotLeaveTheWeb(_ target: String) throws {
        let server = try LoopbackServer { $0.path == "/a" ? .redirect(to: "/b") : .redirect(to: target) }
        defer { server.stop() }
        #expect(throws: FetchFailure.forbiddenRedirect(url: server.url("/b"), target: target, hop: 2)) {
            try loopbackClient().page(for: PageRequest(url: server.url("/a")))
        }
    }

    @Test func theTimeIsCountedOverAllHops() throws {
        let server = try LoopbackServer { request in .redirect(to: request.path + "a") }
        defer { server.stop() }
        var settings = CurlClient.Settings()
        settings.redirectLimit = 1_000_000
        settings.totalTimeout = .milliseconds(50)
        let failure = #expect(throws: FetchFailure.self) {
            try loopbackClient(settings).page(for: PageRequest(url: server.url("/")))
        }
        guard case .timedOut(_, .milliseconds(50)) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }
}
