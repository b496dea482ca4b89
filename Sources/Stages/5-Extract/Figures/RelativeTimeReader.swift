/// Reads quarters, weeks and spans told from the day of publication: 上季度, 本周三, 近三年.
struct RelativeTimeReader: Sendable {
    /// The longest span that is read as one, in its own unit.
    private static let longestSpan = 99

    let published: CivilDate?
    private let numerals = NumeralScanner()

    init(published: CivilDate?) {
        self.published = published
    }

    /// 上季度, as a quarter of a year.
    func quarter(_ text: FigureText, at start: Int) -> TimeExpression? {
        guard let (length, offset) = TimeTable.quarters.longest(in: text, at: start) else { return nil }
        let range = start..<start + length
        guard let month = published?.month.map({ _ in published?.adding(months: offset * 3) }) ?? nil,
            let number = month.month
        else { return TimeExpression(range: range) }
        let iso = CivilDate(year: month.year).iso + "-Q" + String((number + 2) / 3)
        return TimeExpression(range: range, iso: iso)
    }

    /// 上周 as a week of ISO 8601, 本周三 as a day.
    func week(_ text: FigureText, at start: Int) -> TimeExpression? {
        guard let (length, offset) = TimeTable.weeks.longest(in: text, at: start) else { return nil }
        var end = start + length
        var weekday = TimeTable.weekdays.firstIndex(of: text[end])
        if weekday == nil, text[end] == 0x5929 { weekday = 6 }  // 天
        if weekday != nil { end += 1 }
        guard let published, published.day != nil else { return TimeExpression(range: start..<end) }
        let monday = published.adding(days: offset * 7 - published.weekday)
        guard let weekday else { return TimeExpression(range: start..<end, iso: monday.isoWeek) }
        return TimeExpression(range: start..<end, iso: monday.adding(days: weekday).iso)
    }

    /// 近三年 as the years up to the day of publication, `P3Y/2024-05-08`.
    func span(_ text: FigureText, at start: Int) -> TimeExpression? {
        guard let (length, _) = TimeTable.spans.longest(in: text, at: start),
            NumeralClass(text[start + length]).isNumeral,
            let numeral = numerals.read(text, at: start + length).numeral, !numeral.hasFraction, numeral.upper == nil,
            let count = numeral.value.small, (2...Self.longestSpan).contains(count)
        else { return nil }
        let end = numeral.range.upperBound
        let unit: String
        let last: Int
        if text[end] == 0x5E74 {  // 年
            (unit, last) = ("Y", end + 1)
        } else if text[end] == 0x4E2A, text[end + 1] == 0x6708 {  // 个月
            (unit, last) = ("M", end + 2)
        } else {
            return nil
        }
        // 近三年来, 近三年间; 近20年历史 and 近10年的 are lengths of time.
        guard !numeral.isVague, Self.after.contains(text[last]) || text[last] > 0xFF00 else { return nil }
        let close = text[last] == 0x6765 || text[last] == 0x95F4 ? last + 1 : last  // 来 间
        let iso = published.map { "P" + String(count) + unit + "/" + $0.iso }
        return TimeExpression(range: start..<close, iso: iso)
    }

    private static let after = FigureText.scalars("来间内，、累平年公共我全")
}
