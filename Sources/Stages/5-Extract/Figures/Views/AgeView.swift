/// Ages: 十二周岁, 90天大.
struct AgeView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard let number = reader.read(text, at: place), number.upper == nil, !number.numeral.isBareScale,
            let (length, unit) = Self.units.longest(in: text, at: text.afterSpace(number.range.upperBound))
        else { return nil }
        let end = text.afterSpace(number.range.upperBound) + length
        guard text[end] != 0x6708 else { return nil }  // 5岁月
        if text[end] == 0x534A {
            let value = number.value + ExactDecimal(digits: [5], exponent: -1)
            return ViewMatch(range: place..<end + 1, value: value.description, unit: unit)
        }
        return ViewMatch(range: place..<end, value: number.value.description, unit: unit)
    }

    private static let units = WordTable<String>(
        .forwards,
        [
            ("岁", "a"), ("周岁", "a"), ("岁大", "a"), ("年大", "a"), ("个月大", "mo"), ("月大", "mo"), ("周大", "wk"), ("星期大", "wk"),
            ("个星期大", "wk"), ("天大", "d"), ("日大", "d"),
        ]
    )
}
