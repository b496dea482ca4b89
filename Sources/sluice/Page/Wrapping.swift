/// Breaks marked text into lines of a terminal.
struct Wrapping {
    let columns: Int
    let hasColour: Bool

    /// Marks that must not begin a line (GB/T 15834-2011, 5.1; closing brackets and stops).
    private static let neverFirst = Set("，。、；：？！）》」』】〉”’％%),.;:?!]>}".unicodeScalars)

    /// The lines of one paragraph, the first indented by two full-width spaces as Chinese text is.
    func lines(_ pieces: [MarkedText.Piece]) -> [String] {
        var lines: [String] = []
        var line = "　　"
        var used = 4
        for piece in pieces {
            let isColoured = hasColour && !piece.style.colour.isEmpty
            let opening = hasColour ? "" : piece.style.opening
            let closing = hasColour ? "" : piece.style.closing
            for (index, token) in Self.tokens(piece.text).enumerated() {
                // A bracket stays with what it opens.
                let text = index == 0 ? opening + token : token
                let width = DisplayWidth.of(text)
                let mayBreak = !(token.unicodeScalars.first.map(Self.neverFirst.contains) ?? false)
                if used + width > columns, mayBreak, used > 0 {
                    lines.append(isColoured && index > 0 ? line + MarkStyle.reset : line)
                    line = isColoured && index > 0 ? piece.style.colour : ""
                    used = 0
                    if token == " " { continue }
                }
                if isColoured && index == 0 { line += piece.style.colour }
                line += text
                used += width
            }
            line += isColoured ? MarkStyle.reset : closing
            used += DisplayWidth.of(closing)
        }
        return lines + [line]
    }

    /// Words of Latin letters and digits, and every other scalar alone.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar != " ", DisplayWidth.of(scalar) == 1,
                !neverFirst.contains(scalar) || scalar == "."
            {
                word.append(scalar)
                continue
            }
            if !word.isEmpty { tokens.append(String(word)) }
            word = String.UnicodeScalarView()
            tokens.append(String(scalar))
        }
        if !word.isEmpty { tokens.append(String(word)) }
        return tokens
    }
}
