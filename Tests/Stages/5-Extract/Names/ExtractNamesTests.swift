import ExtractStage
import Foundation
import NewsModel
import PipelineTesting
import Testing

struct ExtractNamesTests {
    /// What the gold of a sample page says of names.
    private struct Gold: Decodable {
        struct Entity: Decodable {
            var type: String
            var text: String
            var start: Int
            var end: Int
            var optional: Bool
        }

        var name: String
        var body: [String]
        var entities: [Entity]

        var article: Article { Article(key: name, url: "http://example.com/\(name)", title: "", paragraphs: body) }
    }

    private func gold() throws -> [Gold] {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { folder.deleteLastPathComponent() }
        folder.append(path: "samples/pages")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.lastPathComponent.hasSuffix(".gold.json") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try JSONDecoder().decode(Gold.self, from: Data(contentsOf: $0)) }
    }

    @Test func keepsTheStageLaws() throws {
        try checkStageLaws(ExtractNames(), on: gold().prefix(1).map(\.article))
    }

    /// The floors rise by a commit and never fall by themselves.
    @Test(arguments: [("company", 0.96), ("person", 0.94)])
    func findsTheNamesOfTheSamples(_ type: String, _ floor: Double) throws {
        var right = 0
        var found = 0
        var wanted = 0
        for page in try gold() {
            let annotated = ExtractNames().process(page.article)
            let mentions = type == "company" ? annotated.companies : annotated.persons
            let ranges = Set(mentions.map(\.range))
            let entities = page.entities.filter { $0.type == type }
            let required = Set(entities.filter { !$0.optional }.map { $0.start..<$0.end })
            let optional = Set(entities.filter(\.optional).map { $0.start..<$0.end })
            right += ranges.intersection(required).count
            found += ranges.subtracting(optional).count
            wanted += required.count
        }
        let f1 = 2 * Double(right) / Double(found + wanted)
        #expect(f1 >= floor, "\(type): \(right) right of \(found) found and \(wanted) wanted")
    }
}
