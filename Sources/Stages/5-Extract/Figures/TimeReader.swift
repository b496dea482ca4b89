/// Reads dates and periods, and resolves them against the date of publication.
struct TimeReader: Sendable {
    private let published: CivilDate?
    private let numerals = NumeralScanner()
    private let relative: RelativeTimeReader

    init(published: String?) {
        let day = published.flatMap { CivilDate($0) }
        self.published = day
        relative = RelativeTimeReader(published: day)
    }

    /// The date or period that begins at a place; a month without a year takes the known one, the last the text named.
    func match(_ text: FigureText, at start: Int, known: Int?, after named: TimeExpression?) -> TimeExpression? {
        if let (length, base) = TimeTable.plans.longest(in: text, at: start) {
            return plan(text, start, length, base: base)
        }
        if let (length, offset) = TimeTable.years.longest(in: text, at: start), !isWordJoint(text, start, length) {
            var year = offset.flatMap { offset in published.map { $0.year + offset } }
            // In a report of 2023 the year before, 上年, is 2022, whenever it is published.
            if text[start] == 0x4E0A, let known, let now = published?.year, known < now { year = known - 1 }
            return within(text, start, start + length, year: year, isNamed: true)
        }
        if let (length, offset) = TimeTable.days.longest(in: text, at: start) {
            let day = published.flatMap { $0.day == nil ? nil : $0.adding(days: offset) }
            return TimeExpression(range: start..<start + length, iso: day?.iso)
        }
        if let (length, offset) = TimeTable.months.longest(in: text, at: start) {
            // In a report of October the month before, 上月, is September, whenever it is published.
            let base = text[start] == 0x4E0A ? self.month(of: named) ?? published : published
            let month = base.flatMap { $0.month == nil ? nil : $0.adding(months: offset) }
            let end = start + length
            if text[end] == 0x672B || text[end] == 0x5E95 {  // 上月末, 上月底
                return TimeExpression(range: start..<end + 1, iso: month?.end.iso)
            }
            return TimeExpression(range: start..<end, iso: month?.iso)
        }
        if let found = relative.quarter(text, at: start) ?? relative.week(text, at: start)
            ?? relative.span(text, at: start)
        {
            return found
        }
        if NumeralClass(text[start]).isNumeral {
            guard text[start - 1] != 0x7B2C else { return nil }
            if let (year, upper, end) = printedYear(text, at: start) {
                if let upper {
                    let iso = CivilDate(year: year).iso + "/" + CivilDate(year: upper).iso
                    return TimeExpression(range: start..<end, iso: iso, year: upper)
                }
                return within(text, start, end, year: year, isNamed: true)
            }
            if let (year, end) = shortYear(text, at: start) {
                return within(text, start, end, year: year, isNamed: true)
            }
        }
        return within(text, start, start, year: nil, isNamed: false, known: known)
    }

    /// The month a time is, if it is one.
    private func month(of time: TimeExpression?) -> CivilDate? {
        guard let iso = time?.iso, iso.utf8.count == 7 else { return nil }
        return CivilDate(iso).flatMap { $0.month == nil ? nil : $0 }
    }

    /// Whether 后年 or 前年 only meet where two words do: 投产后年均, 此前年产.
    private func isWordJoint(_ text: FigureText, _ start: Int, _ length: Int) -> Bool {
        switch text[start] {
        case 0x540E, 0x524D: Self.afterYear.contains(text[start + length])  // 后 前
        case 0x660E: text[start - 1] == 0x8BF4  // 说明
        case 0x4E0A: text[start - 1] == 0x4EE5  // 以上
        case 0x4ECA, 0x53BB: text[start + length] == 0x7B2C && isRank(text, start + length + 1)  // 今年第4号
        default: false
        }
    }

    /// Whether a number and a measure word of an order stand at a place: 4号, 12次, but not 一季度.
    private func isRank(_ text: FigureText, _ start: Int) -> Bool {
        var end = start
        while end - start < 4, NumeralClass(text[end]).isNumeral { end += 1 }
        return end > start && Self.ranks.contains(text[end])
    }

    private static let ranks = FigureText.scalars("号次届部场轮批")

    /// After 年, what begins a word with it: 年均, 年产.
    private static let afterYear = FigureText.scalars("均产增销收租薪利化")

    /// 十四五期间, 十四五末.
    private func plan(_ text: FigureText, _ start: Int, _ length: Int, base: Int) -> TimeExpression? {
        var end = start + length
        if text[end] == 0x201D || text[end] == 0x300D { end += 1 }
        if text[end] == 0x672B {  // 末
            return TimeExpression(range: start..<end + 1, iso: CivilDate(year: base + 5).iso, year: base + 5)
        }
        guard let (more, _) = Self.periods.longest(in: text, at: end) else { return nil }
        let iso = CivilDate(year: base + 1).iso + "/" + CivilDate(year: base + 5).iso
        return TimeExpression(range: start..<end + more, iso: iso)
    }

    private static let periods = WordTable(.forwards, set: "期间 时期 以来")

    /// The same period a year earlier: 去年同期.
    func yearBefore(_ text: FigureText, at start: Int, of time: TimeExpression?) -> TimeExpression? {
        guard let (length, _) = TimeTable.yearBefore.longest(in: text, at: start) else { return nil }
        let range = start..<start + length
        guard let iso = time?.iso else {
            let year = published.map { CivilDate(year: $0.year - 1).iso }
            return TimeExpression(range: range, iso: year, isYearBefore: true)
        }
        let ends = iso.utf8.split(separator: 0x2F).map { earlier(String(decoding: $0, as: UTF8.self)) }
        return TimeExpression(range: range, iso: ends.joined(separator: "/"), isYearBefore: true)
    }

