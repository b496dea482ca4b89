/// Reads whole numbers, fractions and mixed numbers with their sign.
struct LooseNumberReader: Sendable {
    private let numerals = LooseNumeralScanner()

    /// The number that begins at a place.
    func read(_ text: FigureText, at start: Int) -> LooseNumber? {
        let sign = sign(text, at: start)
        let first = start + sign
        guard let numeral = numerals.read(text, at: first)
        else { return nil }
        var number =
            mixed(text, numeral) ?? fraction(text, numeral)
            ?? LooseNumber(range: numeral.range, value: numeral.value, upper: numeral.upper, numeral: numeral)
        number.range = start..<number.range.upperBound
        if sign > 0 { number.value.isNegative.toggle() }
        return number
    }

    /// How long the sign at a place is: 负, 负的, or a minus that joins nothing.
    func sign(_ text: FigureText, at place: Int) -> Int {
        switch text[place] {
        case 0x8D1F:
            if text[place - 1] == 0x6B63 { return 0 }
            return text[place + 1] == 0x7684 ? 2 : 1
        case 0x2D:
            let before = text[place - 1]
            return ViewText.isASCIIWord(before) || NumeralClass(before).isNumeral || before == 0x29 ? 0 : 1
        default: return 0
        }
    }

    /// 三又二分之一, 1 4/3.
    private func mixed(_ text: FigureText, _ whole: Numeral) -> LooseNumber? {
        let end = whole.range.upperBound
        let isSpaced = text[end] == 0x20 && whole.isASCII && !whole.hasFraction
        guard text[end] == 0x53C8 || isSpaced, let below = numerals.read(text, at: end + 1),
            let part = fraction(text, below), isSpaced ? text[below.range.upperBound] == 0x2F : true
        else { return nil }
        var number = part
        number.value = whole.value + part.value
        number.range = whole.range.lowerBound..<part.range.upperBound
        number.numeral = whole
        return number
    }

    /// How many decimals a value has, if they are few.
    private func decimals(_ value: ExactDecimal) -> Int? {
        let count = value.isZero ? 0 : max(0, -value.trailingPower)
        return count <= 6 ? count : nil
    }

    /// 三分之二, 二份一, 3/4.
    private func fraction(_ text: FigureText, _ first: Numeral) -> LooseNumber? {
        guard !first.isBareScale, !first.hasFraction, let a = first.value.small else { return nil }
        let end = first.range.upperBound
        let join: Int
        let isSlash = text[end] == 0x2F
        switch text[end] {
        case 0x5206 where text[end + 1] == 0x4E4B, 0x4EFD where text[end + 1] == 0x4E4B: join = end + 2
        case 0x4EFD: join = end + 1
        case 0x2F where first.isASCII && text[first.range.lowerBound - 1] != 0x2F: join = end + 1
        default: return nil
        }
        let sign = text[join] == 0x8D1F ? 1 : 0
        guard let second = numerals.read(text, at: join + sign), second.upper == nil,
            let decimals = decimals(second.value), let b = second.value.shifted(by: decimals).small,
            !isSlash || decimals == 0,
            !isSlash || (second.isASCII && text[second.range.upperBound] != 0x2F)
        else { return nil }
        let (above, below) = isSlash ? (a, b) : (b, a)
        guard below > 0 else { return nil }
        var value = ExactDecimal.quotient(above, below, decimals: 18).shifted(by: -decimals)
        if sign > 0 { value.isNegative = true }
        return LooseNumber(
            range: first.range.lowerBound..<second.range.upperBound,
            value: value,
            numeral: first,
            isFraction: true
        )
    }
}
