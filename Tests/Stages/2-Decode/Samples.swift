import Foundation
import Testing

/// A page of the folder `samples/pages` with what its gold says about decoding.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let body: [UInt8]
    /// The true charset by its WHATWG name.
    let encoding: String
    /// The paragraphs that are to be read exactly, white space left out.
    let cleanParagraphs: [String]

    var testDescription: String { name }
}

enum Samples {
    static let all: [Sample] = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        folder.append(path: "samples/pages")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { sample(at: folder.appending(path: $0)) }
    }()

    /// The text of a page without its tags, entities and white space.
    static func text(of html: String) -> String {
        var result = String.UnicodeScalarView()
        var isTag = false
        for scalar in html.replacing("&nbsp;", with: "").unicodeScalars {
            if scalar == "<" { isTag = true }
            if !isTag { result.append(scalar) }
            if scalar == ">" { isTag = false }
        }
        let text = String(result).replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        return withoutSpace(text)
    }

    private static func withoutSpace(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static func sample(at url: URL) -> Sample? {
        let golden = url.deletingPathExtension().appendingPathExtension("gold.json")
        guard let body = try? Data(contentsOf: url), let gold = try? Data(contentsOf: golden),
            let fields = try? JSONSerialization.jsonObject(with: gold) as? [String: Any],
            let codec = fields["encoding"] as? String, let paragraphs = fields["body"] as? [String]
        else { return nil }
        let damaged = (fields["damaged_paragraphs"] as? [[String: Any]] ?? []).compactMap { paragraph -> Int? in
            // What was spoiled in the bytes alone is to come back.
            let flags = paragraph["flags"] as? [String] ?? []
            return Set(flags).isSubset(of: ["rawshift", "rawmoji"]) ? nil : paragraph["index"] as? Int
        }
        let clean = paragraphs.indices.filter { !damaged.contains($0) }.map {
            withoutSpace(paragraphs[$0])
        }
        let names = ["gb2312": "gb18030", "gbk": "gb18030", "big5hkscs": "big5"]
        return Sample(
            name: url.lastPathComponent,
            body: Array(body),
            encoding: names[codec] ?? codec,
            cleanParagraphs: clean
        )
    }
}
