import DecodeStage
import Foundation
import NewsModel
import ParseStage

/// Decodes and parses a page, and says what came of it.
struct PageTrial {
    struct Result {
        var outcome: String
        var failure: String?
    }

    /// No page may take longer, in seconds of processor time.
    static let longest = 1.0

    private let lastCase: FileHandle?

    /// - Parameter lastCase: A file that is to hold the number of the case at work.
    init(lastCase: String?) {
        _ = lastCase.map { FileManager.default.createFile(atPath: $0, contents: nil) }
        self.lastCase = lastCase.flatMap { FileHandle(forWritingAtPath: $0) }
    }

    func run(_ bytes: [UInt8], number: Int) -> Result {
        note(number)
        let start = clock()
        var result = read(bytes)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        if seconds > Self.longest { result.failure = "took \(seconds) s for \(bytes.count) bytes" }
        // One in 64: enough to find what depends on more than the page.
        if number % 64 == 0, read(bytes).outcome != result.outcome { result.failure = "differs the second time" }
        return result
    }

    private func read(_ bytes: [UInt8]) -> Result {
        let fetched = FetchedPage(
            key: "fuzz",
            url: "https://news.example/2021/0106/a.html",
            contentType: bytes.count % 2 == 0 ? "text/html" : nil,
            body: bytes
        )
        let page: DecodedPage
        do {
            page = try DecodeText().process(fetched)
        } catch {
            return Result(outcome: "not decoded")
        }
        do {
            let article = try ParseHTML().process(page)
            let texts = article.paragraphs + article.author + article.captions + [article.title]
            let isSound = !article.paragraphs.contains("") && texts.allSatisfy { !$0.utf8.contains(0) }
            let failure = isSound ? nil : "an empty paragraph or a NUL"
            return Result(outcome: article.pageType.rawValue, failure: failure)
        } catch {
            return Result(outcome: "\(error.disposition)")
        }
    }

    private func note(_ number: Int) {
        guard let lastCase else { return }
        // The file tells which case crashed; the run goes on without it if the disk is full.
        try? lastCase.seek(toOffset: 0)
        try? lastCase.write(contentsOf: Data("\(number)\n".utf8))
    }
}
