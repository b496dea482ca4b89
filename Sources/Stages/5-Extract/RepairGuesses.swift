import NewsModel

/// The places of an article's text that hold characters repair guessed.
struct RepairGuesses {
    /// Ranges in the paragraphs joined by "\n", in scalars.
    private let ranges: [Range<Int>]

    init(_ article: Article) {
        let guessed = article.repairs.filter { $0.guessed && !$0.after.isEmpty }
        guard !guessed.isEmpty else {
            ranges = []
            return
        }
        var ranges: [Range<Int>] = []
        var offset = 0
        for (index, paragraph) in article.paragraphs.enumerated() {
            let scalars = Array(paragraph.unicodeScalars)
            for repair in guessed where repair.paragraph == index {
                let after = Array(repair.after.unicodeScalars)
                guard let at = Self.first(after, in: scalars) else { continue }
                ranges.append(offset + at..<offset + at + after.count)
            }
            offset += scalars.count + 1
        }
        self.ranges = ranges
    }

    /// Flags a mention that holds a guess, and halves the trust in it.
    func mark(_ mention: inout Mention) {
        guard ranges.contains(where: { $0.overlaps(mention.range) }) else { return }
        mention.flags.append("restored")
        mention.confidence /= 2
    }

    private static func first(_ pattern: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
        guard pattern.count <= scalars.count else { return nil }
        return (0...scalars.count - pattern.count).first { scalars[$0..<$0 + pattern.count].elementsEqual(pattern) }
    }
}