    private func earlier(_ iso: String) -> String {
        guard let date = CivilDate(iso) else { return iso }
        return CivilDate(year: date.year - 1).iso + iso.dropFirst(4)
    }

    /// Whether a time lies after the day of publication as a whole.
    func isToCome(_ time: TimeExpression?) -> Bool {
        guard let published, let iso = time?.iso.map({ $0.prefix { $0 != "/" } }),
            let start = CivilDate(String(iso))
        else { return false }
        if start.year != published.year { return start.year > published.year }
        var month = start.month
        if let quarter = iso.utf8.last, iso.utf8.dropLast().last == 0x51 { month = Int(quarter - 0x30) * 3 - 2 }  // Q
        guard let month, let now = published.month else { return false }
        if month != now { return month > now }
        guard let day = start.day, let today = published.day else { return false }
        return day > today
    }

    /// A four-digit year with 年, or two of them joined.
    private func printedYear(_ text: FigureText, at start: Int) -> (Int, Int?, Int)? {
        guard let (first, end) = fourDigits(text, at: start) else { return nil }
        if text[end] == 0x5E74 {
            if let join = RangeJoin.end(text, at: end + 1), let (second, last) = fourDigits(text, at: join),
                text[last] == 0x5E74, first < second
            {
                return (first, second, last + 1)
            }
            return (first, nil, end + 1)
        }
        if let join = RangeJoin.end(text, at: end), let (second, last) = fourDigits(text, at: join),
            text[last] == 0x5E74, first < second
        {
            return (first, second, last + 1)
        }
        return nil
    }

    /// A year of two digits, or of three in the calendar of Taiwan, before a month, a quarter or 度: 21年3月, 110年度.
    private func shortYear(_ text: FigureText, at start: Int) -> (Int, Int)? {
        guard text[start + 2] == 0x5E74 || text[start + 3] == 0x5E74,
            let numeral = numerals.read(text, at: start).numeral, numeral.isASCII, !numeral.hasFraction,
            numeral.wholeDigits == 2 || numeral.wholeDigits == 3, let value = numeral.value.small
        else { return nil }
        let end = numeral.range.upperBound
        let isTaiwan = (90...149).contains(value)
        guard text[end] == 0x5E74, isTaiwan || value < 50 else { return nil }
        let next = text[end + 1]
        guard next == 0x5EA6 || TimePart.read(text, at: end + 1, numerals: numerals) != nil else { return nil }
        // 10年底 and 3年初 tell durations as well.
        guard next != 0x672B, next != 0x5E95, next != 0x521D else { return nil }
        return (isTaiwan ? value + 1911 : value + 2000, end + 1)
    }

    private func fourDigits(_ text: FigureText, at start: Int) -> (Int, Int)? {
        var year = 0
        for place in start..<start + 4 {
            switch NumeralClass(text[place]) {
            case .ascii(let digit), .digit(let digit): year = year * 10 + Int(digit)
            default: return nil
            }
        }
        let isAlone = !NumeralClass(text[start + 4]).isNumeral
        return isAlone && (1800...2199).contains(year) ? (year, start + 4) : nil
    }

    /// The part of a year that begins at a place: a quarter, months, a day, or the year itself.
    private func within(
        _ text: FigureText,
        _ start: Int,
        _ from: Int,
        year: Int?,
        isNamed: Bool,
        known: Int? = nil
    ) -> TimeExpression? {
        var place = from
        if isNamed {
            if text[place] == 0x5EA6 || text[place] == 0x7684 { place += 1 }  // 年度 去年的
            place = text.afterSpace(place)
        }
        if let (part, end) = TimePart.read(text, at: place, numerals: numerals) {
            let resolved = isNamed ? year : implied(part, known: known, isPlanned: isPlanned(text, start..<end))
            let iso = resolved.flatMap { part.iso(year: $0, published: published) }
            return TimeExpression(range: start..<end, iso: iso, year: isNamed ? resolved : nil)
        }
        guard isNamed else { return nil }
        return TimeExpression(range: start..<from, iso: year.map { CivilDate(year: $0).iso }, year: year)
    }

    /// Whether words beside a time tell that it is to come: 预计12月, 12月将.
    private func isPlanned(_ text: FigureText, _ range: Range<Int>) -> Bool {
        (range.lowerBound - 6...range.lowerBound).contains { Self.plans.contains(in: text, at: $0) }
            || (range.upperBound...range.upperBound + 8).contains { Self.plans.contains(in: text, at: $0) }
    }

    private static let plans = WordTable(.forwards, set: "将 预计 计划 拟 力争 争取 预期 有望 预估 目标 到今年 至今年 明年")

    /// The year of a period printed without one: the last one the text named, or the latest that is not to come.
    private func implied(_ part: TimePart, known: Int?, isPlanned: Bool) -> Int? {
        if let known { return known }
        guard let published else { return nil }
        // 全年 in the first months is the year that has ended.
        if part == .wholeYear, let now = published.month, now <= 3, !isPlanned { return published.year - 1 }
        if let month = part.lastMonth, let now = published.month, month > now, !isPlanned { return published.year - 1 }
        return published.year
    }
}
