import NewsModel
import ParseStage
import Testing

struct ArticleFactsTests {
    private static let text =
        "<p>岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。</p><p>公司董事长周望表示，今年将投资30亿元改造高炉。</p>"

    private static func read(_ before: String, _ after: String = "", head: String = "") throws -> Article {
        try ParseHTML().process(
            SamplePages.page(
                "<head><title>岚山钢铁去年净利增长两成_东港财经网</title>\(head)</head><body><h1>岚山钢铁去年净利增长两成</h1>\(before)"
                    + "<div class=content>\(text)\(after)</div>",
                url: "https://news.example/a/7"
            )
        )
    }

    @Test func readsANameInBracketsBesideTheDate() throws {
        let article = try Self.read("<p>NEWS.EXAMPLE 2004年7月16日08:19\n[ 黄宇 ]\u{E5C2} 来源：[ 东港日报 ]\u{E5C2}</p>")

        #expect(article.author == ["黄宇"])
        #expect(article.source == "东港日报")
        #expect(article.published == "2004-07-16T08:19:00+08:00")
    }

    @Test func takesTheLineOfAForumForTheAuthorAndNotForText() throws {
        let article = try Self.read("", "<center>本贴由<b>大卫</b>于2005年8月12日16:12:21在〖<a href=/>东港论坛</a>〗发表.</center>")

        #expect(article.author == ["大卫"])
        #expect(article.paragraphs.count == 2)
    }

    @Test func leavesTheEditorsLineOutOfTheText() throws {
        let article = try Self.read("", "<p align=right>（ 责任编辑：沈月 ）</p>")

        #expect(article.editor == "沈月")
        #expect(article.author == [])
        #expect(article.paragraphs.count == 2)
    }

    @Test func readsTheLinkToAnAuthorsArticles() throws {
        #expect(try Self.read("<a href='/blog/?author=102'>太小心</a>").author == ["太小心"])
        #expect(try Self.read("<a href=/author/1>卢海</a><a href=/author/2>沈月</a>").author == [])
    }

    @Test func namesThePaperOfAHouseByTheTitle() throws {
        let head = #"""
            <meta name="author" content="东港日报"><meta property="og:title" content="岚山钢铁去年净利增长两成 - 东港财经">
            <title>岚山钢铁去年净利增长两成 - 东港财经</title>
            """#
        let article = try ParseHTML().process(
            SamplePages.page("<head>\(head)</head><body><h1>岚山钢铁去年净利增长两成</h1>\(Self.text)")
        )

        #expect(article.source == "东港财经")
    }

    @Test func readsYearsOfTwoDigitsAsThePageWritesThem() throws {
        #expect(try Self.read("<p>发布时间：21.01.06</p>").published == "2021-01-06")
        let german = try ParseHTML().process(
            SamplePages.page(
                """
                <html lang=de><title>Der Stahl wird teurer</title><body><h1>Der Stahl wird teurer</h1><p>Stand: 31.10.23</p>
                <p>Die Preise für Stahl sind im Oktober gestiegen, teilte der Verband am Dienstag mit.</p></html>
                """,
                url: "https://news.example/a/7"
            )
        )
        #expect(german.published == "2023-10-31")
    }

    @Test func believesTheDayThatTheArticleShowsMoreThanThatOfThePage() throws {
        let linked =
            #"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-09-29 23:43:13"}</script>"#
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <html lang=en><head><title>Steel makers raise prices</title>\(linked)</head><body>
                <div class=txtDate>Wednesday, September 30, 2020 02:45 PM</div><h3>Markets</h3><h3>Steel</h3><h1>Steel makers raise prices</h1>
                <p>Mumbai September 29, 2020</p><div class=content><p>Steel makers have raised their prices by a tenth, said the union.</p>
                <p>The new prices hold from the first of October, as the makers announced on Tuesday.</p></div></html>
                """,
                url: "https://news.example/a/7"
            )
        )

        #expect(article.published?.prefix(10) == "2020-09-29")
    }
}
