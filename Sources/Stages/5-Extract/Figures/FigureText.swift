import ChineseText

/// A text as printed beside its folded form, scalar for scalar.
///
/// Folded means: simplified characters, ASCII for full-width letters, digits and signs. Tables are matched on the
/// folded form; what a reader sees is cut from the original.
struct FigureText: Sendable {
    let original: [Unicode.Scalar]
    let folded: [UInt32]

    init(_ text: String) {
        // One pass without a count before it: counting scalars takes as long as decoding them.
        let most = text.utf8.count
        original = Array(unsafeUninitializedCapacity: most) { buffer, count in
            for scalar in text.unicodeScalars {
                buffer[count] = scalar
                count += 1
            }
        }
        folded = original.map { Self.fold($0.value) }
    }

    /// A part of another text, scalar for scalar.
    init(original: [Unicode.Scalar], folded: [UInt32]) {
        precondition(original.count == folded.count, "one folded scalar for each")
        self.original = original
        self.folded = folded
    }

    var count: Int { folded.count }

    /// The folded scalar at a place, or 0 outside the text.
    subscript(index: Int) -> UInt32 {
        index >= 0 && index < folded.count ? folded[index] : 0
    }

    /// The text of a range as printed.
    func printed(_ range: Range<Int>) -> String {
        // Scalar by scalar into the string's own storage: appending to a view of scalars takes four times as long.
        String(unsafeUninitializedCapacity: range.count * 4) { buffer in
            var count = 0
            for place in range {
                for byte in UTF8.encode(original[place]) ?? UTF8.encodedReplacementCharacter {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// The text of a range in its folded form.
    func foldedString(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for value in folded[range] {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    func hasWord(_ word: [UInt32], at start: Int) -> Bool {
        guard start >= 0, start + word.count <= folded.count else { return false }
        for (offset, scalar) in word.enumerated() where folded[start + offset] != scalar { return false }
        return true
    }

    /// The place after at most one space.
    func afterSpace(_ index: Int) -> Int {
        self[index] == 0x20 ? index + 1 : index
    }

    static func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar }
        return switch scalar {
        case 0x3400..<0xA000: Simplified.fold(scalar)
        // A full-width comma parts clauses; folded, it would group digits.
        case 0xFF0C: scalar
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0xA0, 0x2009, 0x202F: 0x20
        case 0xFFE5, 0xA5: 0xA5
        case 0xFFE1: 0xA3
        case 0xFE6A: 0x25
        case 0x2212, 0x2011, 0x2010: 0x2D
        default: scalar
        }
    }

    /// The folded scalars of a word of a table.
    static func scalars(_ word: String) -> [UInt32] {
        word.unicodeScalars.map { fold($0.value) }
    }
}
