/// Shares in percent: %, 百分之, 千分之, 个百分点, 成, 折.
struct PercentView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        if let match = inWords(text, at: place) { return match }
        if text[place] == 0x5BF9 || text[place] == 0x534A, let match = half(text, at: place) { return match }
        guard let number = reader.read(text, at: place), !number.isFraction, number.upper == nil else { return nil }
        let end = number.range.upperBound
        if text[end] == 0x6210 { return tenths(text, number) }
        if text[end] == 0x6298 { return discount(text, number) }
        let start = text.afterSpace(end)
        guard let (length, shift) = Self.signs.longest(in: text, at: start) else { return nil }
        let stop = start + length
        if text[stop - 1] == 0x25,
            ViewText.isASCIIWord(text[stop]) || ViewText.isLetter(text[place - 1]) || text[place - 1] == 0x25
        {
            return nil
        }
        if text[stop - 1] == 0x70B9, text[stop] == 0x7403 { return nil }  // 点球
        return ViewMatch(range: place..<stop, value: number.value.shifted(by: shift).description, unit: "%")
    }

    /// 百分之三十五, 负的千分之二, 百分三十.
    private func inWords(_ text: FigureText, at start: Int) -> ViewMatch? {
        var place = start + reader.sign(text, at: start)
        let isNegative = place > start
        let first = place
        var shift = 2
        while place < first + 2 {
            switch NumeralClass(text[place]) {
            case .small(let power) where power > 1: shift -= power
            case .big(let power): shift -= power
            default: return nil
            }
            place += 1
            if text[place] == 0x5206 { break }
        }
        guard text[place] == 0x5206 else { return nil }
        place += text[place + 1] == 0x4E4B ? 2 : 1
        guard let number = reader.read(text, at: place), number.upper == nil
        else { return nil }
        var value = number.value.shifted(by: shift)
        if isNegative { value.isNegative.toggle() }
        return ViewMatch(range: start..<number.range.upperBound, value: value.description, unit: "%")
    }

    /// 对折, 半成.
    private func half(_ text: FigureText, at place: Int) -> ViewMatch? {
        switch (text[place], text[place + 1]) {
        case (0x5BF9, 0x6298), (0x534A, 0x6298): ViewMatch(range: place..<place + 2, value: "50", unit: "%")
        case (0x534A, 0x6210) where !Self.afterTenth.contains(text[place + 2]):
            ViewMatch(range: place..<place + 2, value: "5", unit: "%")
        default: nil
        }
    }

    private func tenths(_ text: FigureText, _ number: LooseNumber) -> ViewMatch? {
        let end = number.range.upperBound + 1
        guard !Self.afterTenth.contains(text[end]) else { return nil }
        var value = number.value.shifted(by: 1)
        switch NumeralClass(text[end]) {
        case .digit(let digit) where !NumeralClass(text[end + 1]).isNumeral && digit > 0:  // 三成五
            value = value + ExactDecimal(Int(digit))
            return ViewMatch(range: number.range.lowerBound..<end + 1, value: value.description, unit: "%")
        case .digit, .ascii, .tens, .small, .big, .none:
            if text[end] == 0x534A {  // 三成半
                value = value + ExactDecimal(5)
                return ViewMatch(range: number.range.lowerBound..<end + 1, value: value.description, unit: "%")
            }
            return ViewMatch(range: number.range.lowerBound..<end, value: value.description, unit: "%")
        }
    }

    /// 八折 is 80 %, 七五折 and 75折 are 75 %; ten tenths are no discount.
    private func discount(_ text: FigureText, _ number: LooseNumber) -> ViewMatch? {
        let end = number.range.upperBound + 1
        guard number.value < ExactDecimal(100), !Self.afterFold.contains(text[end]) else { return nil }
        let isTenths = number.value < ExactDecimal(10)
        guard isTenths || number.numeral.isPositional else { return nil }
        if number.numeral.isASCII, number.value == ExactDecimal(10) { return nil }
        let value = isTenths ? number.value.shifted(by: 1) : number.value
        return ViewMatch(range: number.range.lowerBound..<end, value: value.description, unit: "%")
    }

    /// Signs and words with the power of ten that makes percents of them.
    private static let signs = WordTable<Int>(
        .forwards,
        [("%", 0), ("‰", -1), ("个百分点", 0), ("百分点", 0), ("个百分比", 0), ("pct", 0), ("个点", 0)]
    )
    private static let afterTenth = FigureText.scalars("立为员本果功长熟交品效绩就都片群型人套")
    private static let afterFold = FigureText.scalars("叠磨合射腾")
}
