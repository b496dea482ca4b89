import NewsModel
import ParseStage
import PipelineCore
import Testing

struct ParseFailureTests {
    private func failure(of html: String, limits: ParseLimits = ParseLimits()) -> ParseFailure? {
        do throws(ParseFailure) {
            _ = try ParseHTML(limits: limits).process(SamplePages.page(html))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", "   \n", "<html><body></body></html>", "<script>var a = 1</script>", "<!-- only this -->"])
    func aPageWithoutTextIsSkipped(html: String) {
        #expect(failure(of: html) == .noText(bytes: html.utf8.count))
        #expect(failure(of: html)?.disposition == .skip)
    }

    @Test(arguments: [
        ("{\"name\": \"d01\", \"title\": \"钢价\"}\n", DataFormat.json), ("[{\"a\": \"<p>文</p>\"}]", .json),
        ("[1, 2.5]", .json),
        ("{}", .json), ("{\"cut\": \"sho", .json),
        ("@charset \"utf-8\";\n.a, .b { color: red; }\n#c { margin: 0 auto; }", .css),
        (
            "function show(id) {\n  var node = document.getElementById(id);\n  node.innerHTML = '<b>' + id;\n}",
            .javaScript
        ),
        ("callback({\"code\":0,\"title\":\"钢价\"})", .javaScript),
        ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>钢价</title></channel></rss>", .xml),
    ])
    func dataIsSkipped(text: String, kind: DataFormat) {
        #expect(failure(of: text) == .notAPage(kind: kind))
        #expect(failure(of: text)?.disposition == .skip)
    }

    @Test func notAPageNamesTheFormat() {
        #expect(ParseFailure.notAPage(kind: .json).description == "is JSON, not a page")
    }

    @Test(arguments: [
        "[12日讯] 钢价上涨", "{标题}\n钢价上涨，订单增加。", "钢价（a=b；c=d）上涨",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html><p>钢价上涨</p></html>",
        "[视频]", "[视频]<p>钢价上涨</p>",
    ])
    func proseAndPagesAreNotTakenForData(text: String) {
        #expect(failure(of: text) == nil)
    }

    @Test func aPageBeyondTheLimitOfBytesIsQuarantined() {
        var limits = ParseLimits()
        limits.bytes = 10
        let error = failure(of: "<p>eleven</p>", limits: limits)
        #expect(error == .tooLarge(limit: 10, value: 13))
        #expect(error?.description == "the page has 13 bytes, more than the limit of 10")
        #expect(error?.disposition == .quarantine)
    }

    @Test func aPageNestedTooDeeplyIsQuarantined() {
        let error = failure(of: String(repeating: "<div>", count: 100_000) + "文")
        #expect(error == .tooDeep(limit: 2_000, value: 2_001))
        #expect(error?.disposition == .quarantine)
    }

    @Test func aPageOfTooManyNodesIsQuarantined() {
        var limits = ParseLimits()
        limits.nodes = 1_000
        let error = failure(of: String(repeating: "<br>", count: 500_000), limits: limits)
        #expect(error == .tooManyNodes(limit: 1_000, value: 1_001))
        #expect(error?.disposition == .quarantine)
    }

    @Test func aTextOfTooManyLinesIsQuarantined() {
        let text = String(repeating: "钢\n", count: 50_000)
        #expect(failure(of: text) == .tooManyNodes(limit: 20_000, value: 50_000))
    }

    @Test func aPageDenserThanAnyNewsPageIsQuarantined() {
        let html = String(repeating: "<p>钢", count: 50_000)
        #expect(failure(of: html) == .tooManyNodes(limit: 30_000, value: 30_001))
        #expect(failure(of: String(repeating: "<p>钢", count: 4_000)) == nil)
    }

    @Test func malformedSaysHowManyBytes() {
        #expect(ParseFailure.malformed(bytes: 7).description == "libxml2 made no tree of the page's 7 bytes")
        #expect(ParseFailure.malformed(bytes: 7).disposition == .quarantine)
    }
}
