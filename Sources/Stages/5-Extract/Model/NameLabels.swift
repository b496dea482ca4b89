/// The labels of scalars: outside a name, or first, inner, last or only scalar of a name of a type.
///
/// 0 is outside; the others are 1 + 4 × type + part.
package enum NameLabels {
    package static let count = 21
    /// The labels of a row of weights, padded to whole words.
    package static let stride = 24
    package static let all: UInt32 = (1 << 21) - 1
    /// Labels that may begin a text or follow the end of a name.
    package static let opening: [Int] = [0] + NameType.allCases.flatMap { [label($0, .first), label($0, .only)] }
    /// Labels that may end a text.
    package static let closing: [Int] = [0] + NameType.allCases.flatMap { [label($0, .last), label($0, .only)] }

    package enum Part: Int { case first, inner, last, only }

    @inline(__always)
    package static func label(_ type: NameType, _ part: Part) -> Int { 1 + 4 * type.rawValue + part.rawValue }

    /// The part of a name that a scalar is.
    @inline(__always)
    package static func part(of offset: Int, in range: Range<Int>) -> Part {
        if range.count == 1 { return .only }
        if offset == range.lowerBound { return .first }
        return offset == range.upperBound - 1 ? .last : .inner
    }

    /// Whether a label may follow another; before the text stands ``count``.
    package static func mayFollow(_ label: Int, _ previous: Int) -> Bool {
        let isOpen = previous != count && previous > 0 && (previous - 1) % 4 < 2
        guard isOpen else { return label == 0 || (label - 1) % 4 == 0 || (label - 1) % 4 == 3 }
        return label > 0 && (label - 1) / 4 == (previous - 1) / 4 && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2)
    }
}
