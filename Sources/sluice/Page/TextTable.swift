/// A table in columns that line up, also where characters are two columns wide.
struct TextTable {
    let header: [String]
    var rows: [[String]] = []

    init(_ header: String...) { self.header = header }

    /// The lines of the table, cut to fit.
    ///
    /// - Parameters:
    ///   - columns: The width of the terminal.
    ///   - limit: The most rows shown; a last line tells how many were left out.
    ///   - hasColour: Whether the header is dimmed.
    /// - Returns: The lines, the header first.
    func lines(columns: Int, limit: Int, hasColour: Bool) -> [String] {
        let shown = rows.prefix(limit)
        var widths = header.indices.map { column in
            ([header] + shown).map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        // The widest column gives way until the row fits.
        let gaps = 2 * widths.count
        while widths.reduce(gaps, +) > columns, let widest = widths.max(), widest > 8,
            let index = widths.firstIndex(of: widest)
        {
            widths[index] -= 1
        }
        func line(_ cells: [String]) -> String {
            let text = zip(cells, widths).map { DisplayWidth.fit($0, to: $1) }.joined(separator: "  ")
            return "  " + text.trimmingTrailingSpaces
        }
        let title = hasColour ? MarkStyle.dim + line(header) + MarkStyle.reset : line(header)
        let more = rows.count > limit ? ["  … and \(rows.count - limit) more"] : []
        return [title] + shown.map(line) + more
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
