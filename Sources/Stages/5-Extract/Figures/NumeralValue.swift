/// Works out the value of the tokens of a numeral.
struct NumeralValue: Sendable {
    private typealias Token = NumeralScanner.Token

    private let tokens: [NumeralScanner.Token]

    init(_ tokens: [NumeralScanner.Token]) {
        self.tokens = tokens
    }

    func numeral(range: Range<Int>, isVague: Bool) -> Numeral {
        var isASCII = false
        var isBareScale = true
        var isPositional = true
        var wholeDigits = 0
        var hasFraction = false
        for token in tokens {
            switch token {
            case .number(let whole, let fraction):
                isASCII = true
                isBareScale = false
                wholeDigits = whole.count
                hasFraction = hasFraction || !fraction.isEmpty
            case .digit: isBareScale = false
            case .fraction:
                hasFraction = true
                isPositional = false
            case .unit(let power, _):
                isPositional = false
                if power == 1 { isBareScale = false }
            }
        }
        let (low, high) = ends()
        var scale = 0
        var mantissa = tokens
        while case .unit(let power, isBig: true) = mantissa.last {
            scale += power
            mantissa.removeLast()
        }
        return Numeral(
            range: range,
            value: low,
            upper: high,
            coefficient: mantissa.isEmpty ? low : Self.evaluate(mantissa),
            scale: mantissa.isEmpty ? 0 : scale,
            isASCII: isASCII,
            isBareScale: isBareScale,
            isPositional: isPositional,
            wholeDigits: wholeDigits,
            hasFraction: hasFraction,
            isVague: isVague
        )
    }

    /// Two neighbouring digits in a row, such as 七八 in 十七八万, are the ends of a range.
    private func ends() -> (ExactDecimal, ExactDecimal?) {
        guard let pair = pair() else { return (Self.evaluate(tokens), nil) }
        var low = tokens
        var high = tokens
        low.remove(at: pair + 1)
        high.remove(at: pair)
        return (Self.evaluate(low), Self.evaluate(high))
    }

    private func pair() -> Int? {
        var found: Int?
        for index in tokens.indices.dropLast() {
            guard case .digit(let a) = tokens[index], case .digit(let b) = tokens[index + 1] else { continue }
            // A second pair means digits read one by one, as in 二〇二一.
            guard found == nil, a > 0, b == a + 1 || (a == 3 && b == 5) else { return nil }
            found = index
        }
        if case .fraction = tokens.last { return nil }
        return found
    }

    private static func evaluate(_ tokens: [Token]) -> ExactDecimal {
        var total = ExactDecimal.zero
        var section = ExactDecimal.zero
        var current: ExactDecimal?
        var lastBig = 0
        var lastUnit = 0
        for token in tokens {
            switch token {
            case .number(let whole, let fraction):
                current = ExactDecimal(digits: whole + fraction, exponent: -fraction.count)
            case .digit(let digit):
                current = (current ?? .zero).shifted(by: 1) + ExactDecimal(Int(digit))
            case .fraction(let digits):
                current = (current ?? .zero) + ExactDecimal(digits: digits, exponent: -digits.count)
            case .unit(let power, isBig: false):
                section = section + (current ?? .one).shifted(by: power)
                current = nil
                lastUnit = power
            case .unit(let power, isBig: true):
                section = section + (current ?? .zero)
                if section.isZero && total.isZero { section = .one }
                if section.isZero || (lastBig > 0 && lastBig <= power) {
                    total = (total + section).shifted(by: power)
                } else {
                    total = total + section.shifted(by: power)
                }
                section = .zero
                current = nil
                lastBig = power
                lastUnit = power
            }
        }
        guard var rest = current else { return total + section }
        if lastUnit >= 2, isAbbreviated(tokens) { rest = rest.shifted(by: lastUnit - 1) }
        return total + section + rest
    }

    /// Whether a last digit leaves out its unit: 一千三 is 1300, 三万五 is 35000.
    private static func isAbbreviated(_ tokens: [Token]) -> Bool {
        guard tokens.count >= 2, case .unit = tokens[tokens.count - 2] else { return false }
        switch tokens[tokens.count - 1] {
        case .digit(let digit): return digit > 0
        case .number(let whole, let fraction): return whole.count == 1 && fraction.isEmpty
        default: return false
        }
    }
}
