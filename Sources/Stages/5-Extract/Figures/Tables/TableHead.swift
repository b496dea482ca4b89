import NewsModel

/// The head of a row or column: what it names, its unit and its time.
struct TableHead: Sendable {
    /// The longest unit that is looked for in brackets.
    private static let longestUnit = 12

    /// Without the unit.
    let label: String
    let unit: TableUnit?
    let time: TimeExpression?

    init(_ cell: String, times: TimeReader) {
        let text = FigureText(cell)
        var end = text.count
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        var unit: TableUnit?
        // 营业收入（万元）, 金额/万元, 增长率%.
        if text[end - 1] == 0x29, let open = (max(0, end - Self.longestUnit)..<end).last(where: { text[$0] == 0x28 }) {
            unit = TableUnit(text.foldedString(open + 1..<end - 1))
            if unit != nil { end = open }
        } else if let slash = (max(0, end - Self.longestUnit)..<end).last(where: { text[$0] == 0x2F }) {
            unit = TableUnit(text.foldedString(slash + 1..<end))
            if unit != nil { end = slash }
        } else if text[end - 1] == 0x25 {
            unit = TableUnit("%")
            end -= 1
        }
        self.unit = unit
        label = text.printed(0..<max(0, end))
        time = (0..<min(text.count, Self.longestUnit)).lazy.compactMap {
            times.match(text, at: $0, known: nil, after: nil)
        }
        .first { $0.iso != nil }
    }
}
