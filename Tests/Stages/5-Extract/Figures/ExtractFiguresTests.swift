import ExtractStage
import Foundation
import NewsModel
import PipelineTesting
import Testing

struct ExtractFiguresTests {
    private static let paragraphs = [
        "瀘州江陽區24家企業獲評，入駐企業31家，預計實現產值130億元。",
        "2020年前三季度每月生产手机50万部，2021年公司力争每月生产200万部；费用由3.3%降至零。",
        "順澤收入41.26億港元，按年下跌9.7%，每股盈利17.2港仙，關閉5至8間。",
    ]

    @Test func keepsTheStageLaws() throws {
        let articles = Self.paragraphs.map { paragraph in
            Article(
                key: "a",
                url: "http://example.test/",
                title: "",
                published: "2021-01-06",
                paragraphs: [paragraph, ""]
            )
        }
        try checkStageLaws(ExtractFigures(), on: articles)
    }

    @Test func countsOffsetsInTheJoinedParagraphs() {
        let article = Article(key: "a", url: "http://example.test/", title: "", paragraphs: ["甲有3家。", "乙有4家。"])
        let figures = ExtractFigures().process(article).figures
        #expect(figures.map(\.text) == ["3家", "4家"])
        #expect(figures.map(\.range) == [2..<4, 8..<10])
    }

    @Test func keepsItsSpansInTheTextHoweverItIsCut() {
        let scalars = Array(Self.paragraphs.joined(separator: "\n").unicodeScalars)
        for end in stride(from: 0, through: scalars.count, by: 3) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[..<end])
            check(String(text))
        }
    }

    @Test func survivesNoise() {
        let alphabet = Array("0123456789０９一二三五十百千万億萬半点点零两多余几约超近至到~-—/.,，。%％元家个年月日分之成倍第前$US负零下\n g×".unicodeScalars)
        var state: UInt64 = 42
        for _ in 0..<300 {
            var text = String.UnicodeScalarView()
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            check(String(text))
        }
    }

    @Test(arguments: [
        "万", "1", "一千一百", "1,000", "三、", "亿万", "2018年", "每月1%至", "半年半瓦时", "9新台币", "3~", "半", "第", "“一个", "1%", "5至",
        "1-", "近三年", "分别为1%和", "甲、",
    ])
    func takesLinearTimeOnRepetition(_ word: String) {
        let text = String(repeating: word, count: 2_000)
        check(text)
    }

    /// Spans lie within the text and in order, values are plain decimals, and the answer is always the same.
    private func check(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let figures = FigureRecognizer().figures(in: text, published: "2021-01-06")
        #expect(figures == FigureRecognizer().figures(in: text, published: "2021-01-06"))
        var last = 0
        for figure in figures {
            #expect(figure.range.lowerBound >= last && figure.range.upperBound <= scalars.count)
            last = figure.range.upperBound
            guard figure.range.upperBound <= scalars.count else { return }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[figure.range])
            #expect(String(view) == figure.text)
            for value in [figure.value, figure.valueMax, figure.factor].compactMap(\.self) {
                #expect(value.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil, "\(value) in \(text)")
            }
        }
    }
}
