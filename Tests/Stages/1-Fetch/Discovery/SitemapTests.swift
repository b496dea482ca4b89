import NewsModel
import PipelineTesting
import Testing

@testable import FetchStage

@Suite struct SitemapTests {
    @Test func readsPagesWithTheNewsExtension() throws {
        let sitemap = try #require(
            read(
                """
                <?xml version="1.0"?><s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url>
                <s:loc> /a?x=1&amp;y=2 </s:loc><lastmod>2026-01-02</lastmod>
                <image:image><image:loc>http://example.com/a.png</image:loc></image:image>
                <news:news><news:publication_date>2026-01-03</news:publication_date><news:title>营收</news:title></news:news>
                </s:url><url><loc>http://example.com/b</loc><url><loc>mailto:x</loc></url>
                """
            )
        )
        #expect(!sitemap.isIndex)
        #expect(
            sitemap.entries == [
                Sitemap.Entry(
                    url: "http://example.com/a?x=1&y=2",
                    lastModified: "2026-01-02",
                    newsTitle: "营收",
                    newsDate: "2026-01-03"
                ),
                Sitemap.Entry(url: "http://example.com/b"),
            ]
        )
    }

    @Test func readsIndexesAndLists() throws {
        let index = try #require(read("<sitemapindex><sitemap><loc>http://example.com/1.xml.gz</loc></sitemap>"))
        #expect(index.isIndex && index.entries == [Sitemap.Entry(url: "http://example.com/1.xml.gz")])
        let list = try #require(read("\u{FEFF}http://example.com/1\r\n# no\nhttps://example.com/2\nno address\n"))
        #expect(list.entries.map(\.url) == ["http://example.com/1", "https://example.com/2"])
        #expect(read("some text") == nil)
        #expect(read("<html><url><loc>http://example.com/</loc></url>") == nil)
        #expect(read("") == nil)
    }

    @Test func followsIndexesWithoutGoingRound() throws {
        let index = { (names: [String]) in
            "<sitemapindex>" + names.map { "<sitemap><loc>http://e.com/\($0)</loc></sitemap>" }.joined()
        }
        let packed = Gzip.member(Array("<urlset><url><loc>http://e.com/p</loc></url>".utf8)) ?? []
        let client = FakePageClient(pages: [
            page("http://e.com/i", index(["j", "gone", "z"])), page("http://e.com/j", index(["i", "j", "k"])),
            page("http://e.com/k", index(["l"])), page("http://e.com/l", index(["m"])),
            page("http://e.com/m", "<urlset><url><loc>http://e.com/too-deep</loc></url>"),
            FetchedPage(key: "http://e.com/z", url: "http://e.com/z", body: packed),
            page(
                "http://e.com/",
                "<head><link rel=alternate type=application/rss+xml href=f><body><link rel=alternate>"
            ),
            page("http://e.com/f", "<rss><item><link>http://e.com/q</link></item></rss>"),
        ])
        var documents = SeedDocuments(["http://e.com/i", "http://e.com/"], client: client)
        var pages: [String] = []
        while let some = documents.next() { pages += some }
        #expect(pages == ["http://e.com/gone", "http://e.com/p", "http://e.com/", "http://e.com/q"])
    }

    private func page(_ url: String, _ text: String) -> FetchedPage {
        FetchedPage(key: url, url: url, body: Array(text.utf8))
    }

    private func read(_ text: String) -> Sitemap? { Sitemap(Array(text.utf8), url: "http://example.com/s.xml") }
}
