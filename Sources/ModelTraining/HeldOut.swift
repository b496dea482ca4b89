import ChineseText

/// Text that must not be trained on, known by its runs of twelve scalars.
public struct HeldOut: Sendable {
    private static let run = 12
    private var runs: Set<[UInt32]> = []

    public init(_ sentences: [LabelledSentence]) {
        for sentence in sentences { Self.visit(sentence) { runs.insert($0) } }
    }

    /// Whether more than three tenths of a sentence's runs are held out, simplified or traditional.
    public func holds(_ sentence: LabelledSentence) -> Bool {
        var all = 0
        var known = 0
        Self.visit(sentence) {
            all += 1
            if runs.contains($0) { known += 1 }
        }
        return known * 10 > all * 3
    }

    private static func visit(_ sentence: LabelledSentence, _ body: ([UInt32]) -> Void) {
        let folded = sentence.scalars.map(Simplified.fold)
        for start in 0...max(0, folded.count - run) { body(Array(folded[start..<min(folded.count, start + run)])) }
    }
}
