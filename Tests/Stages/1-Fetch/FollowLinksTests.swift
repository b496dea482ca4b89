import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@Suite struct FollowLinksTests {
    @Test func offersLinksOfWhatIsStored() throws {
        let frontier = Frontier(seeds: .page("http://h/"), depth: 1, client: FakePageClient(pages: [FetchedPage]()))
        _ = try frontier.next()
        let store = Store()
        var sink = FollowLinks(of: frontier, after: store)
        #expect(sink.name == "Store")
        let article = article(key: "http://h/", url: "http://h/home", links: ["http://h/home", "http://h/1"])
        try sink.write([article])
        #expect(store.keys.withLock { $0 } == ["http://h/"])
        #expect(try frontier.next() == PageRequest(url: "http://h/1", depth: 1))
        try sink.write([article])
        #expect(try frontier.next() == nil)
        try sink.finish()
        #expect(store.isFinished.withLock { $0 })
    }

    @Test func offersNothingOfWhatIsNotStored() throws {
        let frontier = Frontier(seeds: .page("http://h/"), depth: 1, client: FakePageClient(pages: [FetchedPage]()))
        _ = try frontier.next()
        var sink = FollowLinks(of: frontier, after: Store(isFull: true))
        #expect(throws: Store.Full.self) {
            try sink.write([article(key: "http://h/", url: "http://h/", links: ["http://h/1"])])
        }
        #expect(try frontier.next() == nil)
    }

    private func article(key: String, url: String, links: [String]) -> AnnotatedArticle {
        let links = links.map { Link(url: $0, text: "") }
        return AnnotatedArticle(article: Article(key: key, url: url, title: "", paragraphs: [], links: links))
    }

    private struct Store: Sink {
        struct Full: Error {}

        var isFull = false
        let keys = Locked<[String]>([])
        let isFinished = Locked(false)

        mutating func write(_ records: [AnnotatedArticle]) throws {
            if isFull { throw Full() }
            keys.withLock { $0 += records.map(\.article.key) }
        }

        mutating func finish() throws { isFinished.withLock { $0 = true } }
    }
}
