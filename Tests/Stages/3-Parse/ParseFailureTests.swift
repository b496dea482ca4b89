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

    @Test func malformedSaysHowManyBytes() {
        #expect(ParseFailure.malformed(bytes: 7).description == "libxml2 made no tree of the page's 7 bytes")
        #expect(ParseFailure.malformed(bytes: 7).disposition == .quarantine)
    }
}
