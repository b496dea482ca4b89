import Foundation
import NewsModel

/// The pages of `samples/pages`.
enum Samples {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples/pages")

    /// The pages by name, in order.
    static func pages() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "html" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// The pages as input of `sluice stage decode`.
    static func lines() throws -> [UInt8] {
        var lines: [UInt8] = []
        for page in try pages() {
            let record = FetchedPage(
                key: page.lastPathComponent,
                url: "http://example.test/\(page.lastPathComponent)",
                contentType: "text/html",
                body: Array(try Data(contentsOf: page))
            )
            lines += try WireEncoder().encode(record) + [0x0A]
        }
        return lines
    }
}
