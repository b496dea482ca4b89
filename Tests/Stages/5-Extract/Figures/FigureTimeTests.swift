import ExtractStage
import NewsModel
import Testing

/// Which time a figure is of, where a text names several or none.
struct FigureTimeTests {
    private func times(_ text: String) -> [String?] {
        FigureRecognizer().figures(in: text, published: "2021-06-15").map(\.time)
    }

    @Test(arguments: [
        ("一季度营收3亿元，去年同期2亿元", ["2021-Q1", "2020-Q1"]), ("2019年盈利3亿元，上年同期盈利2亿元", ["2019", "2018"]),
        ("去年四季度至今年一季度，售出3家", ["2020-Q4/2021-Q1"]), ("3月12日至16日售出3家", ["2021-03-12/2021-03-16"]),
        ("規模由2019年的3億元增至2020年底的5億元", ["2019", "2020-12-31"]), ("十四五期间新建3家", ["2021/2025"]),
        ("十四五末达到3家", ["2025"]), ("首9個月售出3家", ["2020-01/2020-09"]), ("预计三季度售出3家", ["2021-Q3"]),
        ("三季度售出3家", ["2020-Q3"]), ("2020年三季报显示，营收3亿元", ["2020-01/2020-09"]), ("截至收盘，上证指数报3200.5点", ["2021-06-15"]),
        ("2020年营收3亿元。\n报告期内，净利润1亿元", ["2020", "2020"]), ("6日，2021年项目开工，有18个项目", ["2021-06-06"]),
    ])
    func tellsTheTimeOfEachFigure(text: String, expected: [String]) {
        #expect(times(text) == expected)
    }

    @Test(arguments: [
        "公司2009年成立，有3家门店", "6月1日发布的报告称，有3家", "是2019年的2.4倍", "投产后年均新增3亿元", "两个月前投产的3条生产线", "至今有3家",
    ])
    func leavesOutTimesOfSomethingElse(text: String) {
        #expect(times(text) == [nil])
    }

    @Test func whatIsToComeIsNoFact() {
        let figures = FigureRecognizer().figures(in: "明年一季度产能3万吨，今年一季度产能2万吨", published: "2021-06-15")
        #expect(figures.map(\.tense) == [.forecast, .actual])
    }
}
