import ExtractStage
import Foundation

/// The figures of news text, of text without digits, and of hostile text, in CPU time of one run.
///
/// News is the simplified paragraphs of `samples/pages`, dense in figures; a hostile input is a few scalars repeated. Its
/// time a byte is given as a ratio to that of the news.
enum FigureBenchmark {
    /// Of news and of text without digits.
    static let ordinaryBytes = 2_000_000
    /// Of each hostile input.
    static let hostileBytes = 200_000

    /// What is repeated: numerals without end, identifiers, ranges and lists that never close, units, brackets.
    static let hostile = [
        "万", "九", "一千一百亿", "一千一百", "123456789012345678901234 ", "1", "1,", "1,000", "1 ", "0.", "5至", "5元至", "1-", "1/",
        "三、", "10、", "半", "元", "(", "第", "2024年", "2024年1月1日", "近三年", "分别为", "分别为1%和", "百分之", "1%", "$1", "每",
    ]

    static func run() throws {
        let news = try BenchmarkText().simplified
        let plain = news.map { paragraph in
            String(String.UnicodeScalarView(paragraph.unicodeScalars.filter { !numerals.contains($0) }))
        }
        let recognizer = FigureRecognizer()
        let texts =
            [repeated(news, bytes: ordinaryBytes), repeated(plain, bytes: ordinaryBytes)]
            + hostile.map { [String(repeating: $0, count: hostileBytes / $0.utf8.count)] }
        var found = [Int](repeating: 0, count: texts.count)
        var costs: [Double] = []
        for (index, paragraphs) in texts.enumerated() {
            let seconds = CPUTime.best(
                rounds: 3,
                repetitions: 1,
                of: [
                    {
                        found[index] = paragraphs.reduce(0) {
                            $0 + recognizer.figures(in: $1, published: "2024-02-29").count
                        }
                    }
                ]
            )
            costs.append(seconds[0] * 1e9 / Double(paragraphs.reduce(0) { $0 + $1.utf8.count }))
        }
        print("figures  news \(rate(costs[0])) MB/s, \(found[0]) figures   without digits \(rate(costs[1])) MB/s")
        let worst = zip(hostile.indices, hostile).sorted { costs[$0.0 + 2] > costs[$1.0 + 2] }
        for (index, piece) in worst {
            let ratio = costs[index + 2] / costs[0]
            let text = piece.padding(toLength: 26, withPad: " ", startingAt: 0)
            print("figures  \(text)  \(rounded(ratio)) x the time a byte of news   \(found[index + 2]) figures")
        }
    }

    private static let numerals = Set("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两半".unicodeScalars)

    /// The paragraphs again and again, one text for each.
    private static func repeated(_ paragraphs: [String], bytes: Int) -> [String] {
        let size = max(1, paragraphs.reduce(0) { $0 + $1.utf8.count })
        return (0..<max(1, bytes / size)).flatMap { _ in paragraphs }
    }

    /// Megabytes a second of nanoseconds a byte.
    private static func rate(_ cost: Double) -> Double { rounded(1_000 / cost) }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
