/// Reads the ends of a range: sums, measures, shares, ordinals or bare numbers.
struct OperandReader: Sendable {
    private let numbers = LooseNumberReader()
    private let currency = CurrencyView()
    private let dimension = DimensionView()

    /// The quantity that begins at a place; the unit is empty where none that has a code follows.
    func read(_ text: FigureText, at place: Int) -> ViewQuantity? {
        if let sum = currency.quantity(text, at: place) { return sum }
        if let measure = dimension.quantity(text, at: place) { return measure }
        if let share = PercentView().match(text, at: place) { return percent(text, share, at: place) }
        let first = text[place] == 0x7B2C ? place + 1 : place
        guard let number = numbers.read(text, at: first) else { return nil }
        guard !number.numeral.isBareScale || first > 0 && (text[first - 1] == 0x51E0 || text[first - 1] == 0x6570)
        else {
            return nil
        }
        var quantity = ViewQuantity(
            range: place..<number.range.upperBound,
            value: number.value,
            upper: number.upper,
            unit: "",
            number: number
        )
        if text[number.range.upperBound] == 0x5EA6, number.upper != nil {  // 四十五六度
            quantity.unit = "deg"
            quantity.range = place..<number.range.upperBound + 1
        }
        return quantity
    }

    /// A share is a bare number to a bound, and 百分之三十到四十一 is in percent.
    private func percent(_ text: FigureText, _ share: ViewMatch, at place: Int) -> ViewQuantity? {
        let isRange = RangeJoin.end(text, at: share.range.upperBound) != nil
        let sign = isRange && NumeralClass(text[place]) == .small(2)
        guard let value = ExactDecimal(plain: share.value) else { return nil }
        guard sign, let join = RangeJoin.end(text, at: share.range.upperBound), let high = numbers.read(text, at: join),
            value < high.value
        else { return ViewQuantity(range: share.range, value: value, unit: "") }
        return ViewQuantity(
            range: place..<high.range.upperBound,
            value: value,
            upper: high.value,
            unit: "%",
            number: high
        )
    }
}
