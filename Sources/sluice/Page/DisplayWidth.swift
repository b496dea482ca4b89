/// How many columns text takes on a terminal.
enum DisplayWidth {
    /// The columns of one scalar: 2 for wide and full-width East Asian characters, 0 for combining marks.
    ///
    /// The ranges are those of UAX #11 (East Asian Width W and F) rounded to blocks.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// The text cut to at most that many columns, with … if something was cut, and filled up with spaces.
    static func fit(_ text: String, to columns: Int) -> String {
        let width = of(text)
        if width <= columns { return text + String(repeating: " ", count: columns - width) }
        var kept = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            guard used + of(scalar) <= columns - 1 else { break }
            kept.append(scalar)
            used += of(scalar)
        }
        return String(kept) + "…" + String(repeating: " ", count: columns - 1 - used)
    }
}
