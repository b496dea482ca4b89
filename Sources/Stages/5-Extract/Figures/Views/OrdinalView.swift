/// Ordinals: 第三, 第3万.
struct OrdinalView: Sendable {
    private let numerals = LooseNumeralScanner()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard text[place] == 0x7B2C, let numeral = numerals.read(text, at: place + 1), numeral.upper == nil,
            !numeral.isVague, !numeral.isBareScale || numeral.range.count == 1
        else { return nil }
        return ViewMatch(range: place..<numeral.range.upperBound, value: numeral.value.description, unit: "")
    }
}
