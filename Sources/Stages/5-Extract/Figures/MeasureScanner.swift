import NewsModel

/// Scans the quantities of a text: numeral, unit, range, shared unit.
///
/// Looks a bounded number of numerals ahead, so that its time is linear in the text.
struct MeasureScanner: Sendable {
    /// The longest list whose last unit is taken for all of its numbers.
    private static let longestList = 8

    /// Nouns after 的 that make a number of 亿 before it money.
    private static let prices = WordTable(.forwards, set: "价格 估值 总价 对价 投资 资金 代价 报价 作价 贷款 融资")

    private let numerals = NumeralScanner()
    private let units = UnitReader()

    /// The quantities that begin at a place, and where to go on.
    func scan(_ text: FigureText, at start: Int) -> (measures: [Measure], end: Int) {
        if let (measure, end) = percentInWords(text, at: start) { return ([measure], end) }
        if let (measure, end) = half(text, at: start) { return ([measure], end) }
        let (numeral, end) = numerals.read(text, at: start)
        guard let numeral else { return ([], end) }
        if let measure = fraction(text, numeral) { return ([measure], measure.range.upperBound) }
        if let measure = range(text, numeral) { return ([measure], measure.range.upperBound) }
        if let measure = measure(text, numeral) { return ([measure], measure.range.upperBound) }
        let list = list(text, from: numeral)
        return (list, list.last?.range.upperBound ?? end)
    }

    /// A numeral with its own unit.
    private func measure(_ text: FigureText, _ numeral: Numeral) -> Measure? {
        if let (unit, end) = units.unit(text, after: numeral) { return make(text, numeral, unit, end: end) }
        let end = numeral.range.upperBound
        if let (unit, _) = units.currency(text, before: numeral.range.lowerBound) {
            return make(text, numeral, unit, end: end)
        }
        guard numeral.scale >= 8, !numeral.isBareScale, isSum(text, numeral) else { return nil }
        var measure = make(text, numeral, .yuan, end: end)
        measure.flags.append("unit-inferred")
        return measure
    }

    /// Whether a number of 亿 without a unit is money: it ends its clause, and a noun of money is before it.
    private func isSum(_ text: FigureText, _ numeral: Numeral) -> Bool {
        let next = text[numeral.range.upperBound]
        let isPrice = next == 0x7684 && MeasureScanner.prices.contains(in: text, at: numeral.range.upperBound + 1)
        if isPrice { return true }
        let isEnd = next == 0 || next < 0x30 || (0x2010...0x30FF).contains(next) || next >= 0xFF00
        guard isEnd || ModifierTable.after.contains(in: text, at: numeral.range.upperBound) else { return false }
        var place = numeral.range.lowerBound
        let first = place - 10
        while place > first, place > 0, text[place - 1] != 0xFF0C, text[place - 1] != 0x3002, text[place - 1] != 0x0A {
            if ContextTable.sums.contains(in: text, at: place) { return true }
            place -= 1
        }
        return false
    }

    private func make(_ text: FigureText, _ numeral: Numeral, _ unit: FigureUnit, end: Int) -> Measure {
        var start = numeral.range.lowerBound
        var unit = unit
        var value = numeral.value
        if unit.kind == .money, let (prefix, first) = units.currency(text, before: start) {
            if unit.code == "CNY" {
                unit = FigureUnit(kind: .money, code: prefix.code, text: prefix.text, shift: unit.shift)
            }
            start = first
        } else if let sign = sign(text, before: start, unit) {
            start = sign
            value.isNegative = true
        }
        var measure = Measure(
            range: start..<end,
            numeralStart: numeral.range.lowerBound,
            numeral: numeral,
            value: value.shifted(by: unit.shift),
            upper: numeral.upper?.shifted(by: unit.shift),
            unit: unit,
            isVague: numeral.isVague
        )
        extend(text, &measure)
        return measure
    }

