import NewsModel
import ParseStage
import Testing

struct DateLabelTests {
    struct Case: Sendable {
        let lines: String
        let published: String?
    }

    private static let prose = "岚山钢铁股份有限公司的登记资料如下，其中的经营范围和股东名单由公司自行填报，仅供查阅和参考之用。"

    @Test(
        arguments: [
            Case(lines: "<p>成立日期：2015年3月2日</p>", published: nil),
            Case(lines: "<dl><dt>Effective Date</dt><dd>Saturday, July 25, 2020</dd></dl>", published: nil),
            Case(lines: "<dl><dt>报名截止时间</dt><dd>2021-02-01 18:00</dd></dl>", published: nil),
            Case(lines: "<p>截止日期：2021-02-01</p><p>发布日期：2021-01-06</p>", published: "2021-01-06"),
            Case(lines: "<p>公司成立</p><p>2021-01-06</p>", published: "2021-01-06"),
            Case(lines: "<p>2021-01-06 来源：东港日报</p>", published: "2021-01-06"),
        ]
    )
    func datesOfOtherThingsAreNotOfPublication(_ expected: Case) throws {
        let html = "<h1>岚山钢铁的登记资料</h1>\(expected.lines)<div><p>\(Self.prose)</p></div>"
        let page = SamplePages.page(html, url: "https://news.example/register?id=7")
        #expect(try ParseHTML().process(page).published == expected.published)
    }

    @Test func aLabelMayStandAboveItsDate() throws {
        let html = """
            <h1>岚山钢铁的登记资料</h1><div><p>\(Self.prose)</p></div><div class=x><a href=/>首页</a></div>\
            <ul><li><a href=/1>钢价周报</a></li></ul><p>一</p><p>二</p><p>三</p><p>四</p><p>五</p><p>六</p>\
            <div><label>Letzte Änderung:</label><div>14.01.2022 um 09:25</div></div>
            """
        let page = SamplePages.page(html, url: "https://news.example/register?id=7")
        #expect(try ParseHTML().process(page).published?.prefix(10) == "2022-01-14")
    }

    @Test func brokenLinkedDataStillTellsTheDate() throws {
        let html = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"岚山"钢铁","datePublished":"2021-01-06"}\
            </script><p>\(Self.prose)</p>
            """
        let page = SamplePages.page(html, url: "https://news.example/register?id=7")
        #expect(try ParseHTML().process(page).published == "2021-01-06")
    }
}
