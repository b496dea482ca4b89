/// Temperatures and bare degrees.
struct TemperatureView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        var first = place
        var scale: String?
        if let (length, unit) = Self.scales.longest(in: text, at: first) {
            scale = unit
            first += length
        }
        let isBelow = text[first] == 0x96F6 && text[first + 1] == 0x4E0B  // 零下
        if isBelow { first += 2 }
        guard let number = reader.read(text, at: first), number.upper == nil, !number.numeral.isBareScale else {
            return nil
        }
        let start = text.afterSpace(number.range.upperBound)
        guard let (length, unit) = Self.units.longest(in: text, at: start) else { return nil }
        let end = start + length
        guard !Self.after.contains(text[end]), !(ViewText.isLetter(text[end - 1]) && ViewText.isASCIIWord(text[end]))
        else {
            return nil
        }
        // 三十八度五
        if !number.numeral.isASCII, case .digit(let tenths) = NumeralClass(text[end]), text[end - 1] == 0x5EA6,
            !NumeralClass(text[end + 1]).isNumeral, !ViewText.isHan(text[end + 1])
        {
            var value = number.value + ExactDecimal(digits: [tenths], exponent: -1)
            value.isNegative = isBelow
            return ViewMatch(
                range: place..<end + 1,
                value: value.description,
                unit: unit == "deg" ? scale ?? "deg" : unit
            )
        }
        var value = number.value
        if isBelow { value.isNegative = true }
        return ViewMatch(range: place..<end, value: value.description, unit: unit == "deg" ? scale ?? "deg" : unit)
    }

    private static let scales = WordTable<String>(
        .forwards,
        [("摄氏", "Cel"), ("摄氏温度", "Cel"), ("华氏", "[degF]"), ("华氏温度", "[degF]"), ("开氏", "K"), ("开尔文", "K")]
    )
    private static let units = WordTable<String>(
        .forwards,
        [
            ("度", "deg"), ("°", "deg"), ("度C", "Cel"), ("度F", "[degF]"), ("℃", "Cel"), ("℉", "[degF]"), ("°C", "Cel"),
            ("°F", "[degF]"),
            ("ºC", "Cel"), ("º", "deg"), ("摄氏度", "Cel"), ("摄氏°", "Cel"), ("华氏度", "[degF]"), ("华氏°", "[degF]"),
            ("C", "Cel"),
            ("F", "[degF]"), ("开尔文", "K"), ("开氏度", "K"), ("K", "K"), ("度摄氏", "Cel"), ("度华氏", "[degF]"),
        ]
    )
    private static let after = FigureText.scalars("电假")
}
