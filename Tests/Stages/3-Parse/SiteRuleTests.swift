import NewsModel
import ParseStage
import Testing

struct SiteRuleTests {
    private static let html = """
        <html><head><title>钢价周报_东港财经网</title></head><body>
        <div class="main-text"><p>本周螺纹钢价格上涨，热轧卷板价格持平，铁矿石价格回落，市场成交一般。</p>
        <p>业内人士认为，随着天气转暖，工地陆续开工，需求会逐步回升，价格有望走稳。</p></div>
        <div class="box sidebar" id="notice"><h3>公告</h3><p>岚山钢铁1月5日发布公告，净利润12.6亿元。</p></div>
        <div class="box foot"><span class="when">2021-01-07</span><span class="who">来源：港口日报</span><b>卢海</b></div>
        </body></html>
        """

    @Test func aRuleWinsOverTheGeneralWay() throws {
        let page = SamplePages.page(Self.html, url: "https://www.news.example/1.html")
        let rule = SiteRule(
            host: "news.example",
            body: "#notice p",
            title: "div.box.sidebar h3",
            published: ".foot .when",
            source: ".who",
            author: ".foot b"
        )
        let article = try ParseHTML(rules: [rule]).process(page)
        #expect(article.title == "公告")
        #expect(article.paragraphs == ["岚山钢铁1月5日发布公告，净利润12.6亿元。"])
        #expect(article.published == "2021-01-07")
        #expect(article.source == "港口日报")
        #expect(article.author == ["卢海"])
        #expect(try ParseHTML().process(page).paragraphs.first?.hasPrefix("本周螺纹钢") == true)
    }

    @Test(
        arguments: [
            SiteRule(host: "other.example", body: "#notice p"), SiteRule(host: "ews.example", body: "#notice p"),
            SiteRule(host: "news.example", body: "#gone", title: "h1", source: ".gone"),
        ]
    )
    func aRuleOfAnotherHostOrWithoutAHitChangesNothing(rule: SiteRule) throws {
        let page = SamplePages.page(Self.html, url: "https://www.news.example/1.html")
        #expect(try ParseHTML(rules: [rule]).process(page) == ParseHTML().process(page))
    }

    @Test(arguments: ["", " ", ".", "div.", "#", "nosuchtag", "a..b"])
    func whatIsNoSelectorIsRefused(text: String) {
        #expect(Selector(text) == nil)
    }
}
