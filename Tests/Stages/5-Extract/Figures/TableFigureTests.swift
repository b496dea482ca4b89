import ExtractStage
import NewsModel
import Testing

struct TableFigureTests {
    private func found(_ rows: [[String]], note: String? = nil) -> [String] {
        FigureRecognizer().figures(inTable: rows, note: note, published: "2024-03-28").map { item in
            let figure = item.figure
            let words = [figure.value, figure.unit, figure.metric, figure.subject, figure.time].map { $0 ?? "-" }
            return "\(item.row),\(item.column) " + words.joined(separator: " ")
        }
    }

    @Test func takesTheUnitFromTheNoteAndTheTimeFromTheColumn() {
        let rows = [["项目", "2023年", "2022年"], ["营业收入", "8,640.5", "7,210"], ["净利润", "(312)", "-45.6"]]
        #expect(
            found(rows, note: "单位：万元") == [
                "1,1 86405000 CNY 营业收入 - 2023", "1,2 72100000 CNY 营业收入 - 2022", "2,1 -3120000 CNY 净利润 - 2023",
                "2,2 -456000 CNY 净利润 - 2022",
            ]
        )
    }

    @Test func takesTheUnitFromTheHeadOfTheColumn() {
        let rows = [["地区", "产值（亿元）", "同比增长(%)", "企业数/家"], ["东区", "12.6", "8.1", "31"], ["西区", "9", "—", "7家"]]
        #expect(
            found(rows) == [
                "1,1 1260000000 CNY 产值 东区 -", "1,2 8.1 % 同比增长 东区 -", "1,3 31 1 企业数 东区 -",
                "2,1 900000000 CNY 产值 西区 -", "2,3 7 1 企业数 西区 -",
            ]
        )
    }

    @Test func readsANoteInARowOfItsOwn() {
        let rows = [["單位：億港元"], ["項目", "2023年"], ["收入", "41.26"]]
        #expect(found(rows) == ["2,1 4126000000 HKD 收入 - 2023"])
    }

    @Test func takesNoNumberWithoutAUnitAndNoIdentifier() {
        #expect(found([["编号", "名称"], ["1", "甲"], ["600123", "2024-01-02"]]) == [])
        #expect(found([["编号", "电话"], ["甲", "400-820-1234"]], note: "单位：元") == [])
    }

    @Test func survivesEmptyAndRaggedTables() {
        #expect(found([]) == [])
        #expect(found([[], [""], ["", ""], ["", "", "1"]], note: "单位：元") == ["3,2 1 CNY - - -"])
    }
}
