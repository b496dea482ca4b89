import NewsModel
import ParseStage
import PipelineTesting
import Testing

struct ParseHTMLTests {
    @Test func keepsTheStageLaws() throws {
        let pages = [SamplePages.portal, SamplePages.list, SamplePages.plain, "", "<p>", "<a href=x>y</a>"]
        try checkStageLaws(ParseHTML(), on: pages.map { SamplePages.page($0) })
    }

    @Test func readsTheArticleOfAPortalPage() throws {
        let page = SamplePages.page(SamplePages.portal)
        let article = try ParseHTML().process(page)

        #expect(
            article
                == Article(
                    key: "k",
                    url: "https://news.example/2021/0106/a.html",
                    canonicalURL: "https://news.example/2021/0106/a.html",
                    title: "岚山钢铁去年净利增长两成",
                    published: "2021-01-06T08:30:00+08:00",
                    source: "东港日报",
                    author: ["卢海", "石小川"],
                    editor: "沈月",
                    siteName: "东港财经网",
                    language: "zh",
                    script: .simplified,
                    paragraphs: [
                        "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。",
                        "公司董事长周望表示，今年将投资30亿元改造高炉，预计年底完工。",
                        "海外订单回升",
                        "第四季度，公司出口板材46万吨，其中东南亚市场占比超过六成，订单已排到3月。",
                        "业内人士认为，随着铁矿石价格回落，钢厂的利润还有改善的空间。",
                    ],
                    tables: [[["项目", "2020年"], ["净利润", "12.6亿元"]]],
                    captions: ["岚山钢铁的高炉"],
                    parts: [
                        .paragraph(0), .paragraph(1), .heading(2, level: 2), .paragraph(3), .table(0), .image(0),
                        .paragraph(4),
                    ],
                    images: [Image(url: "https://news.example/p/1.jpg", caption: "岚山钢铁的高炉")],
                    links: [
                        Link(url: "https://news.example/", text: "首页"),
                        Link(url: "https://news.example/stock", text: "股票"),
                        Link(url: "https://news.example/2.html", text: "钢价周报：螺纹钢上涨"),
                    ],
                    pageType: .article,
                    confidence: article.confidence,
                    provenance: Provenance(page)
                )
        )
        #expect(article.confidence > 0.8)
    }

    @Test func readsAListOfLinks() throws {
        let article = try ParseHTML().process(SamplePages.page(SamplePages.list))

        #expect(article.pageType == .list)
        #expect(article.nextPage == "https://news.example/2021/0106/a.html?page=2")
        #expect(
            article.links == [
                Link(url: "https://news.example/a/1.html", text: "岚山钢铁去年净利增长两成"),
                Link(url: "https://news.example/a/2.html", text: "钢价周报：螺纹钢上涨"),
                Link(url: "https://news.example/a/3.html", text: "港口吞吐量创新高"),
                Link(url: "https://news.example/2021/0106/a.html?page=2", text: "下一页"),
            ]
        )
    }

    @Test func readsTextWithoutMarkup() throws {
        let page = SamplePages.page(SamplePages.plain)

        #expect(
            try ParseHTML().process(page)
                == Article(
                    key: "k",
                    url: page.url,
                    title: "岚山钢铁去年净利增长两成",
                    published: "2021-01-06",
                    source: "东港日报",
                    language: "zh",
                    script: .simplified,
                    paragraphs: ["岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元。", "公司董事长周望表示，今年将投资30亿元。"],
                    provenance: Provenance(page)
                )
        )
    }
}
