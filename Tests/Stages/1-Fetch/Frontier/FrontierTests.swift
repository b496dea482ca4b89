import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@Suite struct FrontierTests {
    @Test func givesSeedsThenLinksWithinTheDepth() throws {
        let frontier = Frontier(seeds: .page("http://h/0"), follow: .pattern("h/"), depth: 2, client: nobody)
        #expect(try frontier.next() == PageRequest(url: "http://h/0", depth: 0))
        #expect(try frontier.next() == nil)
        frontier.offer(links("http://h/1", "http://other/1", "http://h/1#again"), from: "http://h/0")
        frontier.settle(PageRequest(url: "http://h/0"), as: .loaded)
        #expect(try frontier.next() == PageRequest(url: "http://h/1", depth: 1))
        frontier.offer(links("http://h/0", "http://h/2"), from: "http://h/1")
        #expect(try frontier.next() == PageRequest(url: "http://h/2", depth: 2))
        frontier.offer(links("http://h/3"), from: "http://h/2")
        #expect(try frontier.next() == nil)
        #expect(try frontier.next() == nil)
    }

    @Test func givesAPageOnceHoweverItIsWritten() throws {
        let seeds = ["http://H:80/a?utm_source=x#1", "http://h/a", "HTTP://h/b/../a", "file:///a", "file:///a"]
        let frontier = Frontier(seeds: .inputs(seeds), client: nobody)
        #expect(try all(frontier) == ["http://H:80/a?utm_source=x#1", "file:///a"])
    }

    @Test func followsOnlyTheWeb() throws {
        let frontier = Frontier(seeds: .page("http://h/"), depth: 1, client: nobody)
        _ = try frontier.next()
        let found = links("file:///etc/passwd", "stdin:", "javascript:x", "mailto:a@b", "", "HTTP://H/新?gclid=1")
        frontier.offer(found, from: "http://h/")
        #expect(try all(frontier) == ["http://h/%E6%96%B0"])
    }

    @Test func leavesLinksOfPagesItDoesNotKnow() throws {
        let frontier = Frontier(seeds: .page("http://h/"), depth: 1, client: nobody)
        let request = try #require(try frontier.next())
        frontier.offer(links("http://h/1"), from: "http://elsewhere/")
        frontier.settle(request, as: .quarantined)
        frontier.offer(links("http://h/2"), from: "http://h/")
        #expect(try frontier.next() == nil)
    }

    @Test func aPageReachedByARedirectIsNotFetchedAgain() throws {
        let frontier = Frontier(seeds: .page("http://h/old"), depth: 1, client: nobody)
        _ = try frontier.next()
        frontier.know("http://h/new")
        frontier.offer(links("http://h/new", "http://h/1"), from: "http://h/old")
        #expect(try all(frontier) == ["http://h/1"])
    }

    @Test func givesNoMoreThanTheLimit() throws {
        let frontier = Frontier(seeds: .inputs(["http://h/1", "http://h/2"]), depth: 1, limit: 3, client: nobody)
        #expect(try frontier.next()?.url == "http://h/1")
        frontier.offer((0..<100).map { Link(url: "http://h/a\($0)", text: "") }, from: "http://h/1")
        #expect(try all(frontier) == ["http://h/a0", "http://h/a1"])
        #expect(try all(Frontier(seeds: .page("http://h/"), limit: 0, client: nobody)) == [])
    }

    @Test func givesTheEntriesOfAFeed() throws {
        let client = FakePageClient(pages: [
            "http://h/feed.xml": "<rss><item><link>/1</link></item><item><link>http://h/2</link></item></rss>",
            "http://h/home": "<html><a href='/1'>1</a></html>",
        ])
        let seeds =
            Seeds.page("http://h/2") + .feed("http://h/feed.xml") + .feed("http://h/no") + .feed("http://h/home")
        let frontier = Frontier(seeds: seeds, follow: .none, client: client)
        #expect(try frontier.next()?.url == "http://h/2")
        #expect(client.requests == [])
        // What cannot be read and what is no feed are pages: fetch says why, or they are what the user meant.
        #expect(try all(frontier) == ["http://h/1", "http://h/no", "http://h/home"])
    }

    @Test func keepsItsOrderOverManyPages() throws {
        let frontier = Frontier(seeds: .page("http://h/"), depth: 10_000, client: nobody)
        var expected = ["http://h/"]
        var given: [String] = []
        while let request = try frontier.next() {
            given.append(request.url)
            guard expected.count < 5000 else { continue }
            let new = (0..<3).map { "http://h/\(expected.count + $0)" }
            expected += new
            frontier.offer(new.map { Link(url: $0, text: "") }, from: request.url)
            frontier.settle(request, as: .loaded)
        }
        #expect(given == expected)
    }

    private let nobody = FakePageClient(pages: [FetchedPage]())

    private func links(_ urls: String...) -> [Link] { urls.map { Link(url: $0, text: "") } }

    private func all(_ frontier: Frontier) throws -> [String] {
        var urls: [String] = []
        while let request = try frontier.next() { urls.append(request.url) }
        return urls
    }
}
