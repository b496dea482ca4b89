import NewsModel

/// The unit that a head or a note gives to numbers without one: 万元, 亿港元, %.
struct TableUnit: Sendable {
    let unit: FigureUnit
    /// The power of ten of its scale, 4 for 万元.
    let power: Int

    /// Reads a unit as printed, with 人民币 before it or 千, 万 or 亿 in it.
    init?(_ printed: String) {
        // Behind a number the unit is read as anywhere else.
        let text = FigureText("1" + printed.filter { $0 != " " })
        let scanner = MeasureScanner()
        if let measure = scanner.scan(text, at: 0).measures.first, measure.range == 0..<text.count {
            self.init(measure)
        } else if let (length, prefix) = TableUnit.prefixes.longest(in: text, at: 1) {
            // 人民币千元
            let rest = FigureText("1" + text.foldedString(1 + length..<text.count))
            guard let measure = scanner.scan(rest, at: 0).measures.first, measure.range == 0..<rest.count else {
                return nil
            }
            var known = measure
            if measure.unit == .yuan { known.unit = FigureUnit(kind: .money, code: prefix.0, text: prefix.1) }
            self.init(known)
        } else {
            return nil
        }
    }

    private init?(_ measure: Measure) {
        guard measure.upper == nil, measure.value.digits == [1] || measure.value.small != nil else { return nil }
        unit = measure.unit
        power = measure.numeral.value.exponent
    }

    private static let prefixes = WordTable<(String, String)>(
        .forwards,
        [("人民币", ("CNY", "元")), ("港币", ("HKD", "港元")), ("新台币", ("TWD", "新台币元"))]
    )

    /// The unit a note of the table names: 单位：万元, (單位：億元).
    static func inNote(_ note: String) -> TableUnit? {
        let text = FigureText(note)
        guard let start = (0..<min(text.count, 64)).first(where: { text.hasWord(sign, at: $0) }) else { return nil }
        var first = start + sign.count
        while text[first] == 0x3A || text[first] == 0x20 { first += 1 }
        var end = first
        while end < text.count, end - first < 12, !stops.contains(text[end]) { end += 1 }
        return TableUnit(text.foldedString(first..<end))
    }

    private static let sign = FigureText.scalars("单位")
    private static let stops = ScalarSet(" )）,，、;；。|")
}
