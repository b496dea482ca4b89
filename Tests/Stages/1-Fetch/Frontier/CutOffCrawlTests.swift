import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

/// Crawls of a small site that are cut off and go on.
@Suite struct CutOffCrawlTests {
    private static let pageCount = 60

    /// Each page links to three others, each of which several pages link to.
    private func serve() throws -> LoopbackServer {
        try LoopbackServer { request in
            guard let number = Int(request.path.dropFirst()) else { return LoopbackAnswer(status: 404, body: []) }
            let links = [number * 2 + 1, number * 2 + 2, number / 2].map { "/\($0 % Self.pageCount)" }
            return LoopbackAnswer(links.joined(separator: "\n"))
        }
    }

    /// Fetches until `limit` pages have come in this run, in batches of five that are stored and then settled.
    ///
    /// Then everything is dropped as it is: pages in flight, a batch stored and not settled, changes not kept.
    ///
    /// - Returns: Whether the crawl came to its end.
    private func run(
        _ server: LoopbackServer,
        _ store: some FrontierStore,
        cutAfter limit: Int,
        settlesLast: Bool,
        rows: inout [String: Int]
    ) throws -> Bool {
        let client = loopbackClient()
        let frontier = Frontier(seeds: .page(server.url("/0")), depth: 1000, client: client, store: store)
        var fetched = 0
        while true {
            var batch: [(PageRequest, [Link])] = []
            while batch.count < 5, let request = try frontier.next() {
                guard fetched < limit else { return false }
                let body = String(decoding: try client.page(for: request).body, as: UTF8.self)
                fetched += 1
                batch.append((request, body.split(separator: "\n").map { Link(url: server.url(String($0)), text: "") }))
            }
            guard !batch.isEmpty else { return true }
            for (request, links) in batch {
                rows[request.url, default: 0] = 1
                frontier.offer(links, from: request.url)
            }
            if fetched >= limit, !settlesLast { return false }
            for (request, _) in batch { frontier.settle(request, as: .loaded) }
        }
    }

    @Test(arguments: [1, 2, 4, 5, 6, 11, 13, 29, 59], [false, true])
    func resumesToAllPages(_ length: Int, _ settlesLast: Bool) throws {
        let server = try serve()
        defer { server.stop() }
        let folder = try TemporaryFolder()
        var rows: [String: Int] = [:]
        // Cut off once, then at every point a little later, then left alone.
        var cuts = 0
        for extra in 0..<4 {
            let store = try SQLiteFrontierStore(folder.path + "/state.sqlite")
            if try run(server, store, cutAfter: length + extra, settlesLast: settlesLast, rows: &rows) { break }
            cuts += 1
        }
        let last = try SQLiteFrontierStore(folder.path + "/state.sqlite")
        if cuts == 4 { #expect(try run(server, last, cutAfter: .max, settlesLast: true, rows: &rows)) }
        let paths = server.requests.map(\.path)
        #expect(Set(rows.keys) == Set((0..<Self.pageCount).map { server.url("/\($0)") }))
        let most = Dictionary(paths.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
        #expect(most <= cuts + 1)
        // At most two batches of five are in flight or not kept at a cut.
        #expect(paths.count <= Self.pageCount + cuts * 10)
    }

    @Test func aFinishedCrawlBeginsAnew() throws {
        let server = try serve()
        defer { server.stop() }
        let store = MemoryFrontierStore()
        var rows: [String: Int] = [:]
        for _ in 0..<2 { #expect(try run(server, store, cutAfter: .max, settlesLast: true, rows: &rows)) }
        #expect(server.requests.count == 2 * Self.pageCount)
    }

    @Test func whatWasGivenUpIsGivenToTheNextRun() throws {
        let store = MemoryFrontierStore()
        let first = frontier(["http://h/1", "http://h/2"], store)
        let one = try #require(try first.next())
        let two = try #require(try first.next())
        first.settle(one, as: .quarantined)
        first.settle(two, as: .abandoned)
        #expect(try first.next() == nil)
        let second = frontier(["http://h/1", "http://h/2"], store)
        #expect(try second.next() == two)
        second.settle(two, as: .loaded)
        #expect(try second.next() == nil)
        #expect(try frontier(["http://h/1", "http://h/2"], store).next() == one)
    }

    @Test func theLimitCountsThePagesOfTheCrawl() throws {
        let store = MemoryFrontierStore()
        let seeds = (0..<5).map { "http://h/\($0)" }
        let first = frontier(seeds, store, limit: 3)
        let page = try #require(try first.next())
        _ = try first.next()
        first.settle(page, as: .loaded)
        try first.keep()
        let second = frontier(seeds, store, limit: 3)
        for url in ["http://h/1", "http://h/2"] {
            let page = try #require(try second.next())
            #expect(page.url == url)
            second.settle(page, as: .loaded)
        }
        #expect(try second.next() == nil)
        #expect(try frontier(seeds, store, limit: 3).next()?.url == "http://h/0")
    }

    @Test func anotherCrawlDoesNotGoOnWithThisOne() throws {
        let store = MemoryFrontierStore()
        let first = frontier(["http://h/1", "http://h/2"], store)
        _ = try first.next()
        try first.keep()
        #expect(try frontier(["http://h/3"], store).next()?.url == "http://h/3")
    }

    @Test func aPageBehindARedirectStaysKnown() throws {
        let store = MemoryFrontierStore()
        let first = frontier(["http://h/old", "http://h/2"], store)
        let old = try #require(try first.next())
        first.know("http://h/new")
        first.settle(old, as: .loaded)
        try first.keep()
        let second = frontier(["http://h/old", "http://h/2"], store)
        let two = try #require(try second.next())
        #expect(two.url == "http://h/2")
        second.offer([Link(url: "http://h/new", text: "")], from: two.url)
        #expect(try second.next() == nil)
    }

    @Test func aStoreThatFailsStopsTheCrawl() throws {
        #expect(throws: PlannedFailure.self) {
            try frontier(["http://h/"], MemoryFrontierStore(failing: PlannedFailure(.abort))).next()
        }
    }

    private func frontier(_ seeds: [String], _ store: some FrontierStore, limit: Int? = nil) -> Frontier {
        let nobody = FakePageClient(pages: [FetchedPage]())
        return Frontier(seeds: .inputs(seeds), depth: 1, limit: limit, client: nobody, store: store)
    }
}
