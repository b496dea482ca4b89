import NewsModel

/// Scans the quantities of a text: numeral, unit, range, shared unit.
///
/// Looks a bounded number of numerals ahead, so that its time is linear in the text.
struct MeasureScanner: Sendable {
    /// The longest list whose last unit is taken for all of its numbers.
    private static let longestList = 8

    private static let scales = WordTable<String>(
        .backwards,
        [("摄氏", "Cel"), ("摄氏温度", "Cel"), ("华氏", "[degF]"), ("华氏温度", "[degF]")]
    )
    private static let weather = WordTable(.forwards, set: "气温 高温 低温 体温 水温 室温 升温 降温 均温")
    /// The place after digits with grouping commas and a point.
    func afterDigits(_ text: FigureText, from start: Int) -> Int {
        var end = start
        while ViewText.isDigit(text[end]) || text[end] == 0x2C || text[end] == 0x2E { end += 1 }
        return end
    }

    /// What a unit, a scale or a numeral in characters begins with.
    private static let unitFirsts = ScalarSet(UnitTable.units.firsts + NumeralClass.all + FigureText.scalars("余多几来点 "))
    private static let followers = ScalarSet(
        UnitTable.units.firsts + FigureText.scalars("至到-~\u{2013}\u{2014}\u{301C}\u{223C}\u{2500}\u{2015}分/个、和")
    )
    private static let tenths = FigureText.scalars("角毛")
    private static let hundredths = FigureText.scalars("分")
    let numerals = NumeralScanner()
    let units = UnitReader()

    /// The quantities that begin at a place, and where to go on.
    func scan(_ text: FigureText, at start: Int) -> (measures: [Measure], end: Int) {
        if let (measure, end) = percentInWords(text, at: start) { return ([measure], end) }
        if let (measure, end) = half(text, at: start) { return ([measure], end) }
        let (numeral, end) = numerals.read(text, at: start)
        guard let numeral else { return ([], end) }
        // Most numbers without a unit stand before a scalar that no unit, range or list begins with.
        if numeral.isASCII, numeral.scale == 0, !Self.followers.contains(text[text.afterSpace(end)]),
            units.currency(text, before: start) == nil
        {
            return ([], end)
        }
        if let measure = fraction(text, numeral) { return ([measure], measure.range.upperBound) }
        if let measure = points(text, numeral) { return ([measure], measure.range.upperBound) }
        if let measure = range(text, numeral) { return ([measure], measure.range.upperBound) }
        if let measure = measure(text, numeral) { return ([measure], measure.range.upperBound) }
        let (list, last) = list(text, from: numeral)
        return (list, list.last?.range.upperBound ?? max(end, last))
    }

    /// 2.5个 before 和5.8个百分点: the two share the end of the unit.
    private func points(_ text: FigureText, _ first: Numeral) -> Measure? {
        let end = first.range.upperBound
        guard text[end] == 0x4E2A, text[end + 1] == 0x548C || text[end + 1] == 0x3001,  // 个 和 、
            NumeralClass(text[end + 2]).isNumeral, let second = numerals.read(text, at: end + 2).numeral,
            let (unit, _) = units.unit(text, after: second), unit.kind == .percentagePoint
        else { return nil }
        var measure = make(text, first, unit, end: end + 1)
        measure.flags.append("shared-unit")
        return measure
    }

    /// A numeral with its own unit.
    func measure(_ text: FigureText, _ numeral: Numeral) -> Measure? {
        let end = numeral.range.upperBound
        let currency = units.currency(text, before: numeral.range.lowerBound)
        // NT$29,900起: after a currency no measure word can follow.
        if let (unit, end) = units.unit(text, after: numeral), currency == nil || !unit.isCount {
            return make(text, numeral, unit, end: end)
        }
        if let (unit, _) = currency { return make(text, numeral, unit, end: end) }
        if numeral.scale >= 4, !numeral.isBareScale, UnprintedUnit.isCount(text, numeral) {
            var measure = make(text, numeral, FigureUnit(kind: .count, code: "1", text: ""), end: end)
            measure.flags.append("unit-inferred")
            return measure
        }
        guard numeral.scale >= 4, !numeral.isBareScale, UnprintedUnit.isMoney(text, numeral) else { return nil }
        var measure = make(text, numeral, .yuan, end: end)
        measure.flags.append("unit-inferred")
        return measure
    }

