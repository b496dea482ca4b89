import NewsModel

/// Reads the unit after a numeral and the currency before one.
struct UnitReader: Sendable {
    /// The longest unit that begins at a place, after at most one space.
    func unit(_ text: FigureText, after numeral: Numeral) -> (unit: FigureUnit, end: Int)? {
        let end = numeral.range.upperBound
        let start = numeral.isASCII ? text.afterSpace(end) : end
        guard let (length, unit) = UnitTable.units.longest(in: text, at: start) else { return nil }
        let stop = start + length
        if isLetter(text[stop - 1]), isLetter(text[start]), isLetter(text[stop]) || isDigit(text[stop]) { return nil }
        if unit.isCount, length == 1, ClassifierTable.vetoes.contains(in: text, at: start) { return nil }
        // 9新台币30亿: the currency is that of the next number.
        if unit.kind == .money, case .ascii = NumeralClass(text[stop]), currency(text, before: stop) != nil {
            return text[start] == 0x5143 ? (.yuan, start + 1) : nil
        }
        return (unit, stop)
    }

    /// The currency sign or name that ends where a numeral begins.
    func currency(_ text: FigureText, before start: Int) -> (unit: FigureUnit, start: Int)? {
        let end = text[start - 1] == 0x20 ? start - 1 : start
        guard let (length, unit) = CurrencyPrefixTable.prefixes.longest(in: text, at: end) else { return nil }
        let first = end - length
        if isLetter(text[first]), isLetter(text[first - 1]) { return nil }
        return (unit, first)
    }

    private func isLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