    /// Takes in what follows a unit and belongs to it: 三成五, 5元3角, 两年半, 3年多.
    private func extend(_ text: FigureText, _ measure: inout Measure) {
        let end = measure.range.upperBound
        if text[end - 1] == 0x6210, case .digit(let digit) = NumeralClass(text[end]), digit > 0 {
            measure.value = measure.value + ExactDecimal(Int(digit))
            measure.range = measure.range.lowerBound..<end + 1
        } else if measure.unit.kind == .duration, text[end] == 0x534A, text[end - 1] != 0x6708 {
            measure.value = measure.value + ExactDecimal(digits: [5], exponent: -1)
            measure.range = measure.range.lowerBound..<end + 1
        } else if measure.unit.kind == .duration, text[measure.numeral.range.upperBound + 1] == 0x534A {
            measure.value = measure.value + ExactDecimal(digits: [5], exponent: -1)
        } else if text[end] == 0x591A, takesMany(text, measure) {
            measure.isVague = true
            measure.range = measure.range.lowerBound..<end + 1
        }
    }

    /// Whether 多 after a unit belongs to it (3年多, 5公里多) rather than to the next word (多家, 多个).
    private func takesMany(_ text: FigureText, _ measure: Measure) -> Bool {
        switch measure.unit.kind {
        case .duration, .quantity, .money, .multiple:
            let next = measure.range.upperBound + 1
            return UnitTable.units.longest(in: text, at: next) == nil && text[next] != 0x6B21 && text[next] != 0x5143
        default: return false
        }
    }

    /// The place of a sign that belongs to a number, not to a range or a name.
    private func sign(_ text: FigureText, before start: Int, _ unit: FigureUnit) -> Int? {
        switch unit.kind {
        case .percent, .temperature, .money, .percentagePoint, .rate: break
        default: return nil
        }
        if text[start - 2] == 0x96F6, text[start - 1] == 0x4E0B { return start - 2 }  // 零下
        if text[start - 1] == 0x8D1F { return start - 1 }  // 负
        guard text[start - 1] == 0x2D else { return nil }
        let before = text[start - 2]
        if before < 0x80, before > 0x20, before != 0x28 { return nil }
        return NumeralClass(before).isNumeral ? nil : start - 1
    }

    /// Two numerals joined by 至, 到, a dash or a tilde, and the unit of the second.
    private func range(_ text: FigureText, _ first: Numeral) -> Measure? {
        let firstUnit = units.unit(text, after: first)
        guard let join = RangeJoin.end(text, at: firstUnit?.end ?? first.range.upperBound) else { return nil }
        let second = numerals.read(text, at: join).numeral
        guard let second, second.upper == nil, let (unit, end) = units.unit(text, after: second) else { return nil }
        if let firstUnit, firstUnit.unit.code != unit.code || firstUnit.unit.kind != unit.kind { return nil }
        var low = first.value
        let sharesScale = firstUnit == nil && first.scale == 0 && second.scale > 0 && first.value < second.coefficient
        if sharesScale { low = low.shifted(by: second.scale) }
        guard low < second.value, RangeJoin.isNoChange(text, before: first.range.lowerBound) else { return nil }
        var measure = make(text, first, unit, end: end)
        measure.value = low.shifted(by: firstUnit?.unit.shift ?? unit.shift)
        measure.value.isNegative = false
        measure.upper = second.value.shifted(by: unit.shift)
        measure.isVague = second.isVague
        measure.numeral.isPositional = false
        return measure
    }

    /// Numbers of a list that share the unit of the last: 12、25和30家.
    private func list(_ text: FigureText, from first: Numeral) -> [Measure] {
        // 五、一件衬衫 is a heading.
        guard text[first.range.lowerBound - 1] != 0x0A, first.range.lowerBound > 0 else { return [] }
        var members = [first]
        while members.count < Self.longestList, let last = members.last {
            let separator = text[last.range.upperBound]
            guard separator == 0x3001 || separator == 0x548C else { return [] }  // 、 和
            guard NumeralClass(text[last.range.upperBound + 1]).isNumeral,
                let next = numerals.read(text, at: last.range.upperBound + 1).numeral
            else { return [] }
            members.append(next)
            guard let (unit, end) = units.unit(text, after: next) else { continue }
            guard unit.kind != .duration, unit.kind != .index else { return [] }
            return members.map { member in
                let isLast = member.range == next.range
                var measure = make(text, member, unit, end: isLast ? end : member.range.upperBound)
                if !isLast {
                    if member.scale == 0 { measure.value = measure.value.shifted(by: next.scale) }
                    measure.flags.append("shared-unit")
                }
                return measure
            }
        }
        return []
    }