    func make(_ text: FigureText, _ numeral: Numeral, _ unit: FigureUnit, end: Int) -> Measure {
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
        if unit.code == "deg" { readDegrees(text, &measure) }
        extend(text, &measure)
        return measure
    }

    /// Tells degrees of temperature, of electricity (度 is a kilowatt-hour) and of an angle apart.
    private func readDegrees(_ text: FigureText, _ measure: inout Measure) {
        let start = measure.numeralStart
        if let (length, code) = MeasureScanner.scales.longest(in: text, at: measure.range.lowerBound) {
            measure.unit.kind = .temperature
            measure.unit.code = code
            measure.range = measure.range.lowerBound - length..<measure.range.upperBound
        } else if text[measure.range.lowerBound - 1] == 0x4E0B, text[measure.range.lowerBound - 2] == 0x96F6 {  // 零下
            measure.unit.kind = .temperature
            measure.unit.code = "Cel"
            measure.value.isNegative = true
            measure.range = measure.range.lowerBound - 2..<measure.range.upperBound
        } else if measure.numeral.scale >= 4 {
            measure.unit.code = "kW.h"
        } else if (max(0, start - 8)..<start).contains(where: { MeasureScanner.weather.contains(in: text, at: $0) }) {
            measure.unit.kind = .temperature
            measure.unit.code = "Cel"
        }
    }

    /// Takes in what follows a unit and belongs to it: 三成五, 5元3角, 两年半, 3年多.
    private func extend(_ text: FigureText, _ measure: inout Measure) {
        let end = measure.range.upperBound
        if text[end - 1] == 0x6210, let digit = digit(text[end]), !NumeralClass(text[end + 1]).isNumeral {
            grow(&measure, by: ExactDecimal(Int(digit)), length: 1)
        } else if text[end - 1] == 0x6210, text[end] == 0x534A, measure.unit.kind == .percent {  // 两成半
            grow(&measure, by: ExactDecimal(5), length: 1)
        } else if measure.unit.kind == .duration, text[end] == 0x534A, text[end - 1] != 0x6708 {
            grow(&measure, by: ExactDecimal(digits: [5], exponent: -1), length: 1)
        } else if measure.unit.kind == .duration, text[measure.numeral.range.upperBound + 1] == 0x534A {
            grow(&measure, by: ExactDecimal(digits: [5], exponent: -1), length: 0)
        } else if measure.unit.kind == .duration, text[measure.numeral.range.upperBound + 1] == 0x591A {
            measure.isVague = true
        } else if measure.unit == .yuan, text[end - 1] == 0x5143 || text[end - 1] == 0x5757 {
            addParts(text, &measure)
        }
        if measure.unit.kind == .duration { addTime(text, &measure) }
        if text[measure.range.upperBound] == 0x591A, takesMany(text, measure) {
            measure.isVague = true
            grow(&measure, by: .zero, length: 1)
        }
    }

    /// Adds a smaller unit of time: 三年六个月 is 42 months.
    private func addTime(_ text: FigureText, _ measure: inout Measure) {
        let end = measure.range.upperBound
        guard measure.upper == nil, !measure.isVague, NumeralClass(text[end]).isNumeral,
            let (smaller, factor) = Self.smallerTimes[measure.unit.code],
            let numeral = numerals.read(text, at: end).numeral,
            numeral.upper == nil, !numeral.isVague, !numeral.hasFraction, let (unit, last) = part(text, after: numeral),
            unit.kind == .duration, unit.code == smaller
        else { return }
        var sum = ExactDecimal.zero
        for _ in 0..<factor { sum = sum + measure.value }
        measure.value = sum + numeral.value
        measure.unit = unit
        measure.range = measure.range.lowerBound..<last
        if unit.code == "min" { addTime(text, &measure) }
    }

    /// The smaller unit, which after a larger one may lose a part of its name: 3年6月, 2小时24分18秒.
    private func part(_ text: FigureText, after numeral: Numeral) -> (unit: FigureUnit, end: Int)? {
        if let (length, code) = Self.shortTimes.longest(in: text, at: numeral.range.upperBound) {
            return (
                FigureUnit(kind: .duration, code: code, text: code == "mo" ? "个月" : "分钟"),
                numeral.range.upperBound + length
            )
        }
        return units.unit(text, after: numeral)
    }

    private static let shortTimes = WordTable<String>(.forwards, [("月", "mo"), ("分", "min"), ("分钟", "min")])

    /// The unit of time that may follow another, and how many of it make one.
    private static let smallerTimes = ["a": ("mo", 12), "d": ("h", 24), "h": ("min", 60), "min": ("s", 60)]

