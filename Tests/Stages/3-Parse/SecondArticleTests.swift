import NewsModel
import ParseStage
import Testing

struct SecondArticleTests {
    private static let first = [
        "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。",
        "公司董事长周望表示，今年将投资30亿元改造高炉，预计年底完工。",
    ]
    private static let second = [
        "东港海关1月4日公布，去年东港口岸进出口总值首次超过5000亿元，比上年增长一成多。",
        "海关负责人说，对东盟的出口增长最快，占到全部出口的三成，机电产品是主要的货品。",
    ]

    private static func article(_ title: String, _ lines: [String], rank: String, date: String?, tag: String) -> String
    {
        let info = date.map { "<div>\($0) 来源：东港日报</div>" } ?? ""
        return "<\(tag) class=item><\(rank)>\(title)</\(rank)>\(info)" + lines.map { "<p>\($0)</p>" }.joined()
            + "</\(tag)>"
    }

    private static func text(rank: String, date: String?, tag: String) throws -> [String] {
        let html =
            "<title>岚山钢铁去年净利增长两成_东港财经网</title><body><div class=list>"
            + article("岚山钢铁去年净利增长两成", first, rank: rank, date: "2021-01-06 08:30", tag: tag)
            + article("东港口岸进出口创新高", second, rank: rank, date: date, tag: tag) + "</div>"
        return try ParseHTML().process(SamplePages.page(html)).paragraphs
    }

    @Test(arguments: [("h1", "div"), ("h1", "article"), ("h2", "article")])
    func leavesTheNextArticleOut(rank: String, tag: String) throws {
        #expect(try Self.text(rank: rank, date: "2021-01-05 16:00", tag: tag) == Self.first)
    }

    @Test func keepsSectionsWithoutADateOfTheirOwn() throws {
        let text = try Self.text(rank: "h1", date: nil, tag: "div")

        #expect(text == Self.first + ["东港口岸进出口创新高"] + Self.second)
    }

    @Test func keepsATextBelowItsLeadAndItsPicture() throws {
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>岚山钢铁去年净利增长两成</title><body><div id=zoom><p>图为岚山钢铁股份有限公司的高炉，摄于去年年底，\
                当时正在检修，工人们在炉前忙碌，机器轰鸣，热浪逼人，记者在现场看到，检修已近尾声，即将完成。</p>
                <h1>岚山钢铁去年净利增长两成</h1><p>2021-01-06 08:30 来源：东港日报</p><p>\(Self.first[0])</p><p>\(Self.first[1])</p></div>
                """
            )
        )

        #expect(article.paragraphs.suffix(2) == Self.first[...])
    }
}
