import NewsModel
import ParseStage
import Testing

struct ReadingOrderTests {
    private static let prose = "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。"

    private func article(_ body: String) throws -> Article {
        try ParseHTML().process(SamplePages.page("<h1>钢价</h1><div class=content>\(body)</div>"))
    }

    @Test func partsStandAsOnThePage() throws {
        let article = try article(
            """
            <p>\(Self.prose)</p><h3>海外订单回升</h3><p>公司出口板材46万吨，订单已排到3月，产能利用率超过九成。</p>
            <ol><li>第一，扩大产能，改造高炉。</li><li><p>第二，降低成本，节约能源。</p><p>预计年底完工，投资30亿元。</p></li></ol>
            <ul><li>板材价格上涨，库存下降。</li></ul>
            <table><tr><th>项目</th><th>2020年</th></tr><tr><td>净利润</td><td>12.6亿元</td></tr></table>
            <figure><img src="/p/1.jpg"><figcaption>岚山钢铁的高炉</figcaption></figure>
            <p>业内人士认为，随着铁矿石价格回落，钢厂的利润还有改善的空间。</p>
            """
        )
        #expect(
            article.parts == [
                .paragraph(0), .heading(1, level: 3), .paragraph(2), .item(3, number: 1), .item(4, number: 2),
                .paragraph(5), .item(6, number: nil), .table(0), .image(0), .paragraph(7),
            ]
        )
        #expect(article.paragraphs.count == 8)
    }

    @Test func aTableWhoseRowsAreParagraphsStandsOnce() throws {
        let html = """
            <h1>Steel</h1><article><p>Lanshan Steel said on Monday that its net profit rose by a fifth in 2020, to 1.26 bn.</p>
            <table><tr><th>Item</th><th>2020</th></tr><tr><td>Profit</td><td>1.26 bn</td></tr></table>
            <p>Analysts expect margins to improve further as the price of iron ore falls, they said.</p></article>
            """
        let article = try ParseHTML().process(SamplePages.page(html))
        #expect(article.paragraphs.count == 4)
        #expect(article.parts == [.paragraph(0), .table(0), .paragraph(3)])
    }

    @Test func manyItemsAndTablesTakeLinearTime() throws {
        let table = "<table><tr><td>价格</td><td>12.5</td></tr><tr><td>库存</td><td>46</td></tr></table>"
        let article = try article(
            "<p>\(Self.prose)</p>" + String(repeating: table + "<p>价格上涨，订单增加。</p>", count: 500) + "<ol>"
                + String(repeating: "<li>价格上涨，订单增加。</li>", count: 3_000) + "</ol>"
        )
        #expect(article.parts.last == .item(3_500, number: 3_000))
    }
}
