import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

/// Runs one after another over a site: what the second asks for.
@Suite struct PageMemoryTests {
    @Test func anUnchangedPageCostsOne304() throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == "\"1\""
                ? LoopbackAnswer(status: 304, headers: [("ETag", "\"1\"")], body: [])
                : LoopbackAnswer(headers: [("ETag", "\"1\""), ("Content-Type", "text/html")], body: [0x61])
        }
        defer { server.stop() }
        let store = MemoryStore()
        let url = server.url("/a")
        #expect(try fetch(url, store, settledAs: .loaded) == [0x61])
        #expect(throws: FetchFailure.unchanged(url: url)) { try fetch(url, store, settledAs: .skipped) }
        #expect(FetchFailure.unchanged(url: url).disposition == .skip)
        #expect(try fetch(url, store, refreshing: true, settledAs: .loaded) == [0x61])
        #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, "\"1\"", nil])
    }

    @Test func aFreshPageCostsNothing() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(headers: [("Cache-Control", "max-age=60")], body: [0x61])
        }
        defer { server.stop() }
        let store = MemoryStore()
        #expect(try fetch(server.url("/a"), store, settledAs: .loaded) == [0x61])
        #expect(throws: FetchFailure.unchanged(url: server.url("/a"))) {
            try fetch(server.url("/a"), store, settledAs: .skipped)
        }
        #expect(server.requests.count == 1)
    }

    @Test func aChangedPageIsFetchedAndRemembered() throws {
        let version = Locked("\"1\"")
        let server = try LoopbackServer { request in
            let tag = version.withLock { $0 }
            return request.headers["if-none-match"] == tag
                ? LoopbackAnswer(status: 304, headers: [], body: [])
                : LoopbackAnswer(headers: [("ETag", tag)], body: Array(tag.utf8))
        }
        defer { server.stop() }
        let store = MemoryStore()
        let url = server.url("/a")
        #expect(try fetch(url, store, settledAs: .loaded) == Array("\"1\"".utf8))
        version.withLock { $0 = "\"2\"" }
        #expect(try fetch(url, store, settledAs: .loaded) == Array("\"2\"".utf8))
        #expect(throws: FetchFailure.unchanged(url: url)) { try fetch(url, store, settledAs: .skipped) }
    }

    @Test(arguments: [Outcome.quarantined, .abandoned]) func whatWasNotStoredIsFetchedAgain(_ outcome: Outcome) throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(headers: [("ETag", "\"1\"")], body: [0x61]) }
        defer { server.stop() }
        let store = MemoryStore()
        _ = try fetch(server.url("/a"), store, settledAs: outcome)
        #expect(store.keys == [])
        #expect(try fetch(server.url("/a"), store, settledAs: .loaded) == [0x61])
        #expect(store.keys == [server.url("/a")])
    }

    @Test func aPageBehindARedirectIsKnownByItsOwnAddress() throws {
        let server = try LoopbackServer { request in
            if request.path == "/old" { return .redirect(to: "/new") }
            return request.headers["if-none-match"] == nil
                ? LoopbackAnswer(headers: [("ETag", "\"1\"")], body: [0x61])
                : LoopbackAnswer(status: 304, headers: [], body: [])
        }
        defer { server.stop() }
        let store = MemoryStore()
        _ = try fetch(server.url("/old"), store, settledAs: .loaded)
        #expect(store.keys == [server.url("/new")])
        #expect(throws: FetchFailure.unchanged(url: server.url("/old"))) {
            try fetch(server.url("/old"), store, settledAs: .skipped)
        }
    }

    @Test func aPageThatIsGoneIsForgotten() throws {
        let isGone = Locked(false)
        let server = try LoopbackServer { _ in
            isGone.withLock { $0 }
                ? LoopbackAnswer(status: 404, body: []) : LoopbackAnswer(headers: [("ETag", "\"1\"")], body: [0x61])
        }
        defer { server.stop() }
        let store = MemoryStore()
        _ = try fetch(server.url("/a"), store, settledAs: .loaded)
        isGone.withLock { $0 = true }
        #expect(throws: FetchFailure.gone(url: server.url("/a"), status: 404)) {
            try fetch(server.url("/a"), store, settledAs: .skipped)
        }
        #expect(store.keys == [])
    }

    @Test func linksOfAnUnchangedPageAreFollowed() throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == nil
                ? LoopbackAnswer(headers: [("ETag", "\"1\"")], body: [0x61])
                : LoopbackAnswer(status: 304, headers: [], body: [])
        }
        defer { server.stop() }
        let store = MemoryStore()
        let links = [Link(url: server.url("/b"), text: ""), Link(url: server.url("/c"), text: "")]
        let all = [server.url("/a"), server.url("/b"), server.url("/c")]
        #expect(try crawl(server.url("/a"), store, links: [all[0]: links]) == all)
        #expect(try crawl(server.url("/a"), store, links: [:]) == all)
        #expect(server.requests.map { $0.headers["if-none-match"] == nil } == [true, true, true, false, false, false])
    }

    @Test func aPageWhoseLinksAreNotKnownIsFetched() throws {
        let server = try LoopbackServer { _ in LoopbackAnswer(headers: [("ETag", "\"1\"")], body: [0x61]) }
        defer { server.stop() }
        let store = MemoryStore()
        _ = try fetch(server.url("/a"), store, settledAs: .loaded)
        #expect(try crawl(server.url("/a"), store, links: [:]) == [server.url("/a")])
        #expect(server.requests.map { $0.headers["if-none-match"] } == [nil, nil])
    }

    @Test func aStoreThatFailsStopsTheRun() throws {
        let memory = PageMemory(MemoryStore(failing: PlannedFailure(.abort)))
        let client = client(memory)
        let failure = #expect(throws: FetchFailure.self) {
            try client.page(for: PageRequest(url: "http://127.0.0.1:1/"))
        }
        #expect(failure?.disposition == .abort)
    }

    @Test func theDatabaseKeepsWhatItIsGiven() throws {
        let folder = try TemporaryFolder()
        let page = RememberedPage(
            key: "http://h/新",
            status: 200,
            headers: "etag: \"1\"\n",
            varying: "",
            askedAt: 1,
            answeredAt: 2,
            etag: "\"1\"",
            lastModified: nil,
            freshUntil: 3,
            links: ["http://h/1", "http://h/2"]
        )
        let path = folder.path + "/state.sqlite"
        try SQLitePageStore(path).keep(page)
        let store = try SQLitePageStore(path)
        #expect(try store.page("http://h/新") == page)
        var changed = page
        changed.links = nil
        try store.keep(changed)
        #expect(try store.page("http://h/新") == changed)
        try store.forget("http://h/新")
        #expect(try store.page("http://h/新") == nil)
    }

    // MARK: -

    private func fetch(
        _ url: String,
        _ store: MemoryStore,
        refreshing: Bool = false,
        settledAs outcome: Outcome
    ) throws -> [UInt8] {
        let memory = PageMemory(store, ignoresPast: refreshing)
        var source = FairInputs(Inputs([url]), client: client(memory), memory: memory)
        let request = try #require(try source.next())
        defer { source.settle(request, as: outcome) }
        return try client(memory).page(for: request).body
    }

    /// The pages of a crawl in order; each has the links given.
    private func crawl(_ seed: String, _ store: MemoryStore, links: [String: [Link]]) throws -> [String] {
        let memory = PageMemory(store)
        let client = client(memory)
        let frontier = Frontier(seeds: .page(seed), depth: 1, client: client, memory: memory)
        var urls: [String] = []
        while let request = try frontier.next() {
            urls.append(request.url)
            do throws(FetchFailure) {
                _ = try client.page(for: request)
                frontier.offer(links[request.url] ?? [], from: request.url)
                frontier.settle(request, as: .loaded)
            } catch {
                guard case .unchanged = error else { throw error }
                frontier.settle(request, as: .skipped)
            }
        }
        return urls
    }

    private func client(_ memory: PageMemory) -> CurlClient {
        var settings = CurlClient.Settings()
        settings.allowPrivate = true
        settings.proxy = .none
        settings.obeysRobots = false
        settings.politeness = .none
        return CurlClient(settings, clock: FixedClock(), memory: memory)
    }
}
