import NewsModel

/// A piece of text under repair, with the log of what was done to it.
struct Passage {
    /// The index of the paragraph; -1 for the title.
    let index: Int
    private(set) var scalars: [UInt32]
    private(set) var repairs: [Repair] = []

    init(_ text: String, index: Int) {
        self.index = index
        scalars = text.unicodeScalars.map(\.value)
    }

    var text: String { Self.text(scalars[...]) }

    /// Carries out edits that are in order and do not overlap, and logs them.
    mutating func apply(_ edits: [Edit]) {
        guard !edits.isEmpty else { return }
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var position = 0
        for edit in edits {
            result += scalars[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
            repairs.append(
                Repair(
                    rule: edit.rule.rawValue,
                    paragraph: index,
                    before: Self.text(scalars[edit.range]),
                    after: Self.text(edit.replacement[...]),
                    // One decimal: more would only make logs differ between machines.
                    gain: (Double(edit.gain) * 10).rounded() / 10,
                    guessed: edit.guessed
                )
            )
        }
        result += scalars[position...]
        scalars = result
    }

    private static func text(_ scalars: ArraySlice<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(view)
    }
}
