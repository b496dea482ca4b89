import PipelineTesting
import Testing

@testable import FetchStage

@Suite struct FeedReaderTests {
    @Test func readsRSS() throws {
        let feed = try #require(
            read(
                """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>财经 &amp; 新闻</title><link>/</link><language>zh-cn</language>
                <image><title>no</title><link>http://image/</link></image>
                <item><title><![CDATA[营收<b>增长</b>]]></title><link>a.html</link><guid isPermaLink="false">7</guid>
                <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><dc:creator>郭怡强</dc:creator>
                <description>&lt;a href="b.html"&gt;详情&lt;/a&gt;</description>
                <enclosure url="c.mp3" length="5" type="audio/mpeg"/></item>
                <item><guid>http://example.com/g</guid></item></channel></rss>
                """
            )
        )
        var about = Feed.Entry()
        (about.title, about.link, about.language) = ("财经 & 新闻", "http://example.com/", "zh-cn")
        about.links = [Feed.Link(rel: "alternate", href: "http://example.com/", type: "text/html")]
        var first = Feed.Entry()
        (first.title, first.link, first.id) = ("营收<b>增长</b>", "http://example.com/n/a.html", "7")
        (first.published, first.author) = ("Thu, 01 Jan 2004 19:48:21 GMT", "郭怡强")
        (first.summary, first.summaryLanguage) = (#"<a href="http://example.com/n/b.html">详情</a>"#, "zh-cn")
        first.links = [
            Feed.Link(rel: "alternate", href: "http://example.com/n/a.html", type: "text/html"),
            Feed.Link(rel: "enclosure", href: "http://example.com/n/c.mp3", type: "audio/mpeg", length: "5"),
        ]
        var second = Feed.Entry()
        (second.link, second.id) = ("http://example.com/g", "http://example.com/g")
        #expect(feed == Feed(version: "rss20", about: about, entries: [first, second]))
    }

    @Test func readsAtom() throws {
        let feed = try #require(
            read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/" xml:lang="zh"><entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">营收 &lt; <i>10</i></div></title>
                <link rel="edit" href="e"/><link href="x"/><id>tag:1</id><updated>2026-01-01T00:00:00Z</updated>
                <author><name>甲</name><email>a@b</email><uri>/me</uri></author>
                <source><title>他处</title></source></entry></feed>
                """
            )
        )
        var source = Feed.Entry()
        source.title = "他处"
        var entry = Feed.Entry()
        (entry.title, entry.link, entry.id) = ("营收 &lt; <i>10</i>", "http://b.example/x", "tag:1")
        (entry.updated, entry.author, entry.authorURL) = ("2026-01-01T00:00:00Z", "甲 (a@b)", "http://b.example/me")
        entry.links = [
            Feed.Link(rel: "edit", href: "http://b.example/e", type: "text/html"),
            Feed.Link(rel: "alternate", href: "http://b.example/x", type: "text/html"),
        ]
        entry.source = [source]
        #expect(feed.entries == [entry])
        #expect(feed.version == "atom10")
    }

    @Test func readsGB18030AndWhatIsNeverClosed() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='gb2312'?><rss><channel><item><title>".utf8) + [0xD0, 0xC2, 0xCE, 0xC5]
        let feed = try #require(FeedReader.read(bytes, url: "http://example.com/"))
        #expect(feed.entries.map(\.title) == ["新闻"])
        #expect(FeedReader.read(Array("<html><title>x</title>".utf8), url: "http://example.com/") == nil)
    }

    @Test func readsJSONFeeds() throws {
        let text = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "新闻", "items": [
            {"id": 5, "url": "/a", "title": "甲", "content_text": "文", "date_published": "2026-01-01T00:00:00Z",
             "authors": [{"name": "乙"}], "attachments": [{"url": "c.mp3", "size_in_bytes": 7}, 3]},
            {"id": "http://example.com/b", "title": 4}, 9]}
            """
        let feed = try #require(JSONFeed.read(Array(text.utf8), url: "http://example.com/n/"))
        var first = Feed.Entry()
        (first.id, first.link, first.title, first.content) = ("5", "http://example.com/a", "甲", "文")
        (first.published, first.author) = ("2026-01-01T00:00:00Z", "乙")
        first.links = [Feed.Link(rel: "enclosure", href: "http://example.com/n/c.mp3", length: "7")]
        var second = Feed.Entry()
        (second.id, second.link) = ("http://example.com/b", "http://example.com/b")
        #expect(feed.entries == [first, second])
        #expect(feed.version == "json11")
        #expect(JSONFeed.read(Array("{}".utf8), url: "") == nil)
    }

    @Test func readsWhateverIsCutOffOrDamaged() {
        let text = Array(
            """
            <feed xml:base="/x" xml:lang="zh"><title type="xhtml"><div>a <b href='c'>d</b></div></title><entry><source>
            <author><name>n</name></author></source><link rel="x" href="y"/><content mode="base64">YQ==</content></entry>
            """.utf8
        )
        var random = SplitMix64(seed: 3)
        for end in 0...text.count {
            var bytes = Array(text[..<end])
            _ = FeedReader.read(bytes, url: "http://example.com/")
            for _ in 0..<3 where end > 0 {
                bytes[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            _ = FeedReader.read(bytes, url: "http://example.com/")
            _ = Sitemap(bytes, url: "http://example.com/")
            _ = JSONFeed.read(bytes, url: "http://example.com/")
        }
    }

    private func read(_ text: String) -> Feed? { FeedReader.read(Array(text.utf8), url: "http://example.com/n/") }
}
