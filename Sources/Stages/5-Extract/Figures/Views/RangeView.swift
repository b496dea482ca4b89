import NewsModel

/// Ranges: X to Y, bounds on one side or both, vague numbers.
struct RangeView: Sendable {
    private struct Bound {
        var range: Range<Int>
        var interval: Interval
        var unit: String
    }

    private let operands = OperandReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        if let bound = bound(text, at: place) {
            let whole = joined(text, bound)
            return ViewMatch(range: whole.range, value: whole.interval.text, unit: whole.unit)
        }
        return between(text, at: place) ?? vague(text, at: place)
    }

    /// A bound with the one that follows, if the two make an interval: 大于10小于20.
    private func joined(_ text: FigureText, _ first: Bound) -> Bound {
        var place = first.range.upperBound
        if let (length, _) = Self.connectors.longest(in: text, at: place) { place += length }
        guard let second = bound(text, at: place), let both = first.interval.intersection(second.interval),
            first.unit == second.unit || first.unit.isEmpty
        else { return first }
        return Bound(range: first.range.lowerBound..<second.range.upperBound, interval: both, unit: second.unit)
    }

    private func bound(_ text: FigureText, at place: Int) -> Bound? {
        if let (length, side) = Self.before.longest(in: text, at: place) {
            let isVerb = length > 1 || !Self.beforePast.contains(text[place - 1])
            guard isVerb, let operand = operands.read(text, at: text.afterSpace(place + length)), operand.upper == nil
            else {
                return nil
            }
            return Bound(
                range: place..<operand.range.upperBound,
                interval: side.interval(operand.value),
                unit: operand.unit
            )
        }
        if text[place] == 0x6BD4 { return comparison(text, at: place) }
        guard !ViewText.isASCIIWord(text[place - 1]), let operand = operands.read(text, at: place), operand.upper == nil
        else {
            return nil
        }
        var end = operand.range.upperBound
        var side = Self.after.longest(in: text, at: end)
        if side == nil, operand.unit.isEmpty, let (length, unit) = UnitTable.units.longest(in: text, at: end),
            unit.isCount || unit.kind == .duration
        {
            end += length
            side = Self.after.longest(in: text, at: end)
        }
        guard let (length, meaning) = side else { return nil }
        return Bound(range: place..<end + length, interval: meaning.interval(operand.value), unit: operand.unit)
    }

    /// 比三十大.
    private func comparison(_ text: FigureText, at place: Int) -> Bound? {
        guard let operand = operands.read(text, at: place + 1) else { return nil }
        let end = operand.range.upperBound
        let side: Side
        switch text[end] {
        case 0x5927, 0x591A, 0x9AD8: side = .over
        case 0x5C0F, 0x5C11, 0x4F4E: side = .under
        default: return nil
        }
        return Bound(range: place..<end + 1, interval: side.interval(operand.value), unit: operand.unit)
    }

    /// 20~100, 1万-5万元, 位于20和30之间.
    private func between(_ text: FigureText, at place: Int) -> ViewMatch? {
        let rate = DimensionView.rate(text, at: place)
        let lead = rate?.length ?? Self.leads.longest(in: text, at: place)?.length ?? 0
        guard !ViewText.isASCIIWord(text[place - 1]), let first = operands.read(text, at: place + lead),
            first.upper == nil
        else { return nil }
        var end = first.range.upperBound
        if let (length, _) = Self.including.longest(in: text, at: end) { end += length }
        let isAnd = text[end] == 0x548C || text[end] == 0x4E0E  // 和 与
        guard let join = isAnd ? end + 1 : RangeJoin.end(text, at: end), let second = operands.read(text, at: join),
            second.upper == nil
        else { return nil }
        var stop = second.range.upperBound
        let closing = Self.closings.longest(in: text, at: stop)?.length ?? 0
        guard !isAnd || closing > 0, lead == 0 || closing > 0 || text[place] == 0x4ECE || rate != nil else {
            return nil
        }
        guard first.unit == second.unit || first.unit.isEmpty else { return nil }
        // 位于 and 在 belong to a range of bare numbers only.
        if lead > 0, rate == nil, !second.unit.isEmpty, text[place] != 0x4ECE { return nil }
        // 从 parts of a range belong to it with 到; 之间 does where it stands instead of 到.
        if isAnd || (lead > 0 && rate == nil) { stop += closing }
        let low = shared(text, first, second)
        guard low < second.value,
            text[first.range.lowerBound] != 0x30 || text[first.range.lowerBound + 1] == 0x2E || first.range.count == 1
        else { return nil }
        let interval = Interval(low: low, includesLow: true, high: second.value, includesHigh: true)
        return ViewMatch(
            range: place..<stop,
            value: interval.text,
            unit: second.unit + (rate.map { "/" + $0.time } ?? "")
        )
    }

    /// The lower end with the scale of the upper one: 两到三万, 两到三百.
    private func shared(_ text: FigureText, _ first: ViewQuantity, _ second: ViewQuantity) -> ExactDecimal {
        guard let a = first.number?.numeral, let b = second.number?.numeral, a.scale == 0, first.unit.isEmpty else {
            return first.value
        }
        if b.scale > 0 { return a.value < b.coefficient ? first.value.shifted(by: b.scale) : first.value }
        guard a.range.count == 1, case .small(let power) = NumeralClass(text[b.range.upperBound - 1]), power > 1,
            a.value < b.value.shifted(by: -power)
        else { return first.value }
        return first.value.shifted(by: power)
    }

    /// 三五百, 十几万, 几十万, 3000余.
    private func vague(_ text: FigureText, at place: Int) -> ViewMatch? {
        if text[place] == 0x51E0 || text[place] == 0x6570, let some = some(text, at: place) { return some }
        guard !ViewText.isASCIIWord(text[place - 1]), let operand = operands.read(text, at: place) else { return nil }
        if let upper = operand.upper {
            if operand.unit.isEmpty, Self.plans.contains(in: text, at: operand.range.upperBound) { return nil }
            let interval = Interval(low: operand.value, includesLow: true, high: upper, includesHigh: true)
            return ViewMatch(range: operand.range, value: interval.text, unit: operand.unit)
        }
        guard let numeral = operand.number?.numeral, numeral.isVague else { return nil }
        guard CurrencyView.suffix(text, at: numeral.range.upperBound) != nil else {
            return ViewMatch(range: operand.range, value: Interval(low: operand.value).text, unit: operand.unit)
        }
        // Of money, 十多欧元 ends where the next step of its last place would begin.
        let step = ExactDecimal(digits: [1], exponent: operand.value.trailingPower)
        let interval = Interval(low: operand.value, includesLow: true, high: operand.value + step, includesHigh: true)
        return ViewMatch(range: operand.range, value: interval.text, unit: operand.unit)
    }

    /// 几十万, 数十亿元.
    private func some(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard let operand = operands.read(text, at: place + 1), operand.number?.numeral.isBareTens ?? false else {
            return nil
        }
        let isMoney = operand.unit.count == 3
        let interval = Interval(
            low: operand.value,
            includesLow: isMoney,
            high: operand.value.shifted(by: 1),
            includesHigh: isMoney
        )
        return ViewMatch(range: place..<operand.range.upperBound, value: interval.text, unit: operand.unit)
    }

    /// What a word says of the number beside it.
    private enum Side {
        case over, atLeast, under, atMost, exactly

        func interval(_ value: ExactDecimal) -> Interval {
            switch self {
            case .over: Interval(low: value)
            case .atLeast: Interval(low: value, includesLow: true)
            case .under: Interval(high: value)
            case .atMost: Interval(high: value, includesHigh: true)
            case .exactly: Interval(low: value, includesLow: true, high: value, includesHigh: true)
            }
        }
    }

    private static let before = WordTable<Side>(
        .forwards,
        sides([
            (.over, "大于 超过 超过了 高于 多于 不止 > 超出 突破 突破了 过 高过 大过 多过"),
            (.atLeast, "不小于 不少于 不低于 至少 至少是 至少有 至少为 最少 最少有 起码 起码有 ≥ >= 大于等于 大于或等于 最低 最小为"),
            (.under, "小于 少于 低于 不足 不到 未满 不满 < 小过 少过 低过"),
            (.atMost, "最多 最多为 最多有 至多 不大于 不超过 不多于 不高于 ≤ <= 小于等于 小于或等于 最高 最大为"),
            (.exactly, "等于 ="),
        ])
    )
    private static let after = WordTable<Side>(
        .forwards,
        sides([
            (.over, "以上 之上 多"), (.atLeast, "或以上 及以上 或者更多 或更多 或者以上 或更大 或更高 起"), (.under, "以下 之下"),
            (.atMost, "以内 之内 或以下 及以下 或更少 或者更少 或者以下 封顶"),
        ])
    )
    private static let connectors = WordTable(.forwards, set: "并且 并 且 而且 和 与 , ， 但 但是 、 同时")
    private static let leads = WordTable(.forwards, set: "位于 在 介于 从 处于")
    private static let closings = WordTable(.forwards, set: "之间 间")
    /// What after 十三五 and 十四五 tells a plan of five years.
    private static let plans = WordTable(.forwards, set: "规划 计划 时期 期间 末 以来 收官 开局")
    private static let including = WordTable(.forwards, set: "(含) (不含)")
    /// Before 过, what makes it the end of another word.
    private static let beforePast = FigureText.scalars("通经超不难度错越")

    private static func sides(_ rows: [(Side, String)]) -> [(String, Side)] {
        rows.flatMap { side, words in words.split(separator: " ").map { (String($0), side) } }
    }
}
