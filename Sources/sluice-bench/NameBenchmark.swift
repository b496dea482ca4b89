import Dispatch
import ExtractStage
import Foundation

/// The names of news: characters a CPU-second of each step and of all together, what a second thread adds, and what it
/// costs to begin.
///
/// The text is the paragraphs of `samples/pages`, twelve a document; `SLUICE_BENCH_TEXT` names another UTF-8 file,
/// whose documents are parted by empty lines.
enum NameBenchmark {
    private static let characters = 400_000

    static func run() throws {
        let documents = try documents()
        let size = documents.reduce(0) { $0 + $1.unicodeScalars.count }
        let start = clock()
        guard let model = NameModel.shipped else {
            print("names    there is no model in the binary")
            return
        }
        // The first short text touches what the model needs at once.
        let first = model.spans(in: "金".unicodeScalars.map(\.value)).count
        let startUp = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let scalars = documents.map { $0.unicodeScalars.map(\.value) }
        let noModel: NameModel? = nil
        let (whole, rules) = (NameRecognizer(), NameRecognizer(model: noModel))
        var found = first
        let seconds = CPUTime.best(
            rounds: 5,
            repetitions: 1,
            of: [
                { found += scalars.reduce(0) { $0 + model.spans(in: $1).count } },
                { found += documents.reduce(0) { $0 + rules.names(in: $1, title: nil).companies.count } },
                { found += documents.reduce(0) { $0 + whole.names(in: $1, title: nil).companies.count } },
            ]
        )
        func rate(_ seconds: Double) -> String { "\(Int(Double(size) / seconds / 1000)) thousand" }
        print("names    \(size) characters in \(documents.count) documents")
        print("names    model alone               \(rate(seconds[0])) characters a CPU-second")
        print("names    rules, document and roles \(rate(seconds[1])) characters a CPU-second")
        print("names    all together              \(rate(seconds[2])) characters a CPU-second")
        print("names    start-up of the model     \((startUp * 100_000).rounded() / 100) ms")
        print("names    2 threads                 \(scaling(whole, documents)) x the throughput of one")
    }

    /// How much more two threads do than one in the same time; other programs that run make it less.
    private static func scaling(_ recognizer: NameRecognizer, _ documents: [String]) -> Double {
        func seconds(threads: Int) -> Double {
            let clock = ContinuousClock()
            let elapsed = clock.measure {
                DispatchQueue.concurrentPerform(iterations: threads) { _ in
                    for document in documents { _ = recognizer.names(in: document, title: nil) }
                }
            }
            return elapsed / .seconds(1)
        }
        var best = (one: Double.infinity, two: Double.infinity)
        for _ in 0..<5 {
            best.one = min(best.one, seconds(threads: 1))
            best.two = min(best.two, seconds(threads: 2))
        }
        return (200 * best.one / best.two).rounded() / 100
    }

    private static func documents() throws -> [String] {
        let pieces: [String]
        if let path = ProcessInfo.processInfo.environment["SLUICE_BENCH_TEXT"] {
            let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
            pieces = text.split(separator: "\n\n").map(String.init)
        } else {
            let text = try BenchmarkText()
            // As many paragraphs as a page has.
            let paragraphs = text.simplified + text.traditional
            pieces = stride(from: 0, to: paragraphs.count, by: 12).map {
                paragraphs[$0..<min($0 + 12, paragraphs.count)].joined(separator: "\n")
            }
        }
        let size = max(1, pieces.reduce(0) { $0 + $1.unicodeScalars.count })
        return (0..<max(1, characters / size)).flatMap { _ in pieces }
    }
}
