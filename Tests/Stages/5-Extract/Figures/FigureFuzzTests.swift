import ExtractStage
import Foundation
import NewsModel
import Testing

/// Mutated sentences: nothing traps, every span lies inside the text, every value is a decimal.
///
/// `FIGURE_FUZZ_COUNT` inputs from `FIGURE_FUZZ_SEED` on, if they are set in the environment; `swift test -c release
/// --filter FigureFuzz` goes through 10 million in some minutes.
struct FigureFuzzTests {
    private static let count = number("FIGURE_FUZZ_COUNT") ?? 2_000
    private static let seed = number("FIGURE_FUZZ_SEED") ?? 1

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test func mutatedSentencesGiveFiguresInsideTheText() throws {
        var mutator = try SentenceMutator(seed: UInt64(Self.seed))
        let recognizer = FigureRecognizer()
        for index in 0..<Self.count {
            let text = mutator.next()
            let figures = recognizer.figures(in: text, published: "2024-02-29")
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for figure in figures {
                let isInside = figure.range.lowerBound >= end && figure.range.upperBound <= scalars.count
                guard isInside, !figure.range.isEmpty, Self.isSlice(figure.text, of: scalars, figure.range),
                    Self.isDecimal(figure.value), figure.valueMax.map(Self.isDecimal) ?? true,
                    figure.factor.map(Self.isDecimal) ?? true
                else {
                    Issue.record("seed \(Self.seed), input \(index): \(text) gives \(figure)")
                    return
                }
                end = figure.range.upperBound
            }
            if index % 64 == 0 {
                #expect(
                    recognizer.figures(in: text, published: "2024-02-29") == figures,
                    "a second run differs: \(text)"
                )
                Self.checkViews(of: text, length: scalars.count)
            }
        }
    }

    private static func checkViews(of text: String, length: Int) {
        for figure in FigureRecognizer().figures(in: text, views: FigureView.allCases) {
            #expect(figure.range.lowerBound >= 0 && figure.range.upperBound <= length, "\(text) gives \(figure)")
        }
    }

    private static func isSlice(_ text: String, of scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        text.unicodeScalars.elementsEqual(scalars[range])
    }

    /// Whether a text is a minus at most, digits, and a point with digits after it at most.
    private static func isDecimal(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == 0x2D { digits = digits.dropFirst() }
        let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            }
    }
}