    private func grow(_ measure: inout Measure, by value: ExactDecimal, length: Int) {
        measure.value = measure.value + value
        measure.range = measure.range.lowerBound..<measure.range.upperBound + length
    }

    /// Adds 角 and 分 after 元.
    private func addParts(_ text: FigureText, _ measure: inout Measure) {
        for (names, shift) in [(MeasureScanner.tenths, -1), (MeasureScanner.hundredths, -2)] {
            let place = measure.range.upperBound
            guard let digit = digit(text[place]), names.contains(text[place + 1]) else { continue }
            grow(&measure, by: ExactDecimal(Int(digit)).shifted(by: shift), length: 2)
        }
    }

    private func digit(_ scalar: UInt32) -> UInt8? {
        switch NumeralClass(scalar) {
        case .ascii(let digit), .digit(let digit): digit > 0 ? digit : nil
        default: nil
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
        let before = text[start - 2]
        if text[start - 1] == 0x8D1F { return before == 0x6B63 ? nil : start - 1 }  // 负, not 正负
        switch unit.kind {
        case .percent, .temperature, .money, .percentagePoint: break
        default: return nil
        }
        if before == 0x96F6, text[start - 1] == 0x4E0B { return start - 2 }  // 零下
        guard text[start - 1] == 0x2D else { return nil }
        if before < 0x80, before > 0x20, before != 0x28 { return nil }
        return NumeralClass(before).isNumeral ? nil : start - 1
    }

    /// Two numerals joined by 至, 到, a dash or a tilde, and the unit of the second.
    private func range(_ text: FigureText, _ first: Numeral) -> Measure? {
        let firstUnit = units.unit(text, after: first)
        guard let join = RangeJoin.end(text, at: firstUnit?.end ?? first.range.upperBound) else { return nil }
        // 5至5至5: most of what is joined and has no unit is known by the scalar after it.
        let after = text[text.afterSpace(afterDigits(text, from: join))]
        guard Self.unitFirsts.contains(after), let second = numerals.read(text, at: join).numeral, second.upper == nil,
            let (unit, end) = units.unit(text, after: second)
        else { return nil }
        if let firstUnit, firstUnit.unit.code != unit.code || firstUnit.unit.kind != unit.kind { return nil }
        var low = first.value
        let sharesScale = firstUnit == nil && first.scale == 0 && second.scale > 0 && first.value < second.coefficient
        if sharesScale { low = low.shifted(by: second.scale) }
        // 由300至800方呎 is a range, 由3%至5% a change.
        let isChange = firstUnit != nil && !RangeJoin.isNoChange(text, before: first.range.lowerBound)
        guard low < second.value, !isChange else { return nil }
        var measure = make(text, first, unit, end: end)
        measure.value = low.shifted(by: firstUnit?.unit.shift ?? unit.shift)
        measure.value.isNegative = false
        measure.upper = second.value.shifted(by: unit.shift)
        measure.isVague = second.isVague
        measure.numeral.isPositional = false
        return measure
    }

    /// Numbers of a list that share the unit of the last, such as 12、25和30家, or where the last of a list without one
    /// begins.
    private func list(_ text: FigureText, from first: Numeral) -> ([Measure], Int) {
        // 五、一件衬衫 is a heading.
        guard text[first.range.lowerBound - 1] != 0x0A, first.range.lowerBound > 0 else { return ([], 0) }
        var members = [first]
        while members.count < Self.longestList, let last = members.last {
            let end = last.range.upperBound
            guard text[end] == 0x3001 || text[end] == 0x548C, NumeralClass(text[end + 1]).isNumeral,  // 、 和
                let next = numerals.read(text, at: end + 1).numeral
            else { break }
            members.append(next)
            guard let (unit, end) = units.unit(text, after: next) else { continue }
            guard unit.kind != .duration, unit.kind != .index else { break }
            return (members.map { share(text, $0, last: next, unit, end: end) }, end)
        }
        return ([], members[members.count - 1].range.lowerBound)
    }

    private func share(_ text: FigureText, _ member: Numeral, last: Numeral, _ unit: FigureUnit, end: Int) -> Measure {
        guard member.range != last.range else { return make(text, member, unit, end: end) }
        var measure = make(text, member, unit, end: member.range.upperBound)
        if member.scale == 0 { measure.value = measure.value.shifted(by: last.scale) }
        measure.flags.append("shared-unit")
        return measure
    }
}
