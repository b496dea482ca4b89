import ChineseText

/// A text as scalars, beside the same scalars folded for matching: simplified, half-width, lower case.
///
/// Folding is one to one, so an offset means the same place in both.
struct FoldedText {
    /// The text as printed.
    let scalars: [Unicode.Scalar]
    /// The same folded.
    let folded: [UInt32]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        self.scalars = scalars
        folded = scalars.map { Self.fold($0.value) }
    }

    var count: Int { scalars.count }

    /// The text as printed in a range.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Whether the folded text at an offset is these scalars.
    func matches(_ pattern: some Collection<UInt32>, at offset: Int) -> Bool {
        guard offset >= 0, offset + pattern.count <= folded.count else { return false }
        var at = offset
        for scalar in pattern {
            if folded[at] != scalar { return false }
            at += 1
        }
        return true
    }

    static func fold(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A: value + 0x20
        // Full-width forms of ASCII lie at a fixed distance.
        case 0xFF21...0xFF3A: value - 0xFEE0 + 0x20
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0x3000, 0xA0: 0x20
        // 丨, a character by its code, serves as a rule between headlines.
        case 0x4E28: 0x7C
        case 0x2022, 0x2027, 0x30FB, 0xFF65: 0xB7
        default: Simplified.fold(value)
        }
    }
}
