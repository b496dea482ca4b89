import ExtractStage
import NewsModel
import PipelineTesting
import Testing

struct ExtractEntitiesTests {
    private func article(_ paragraphs: [String], repairs: [Repair] = []) -> Article {
        Article(key: "1", url: "http://example.com/", title: "", paragraphs: paragraphs, repairs: repairs)
    }

    @Test func keepsTheStageLaws() throws {
        let articles = [[], ["四川金欧科技有限公司总经理李占杰说，产值130亿元。"], ["", "x"]].map { article($0) }
        try checkStageLaws(ExtractEntities(), on: articles)
    }

    @Test func flagsNamesThatHoldAGuess() {
        let paragraphs = ["今天。", "四川金欧科技有限公司总经理李占杰说。"]
        let guess = Repair(
            rule: "byte-shift",
            paragraph: 1,
            before: "?杰说",
            after: "占杰说",
            gain: 9,
            guessed: true
        )
        let sure = Repair(rule: "pinyin", paragraph: 1, before: "金(jīn)", after: "金", gain: 0, guessed: false)
        let annotated = ExtractEntities().process(article(paragraphs, repairs: [guess, sure]))
        #expect(
            annotated.persons == [
                Mention(
                    text: "李占杰",
                    range: 17..<20,
                    canonical: "李占杰",
                    canonicalSimplified: "李占杰",
                    confidence: 0.45,
                    flags: ["restored"]
                )
            ]
        )
        #expect(annotated.companies.map(\.flags) == [[]])
    }
}
