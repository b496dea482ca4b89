import Testing

@testable import FetchStage

@Suite struct FeedLinksTests {
    @Test(arguments: [
        (
            "RSS 2.0",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>新闻</title><link>http://h/</link>
            <image><link>http://h/logo</link></image>
            <item><title>一</title><link>http://h/1?a=1&amp;b=2</link><guid>http://h/g1</guid></item>
            <item><link><![CDATA[ http://h/2?a=1&b=2 ]]></link></item>
            <item><guid isPermaLink="false">7</guid><description>&lt;a href="http://h/no"></description></item>
            <item><guid>http://h/3</guid><source url="http://o/">o</source></item>
            <item><guid isPermaLink="false">http://h/x</guid><enclosure url="http://h/mp3"/></item>
            </channel></rss>
            """,
            ["http://h/1?a=1&b=2", "http://h/2?a=1&b=2", "http://h/3"]
        ),
        (
            "RDF",
            """
            <rdf:RDF xmlns:rdf="r" xmlns="p"><channel rdf:about="http://h/"><link>http://h/</link>
            <items><rdf:Seq><rdf:li resource="http://h/1"/></rdf:Seq></items></channel>
            <item rdf:about="http://h/1"><link>http://h/1</link></item><item rdf:about='http://h/2'/></rdf:RDF>
            """,
            ["http://h/1", "http://h/2"]
        ),
        (
            "Atom",
            """
            <feed xmlns="a"><link href="http://h/"/><id>http://h/</id>
            <entry><link rel="self" href="http://h/self"/><link rel="alternate" href="/1"/><link href="/x"/></entry>
            <entry><source><link href="http://o/"/><id>http://o/id</id></source><link href='2.html' /></entry>
            <entry><id>http://h/3</id><link rel="enclosure" href="http://h/mp3"/></entry>
            <entry><id>tag:h,2026:4</id></entry></feed>
            """,
            ["http://h/1", "http://h/feed/2.html", "http://h/3"]
        ),
        (
            "a prefix, capitals, numbers",
            "<a:FEED><a:Entry><a:Link HREF=http://h/%E4&#x26;x&#61;1></a:Entry></a:FEED>",
            ["http://h/%E4&x=1"]
        ),
        (
            "atom:link in RSS",
            "<rss><item><atom:link rel='replies' href='http://h/r'/><link>http://h/1</link></item></rss>",
            ["http://h/1"]
        ),
        (
            "nothing is closed",
            "<rss><item><link>http://h/1<item><title>a<link>http://h/2</title><item><link>/3",
            ["http://h/1", "http://h/2", "http://h/3"]
        ),
        (
            "comments", "<rss><!-- <item><link>http://h/no</link></item> --><item><link>http://h/1</link>",
            ["http://h/1"]
        ),
        ("other schemes", "<rss><item><link>file:///etc/passwd</link></item><item><link>javascript:x</link>", []),
        ("empty", "<rss></rss>", []),
    ])
    func findsTheEntriesOfAFeed(_ kind: String, _ feed: String, _ urls: [String]) throws {
        #expect(try #require(FeedLinks(Array(feed.utf8), url: "http://h/feed/all.xml")).urls == urls)
    }

    @Test(arguments: ["", "<html><body><a href='/'>a</a></body></html>", "<", "\u{0}", "{}"])
    func knowsWhatIsNoFeed(_ text: String) {
        #expect(FeedLinks(Array(text.utf8), url: "http://h/") == nil)
    }

    @Test func readsAFeedInGB18030() throws {
        // "<rss><item><title>新闻" in GBK, the title left open.
        let feed = Array("<rss><item><title>".utf8) + [0xD0, 0xC2, 0xCE, 0xC5] + Array("</title><link>/1</link>".utf8)
        #expect(try #require(FeedLinks(feed, url: "http://h/")).urls == ["http://h/1"])
    }

    @Test func survivesCutsFlipsAndNoise() {
        let feed = Array(
            """
            <rss><item><link><![CDATA[http://h/1]]></link></item><!-- x --><entry a='<'><link href="/2?a&amp;b&#x4E00;"/>
            """.utf8
        )
        for end in feed.indices {
            _ = FeedLinks(Array(feed[..<end]), url: "http://h/")
            for bit in 0..<8 {
                var flipped = feed
                flipped[end] ^= 1 << bit
                _ = FeedLinks(flipped, url: "http://h/")
            }
        }
        var state: UInt64 = 1
        for length in 0..<300 {
            let noise = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            _ = FeedLinks(Array("<rss><item>".utf8) + noise, url: "http://h/")
        }
    }

    @Test(arguments: ["<", "<a ", "<a '", "&", "<![CDATA[", "<!--", "<item>", "<link>", "<link a=", "</"])
    func takesTimeInProportionToTheLength(_ piece: String) {
        // 30 kB: what is quadratic would take many seconds.
        let feed =
            Array("<rss><item><link ".utf8)
            + Array(repeatElement(Array(piece.utf8), count: 30_000 / piece.utf8.count).joined())
        _ = FeedLinks(feed, url: "http://h/")
    }
}
