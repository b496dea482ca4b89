/// The lines of a text that are no prose: registration and copyright lines of a page's foot, and labels.
///
/// Parsing takes most of them away, but text also comes from elsewhere, copied with all that stood around it.
struct PageFurniture {
    private let text: FoldedText
    /// The lines with a registration or copyright notice, in order.
    private var notices: [Range<Int>] = []

    /// What such notices say, folded: 公网安备, icp备, icp证, 版权所有, copyright.
    private static let signs: [[UInt32]] = ["公网安备", "icp备", "icp证", "版权所有", "copyright"].map { sign in
        sign.unicodeScalars.map(\.value)
    }

    init(_ text: FoldedText) {
        self.text = text
        var start = 0
        for end in 0...text.count where end == text.count || text.folded[end] == 0x0A {
            if Self.holdsSign(text.folded[start..<end]) { notices.append(start..<end) }
            start = end + 1
        }
    }

    private static func holdsSign(_ line: ArraySlice<UInt32>) -> Bool {
        line.indices.contains { at in signs.contains { line[at...].starts(with: $0) } }
    }

    /// Whether a place lies in a registration or copyright line.
    func isNotice(_ range: Range<Int>) -> Bool { notices.contains { $0.contains(range.lowerBound) } }

    /// Without the companies that only furniture names.
    ///
    /// A notice may name its owner by the legal name. A known name that stands on a line all by itself is a label,
    /// such as a link to 抖音, unless the text speaks of it elsewhere too.
    func prose(_ spans: [CompanySpan]) -> [CompanySpan] {
        let kept = spans.filter { $0.evidence == .legalForm || !isNotice($0.range) }
        let labels = kept.filter { $0.evidence == .lexicon && isWholeLine($0.range) }
        guard !labels.isEmpty else { return kept }
        let spoken = Set(kept.filter { !isWholeLine($0.range) }.map { Array(text.folded[$0.range]) })
        return kept.filter { span in
            span.evidence != .lexicon || !isWholeLine(span.range) || spoken.contains(Array(text.folded[span.range]))
        }
    }

    private func isWholeLine(_ range: Range<Int>) -> Bool {
        guard text.folded.contains(0x0A) else { return false }
        return (range.lowerBound == 0 || text.folded[range.lowerBound - 1] == 0x0A)
            && (range.upperBound == text.count || text.folded[range.upperBound] == 0x0A)
    }
}
