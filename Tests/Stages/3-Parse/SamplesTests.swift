import Foundation
import NewsModel
import ParseStage
import Testing

/// The UTF-8 pages of `samples/pages`; the others need their bytes decoded first.
struct SamplesTests {
    private struct Gold: Decodable {
        let url: String
        let codec: String
        let title: String
        let date: String
        let source: String
        let author: String
        let body: [String]
        let tables: [[[String]]]
        let captions: [String]

    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("samples/pages")

    private static let undamaged = ["d02_annual_huayue", "d03_ipo_lanting", "d05_launch_phone"]

    private static func page(_ name: String) throws -> (DecodedPage, Gold) {
        let gold = try JSONDecoder().decode(
            Gold.self,
            from: Data(contentsOf: folder.appendingPathComponent(name + ".gold.json"))
        )
        let html = try String(contentsOf: folder.appendingPathComponent(name + ".html"), encoding: .utf8)
        return (SamplePages.page(html, url: gold.url), gold)
    }

    @Test(arguments: undamaged)
    func aSampleGivesItsGold(name: String) throws {
        let (page, gold) = try Self.page(name)
        let article = try ParseHTML().process(page)
        #expect(article.title == gold.title)
        #expect(article.published?.prefix(10) == gold.date.prefix(10))
        #expect(article.source == gold.source)
        #expect(article.author == [gold.author])
        #expect(article.paragraphs.map(Self.withoutBlanks) == gold.body.map(Self.withoutBlanks))
        #expect(article.tables == gold.tables)
        #expect(article.captions == gold.captions)
        #expect(article.pageType == .article)
    }

    @Test(arguments: undamaged)
    func everyCutOfASampleIsSurvived(name: String) throws {
        let (page, _) = try Self.page(name)
        let bytes = Array(page.html.utf8)
        for end in stride(from: 0, to: bytes.count, by: 397) {
            _ = try? ParseHTML().process(SamplePages.page(String(decoding: bytes[..<end], as: UTF8.self)))
        }
    }

    @Test func keepsTheStageLawsOnSamples() throws {
        let pages = try Self.undamaged.map { try Self.page($0).0 }
        for page in pages {
            #expect(try ParseHTML().process(page) == ParseHTML().process(page))
        }
    }

    private static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
