import NewsModel
import ParseStage
import Testing

struct PageKindTests {
    private static let teaser =
        "<div class=item><h3><a href=/a/%.html>岚山钢铁去年净利增长两成，今年将改造高炉</a></h3><p>公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。</p></div>"

    @Test func takesAFrontPageWithTeasersForAList() throws {
        let rows = (1...8).map { Self.teaser.replacing("%", with: "\($0)") }.joined()
        let article = try ParseHTML().process(
            SamplePages.page("<title>公司新闻_东港财经网</title><body><div class=main>\(rows)</div>")
        )

        #expect(article.pageType == .list)
        #expect(article.links.count == 8)
    }

    @Test func takesAFlashOfTwoParagraphsForAnArticle() throws {
        let more = (1...40).map { "<li><a href=/n/\($0)>多家航运公司受益，港口吞吐量创新高</a></li>" }.joined()
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>碳酸锂价格上涨_东港财经网</title><body><div class=nav><a href=/>首页</a><a href=/s>股票</a></div>
                <h1>碳酸锂价格上涨</h1><div>2021-01-06 08:30</div><div class=content>
                <p>东港财经网1月6日讯，电池级碳酸锂今日上涨1500元，均价报12.6万元/吨。</p><p>分析人士认为，下游备货带动了需求。</p></div>
                <ul class=more>\(more)<li><a href=/1>钢价周报：螺纹钢上涨</a></li><li><a href=/2>港口吞吐量创新高，多家航运公司受益</a></li></ul>
                """
            )
        )

        #expect(article.pageType == .article)
        #expect(article.confidence >= 0.5)
        #expect(article.paragraphs.count == 2)
    }

    @Test func takesAnArticleThatEndsWithTeasersForAnArticle() throws {
        let rows = (1...3).map { Self.teaser.replacing("%", with: "\($0)") }.joined()
        let text = String(repeating: "<p>董事长周望表示，今年将投资30亿元改造高炉，预计年底完工，产能将提高两成。</p>", count: 3)
        let article = try ParseHTML().process(
            SamplePages.page(
                "<title>岚山钢铁改造高炉_东港财经网</title><body><h1>岚山钢铁改造高炉</h1><div class=main>\(text)\(rows)</div>"
            )
        )

        #expect(article.pageType == .article)
    }
}
