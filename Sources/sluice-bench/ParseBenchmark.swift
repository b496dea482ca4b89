import DecodeStage
import Foundation
import NewsModel
import ParseStage

/// The whole parse stage against libxml2's bare tree parse of the same bytes, in CPU time of one run.
///
/// The pages are those of the folder given as an argument with a slash in it, else of `samples/pages`.
enum ParseBenchmark {
    /// Rounds over all pages; the least time of each side counts, for others use the machine too.
    static let rounds = 7
    /// The bytes read in a round, at least: a folder of few pages is read several times.
    static let bytesPerRound = 8_000_000

    static func run() throws {
        let given = CommandLine.arguments.dropFirst().first { $0.contains("/") }
        let folder = URL(fileURLWithPath: given ?? "samples/pages")
        let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["html", "htm"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
            .compactMap(page)
        guard !pages.isEmpty else {
            print("parse  no pages in \(folder.path)")
            return
        }
        let size = pages.reduce(0) { $0 + $1.html.utf8.count }
        let repeats = max(1, bytesPerRound / max(1, size))
        let bytes = pages.map { Array($0.html.utf8) }
        let stage = ParseHTML()
        var whole = Double.infinity
        var bare = Double.infinity
        var articles = 0
        for _ in 0..<rounds {
            let start = cpuSeconds
            articles = 0
            for _ in 0..<repeats {
                for page in pages where (try? stage.process(page)) != nil { articles += 1 }
            }
            let middle = cpuSeconds
            var trees = 0
            for _ in 0..<repeats {
                for page in bytes where BareTree.parse(page) { trees += 1 }
            }
            let end = cpuSeconds
            precondition(trees >= articles)
            whole = min(whole, middle - start)
            bare = min(bare, end - middle)
        }
        let milliseconds = whole / Double(pages.count * repeats) * 1_000
        let rate = Double(size * repeats) / whole / 1_000_000
        print(
            "parse  \(pages.count) pages, \(size / pages.count / 1_000) KB each  \(rounded(whole / bare)) x libxml2's bare tree  "
                + "\(rounded(milliseconds)) ms a page  \(rounded(rate)) MB/s  \(articles / repeats) articles"
        )
    }

    private static func page(_ file: URL) -> DecodedPage? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        let page = FetchedPage(
            key: file.lastPathComponent,
            url: file.absoluteString,
            contentType: "text/html",
            body: Array(data)
        )
        return try? DecodeText().process(page)
    }

    private static var cpuSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
