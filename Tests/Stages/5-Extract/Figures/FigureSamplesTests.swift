import ExtractStage
import Foundation
import NewsModel
import PipelineTesting
import Testing

/// The annotated pages of `samples/pages`, their clean text only.
struct FigureSamplesTests {
    struct Gold: Decodable {
        struct Item: Decodable {
            let text: String
            let start: Int?
            let end: Int?
            let value: Double?
            let value_hi: Double?
            let kind: String
            let optional: Bool
        }

        let name: String
        let date: String
        let body: [String]
        let figures: [Item]
    }

    private static func pages() throws -> [Gold] {
        var root = URL(filePath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        let folder = root.appending(path: "samples/pages")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".gold.json")
        }
        return try names.sorted().map { name in
            try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appending(path: name)))
        }
    }

    @Test func findsEveryFigureOfTheSamplesAndNoOther() throws {
        let pages = try Self.pages()
        #expect(pages.count == 14)
        var missed: [String] = []
        var extra: [String] = []
        for page in pages {
            let found = FigureRecognizer().figures(in: page.body.joined(separator: "\n"), published: page.date)
            for item in page.figures where !item.optional {
                let isFound = found.contains { figure in
                    overlap(figure, item) && isSame(figure.value, item)
                        && figure.valueMax.flatMap(Double.init) == item.value_hi
                }
                if !isFound { missed.append("\(page.name): \(item.text)") }
            }
            for figure in found where figure.kind != .duration {
                if !page.figures.contains(where: { overlap(figure, $0) }) {
                    extra.append("\(page.name): \(figure.text)")
                }
            }
        }
        #expect(missed == [])
        #expect(extra == [])
    }

    @Test func keepsTheStageLawsOnTheSamples() throws {
        let articles = try Self.pages().map { page in
            Article(key: page.name, url: "http://example.test/", title: "", published: page.date, paragraphs: page.body)
        }
        try checkStageLaws(ExtractFigures(), on: articles)
    }

    /// The samples count 港仙 as they are printed, the recogniser in the whole currency.
    private func isSame(_ value: String, _ item: Gold.Item) -> Bool {
        guard let found = Double(value), let expected = item.value else { return false }
        return abs(found - (item.text.hasSuffix("港仙") ? expected / 100 : expected)) <= abs(expected) * 1e-12
    }

    private func overlap(_ figure: Figure, _ item: Gold.Item) -> Bool {
        guard let start = item.start, let end = item.end else { return false }
        return figure.range.lowerBound < end && start < figure.range.upperBound
    }
}
