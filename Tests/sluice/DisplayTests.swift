import NewsModel
import Testing

@testable import sluice

@Suite struct DisplayTests {
    @Test(arguments: [("abc", 3), ("公司", 4), ("Ａ", 2), ("é", 1), ("e\u{301}", 1), ("，", 2), ("", 0)])
    func wideCharactersTakeTwoColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [("公司", 6, "公司  "), ("有限公司", 6, "有限… "), ("abcdef", 4, "abc…"), ("ab", 2, "ab")])
    func textIsFittedToColumns(text: String, columns: Int, fitted: String) {
        #expect(DisplayWidth.fit(text, to: columns) == fitted)
    }

    static func annotated(_ paragraphs: [String], _ marks: [Range<Int>]) -> AnnotatedArticle {
        var annotated = AnnotatedArticle(article: Article(key: "k", url: "u", title: "t", paragraphs: paragraphs))
        annotated.companies = marks.map {
            Mention(text: "", range: $0, canonical: "", canonicalSimplified: "", confidence: 1)
        }
        return annotated
    }

    @Test func marksCountScalarsOverTheJoinedParagraphs() {
        let text = MarkedText(Self.annotated(["𠮷野家来了", "甲公司"], [0..<3, 6..<9]))
        let shown = text.paragraphs.map { $0.map { $0.style.opening + $0.text + $0.style.closing }.joined() }
        #expect(shown == ["[𠮷野家]来了", "[甲公司]"])
    }

    @Test func aMarkInsideALongerOneIsLeftOut() {
        let text = MarkedText(Self.annotated(["甲公司分公司"], [0..<6, 0..<3]))
        #expect(text.paragraphs[0].map(\.text) == ["甲公司分公司"])
    }

    @Test func linesAreNoWiderThanTheTerminalAndDoNotBeginWithAStop() {
        let pieces = MarkedText(Self.annotated([String(repeating: "泸州市江阳区，", count: 20)], [0..<3])).paragraphs[0]
        let lines = Wrapping(columns: 20, hasColour: false).lines(pieces)
        // A stop that must not begin a line hangs over by its own width.
        for line in lines { #expect(DisplayWidth.of(line) <= 22) }
        for line in lines { #expect(line.first != "，") }
        #expect(lines.joined().filter { !"　[]".contains($0) } == String(repeating: "泸州市江阳区，", count: 20))
    }

    @Test func tablesLineUpAndTellWhatTheyLeaveOut() {
        var table = TextTable("company", "n")
        table.rows = [["金欧科技", "3"], ["A", "12"], ["B", "1"]]
        #expect(
            table.lines(columns: 80, limit: 2, hasColour: false) == [
                "  company   n", "  金欧科技  3", "  A         12", "  … and 1 more",
            ]
        )
    }
}