    /// 百分之三十五, 千分之三, 万分之二.
    private func percentInWords(_ text: FigureText, at start: Int) -> (Measure, Int)? {
        guard text[start + 1] == 0x5206, text[start + 2] == 0x4E4B else { return nil }
        let shift: Int
        switch NumeralClass(text[start]) {
        case .small(2): shift = 0
        case .small(3): shift = -1
        case .big(4): shift = -2
        default: return nil
        }
        let first = text.afterSpace(start + 3)
        guard NumeralClass(text[first]).isNumeral, let numeral = numerals.read(text, at: first).numeral else {
            return nil
        }
        var measure = make(text, numeral, .percent, end: numeral.range.upperBound)
        measure.range = start..<numeral.range.upperBound
        measure.value = measure.value.shifted(by: shift)
        measure.upper = measure.upper?.shifted(by: shift)
        measure.numeral.range = start..<numeral.range.upperBound
        measure.numeralStart = start
        measure.numeral.isBareScale = false
        if let join = RangeJoin.end(text, at: numeral.range.upperBound) {
            let isRepeated = text[join + 1] == 0x5206 && text[join + 2] == 0x4E4B
            let place = isRepeated ? join + 3 : join
            if NumeralClass(text[place]).isNumeral, let second = numerals.read(text, at: place).numeral,
                numeral.value < second.value
            {
                measure.upper = second.value.shifted(by: shift)
                measure.range = start..<second.range.upperBound
            }
        }
        return (measure, measure.range.upperBound)
    }

    /// 四分之三, 3/4.
    private func fraction(_ text: FigureText, _ first: Numeral) -> Measure? {
        let end = first.range.upperBound
        let inWords = text[end] == 0x5206 && text[end + 1] == 0x4E4B
        guard inWords || (text[end] == 0x2F && first.isASCII && !first.hasFraction) else { return nil }
        let place = inWords ? end + 2 : end + 1
        guard NumeralClass(text[place]).isNumeral, let second = numerals.read(text, at: place).numeral else {
            return nil
        }
        let (numerator, denominator) = inWords ? (second, first) : (first, second)
        guard let below = denominator.value.small, below > 1, below <= 10_000, let above = numerator.value.small,
            above > 0, inWords || (above < below && below <= 20), !denominator.isVague
        else { return nil }
        if !inWords {
            let (before, after) = (text[first.range.lowerBound - 1], text[second.range.upperBound])
            // 1/4 alone is a share; 3/4日, 2020/3/4 and A/1/2 are not.
            if (before < 0x80 && before > 0x20) || (after < 0x80 && after > 0x20) || after == 0x6708 || after == 0x65E5
            {
                return nil
            }
        }
        var measure = make(text, first, .percent, end: second.range.upperBound)
        measure.range = first.range.lowerBound..<second.range.upperBound
        measure.unit.kind = .fraction
        measure.value = .quotient(above * 100, below, decimals: 12)
        measure.upper = nil
        measure.isVague = second.isVague
        return measure
    }

    /// 半 with its unit: 半年, 半吨.
    private func half(_ text: FigureText, at start: Int) -> (Measure, Int)? {
        guard text[start] == 0x534A else { return nil }
        let numeral = Numeral(
            range: start..<start + 1,
            value: ExactDecimal(digits: [5], exponent: -1),
            coefficient: ExactDecimal(digits: [5], exponent: -1),
            scale: 0,
            isASCII: false,
            isBareScale: false,
            isPositional: false,
            wholeDigits: 0,
            hasFraction: true,
            isVague: false
        )
        guard let (unit, end) = units.unit(text, after: numeral) else { return nil }
        switch unit.kind {
        case .duration, .quantity: return (make(text, numeral, unit, end: end), end)
        default: return nil
        }
    }
}
