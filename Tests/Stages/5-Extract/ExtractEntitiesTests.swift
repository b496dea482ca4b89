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

    @Test(arguments: [
        (["公司公布年报。", "单位：万元"], 1, ["0 1,1 86405000 CNY 营业收入"]),
        (["公司公布年报。", "单位：万元", "单位：亿元"], 2, ["0 1,1 86405000 CNY 营业收入", "1 1,1 864050000000 CNY 营业收入"]),
        (["公司公布年报。", "单位：万元", "单位：亿元"], 1, []),
        (["公司公布年报。"], 1, []),
    ])
    func readsTablesWithTheUnitNotedBesideThem(paragraphs: [String], tables: Int, wanted: [String]) {
        var article = article(paragraphs)
        article.tables = Array(repeating: [["项目", "2023年"], ["营业收入", "8,640.5"]], count: tables)
        let found = ExtractEntities().process(article).tableFigures.map { cell in
            "\(cell.table) \(cell.row),\(cell.column) \(cell.figure.value) \(cell.figure.unit) \(cell.figure.metric ?? "")"
        }
        #expect(found == wanted)
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
