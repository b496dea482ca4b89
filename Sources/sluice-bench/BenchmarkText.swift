import Foundation

/// Chinese text to measure with: the paragraphs of `samples/pages`, again and again.
struct BenchmarkText {
    private struct Gold: Decodable {
        let body: [String]
        let script: String
    }

    let simplified: [String]
    let traditional: [String]

    init() throws {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "samples/pages")
        let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(".gold.json") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try JSONDecoder().decode(Gold.self, from: Data(contentsOf: $0)) }
        simplified = pages.filter { $0.script == "hans" }.flatMap(\.body)
        traditional = pages.filter { $0.script == "hant" }.flatMap(\.body)
    }

    /// At least `count` bytes in a charset of the C library, made of the paragraphs that it can express.
    static func bytes(_ paragraphs: [String], as charset: String, count: Int) -> [UInt8] {
        let encoder = Iconv(from: "UTF-8", to: charset)
        let encoded = paragraphs.compactMap { encoder.convert(Array($0.utf8) + [0x0A]) }.flatMap { $0 }
        precondition(!encoded.isEmpty, "no paragraph of the samples can be written in \(charset)")
        var bytes: [UInt8] = []
        while bytes.count < count { bytes += encoded }
        return bytes
    }
}
