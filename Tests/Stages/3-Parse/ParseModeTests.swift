import NewsModel
import ParseStage
import Testing

struct ParseModeTests {
    private static let prose = "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。"
    private static let html = """
        <body><h1>岚山钢铁去年净利增长</h1><div><p>\(prose)</p><p>海外</p><p>\(prose)</p>
        <table><tr><th>项目</th><th>2020年</th></tr><tr><td>净利润</td><td>12.6亿元</td></tr></table>
        <p>\(prose)</p></div></body>
        """

    @Test(
        arguments: [
            (ParseMode.precision, [prose, prose, prose]), (.balanced, [prose, "海外", prose, prose]),
            (.recall, [prose, "海外", prose, "项目 2020年", "净利润 12.6亿元", prose]),
        ]
    )
    func keepsAsMuchAsTheModeSays(mode: ParseMode, paragraphs: [String]) throws {
        #expect(try ParseHTML(mode: mode).process(SamplePages.page(Self.html)).paragraphs == paragraphs)
    }
}
