/// A part of a year.
enum TimePart: Sendable, Hashable {
    case months(Int, Int)
    case quarter(Int)
    case day(month: Int?, Int)
    case endOfMonth(Int)
    case endOfQuarter(Int)
    case endOfYear
    case wholeYear
    case startOfYear

    /// Reads the part that begins at a place.
    static func read(_ text: FigureText, at start: Int, numerals: NumeralScanner) -> (TimePart, Int)? {
        if let (length, part) = TimeTable.parts.longest(in: text, at: start) {
            // 全年龄段
            return part == .wholeYear && afterWholeYear.contains(text[start + length]) ? nil : (part, start + length)
        }
        // 前三季度, 头三个月, and 首9個月 in Hong Kong.
        let isFront = text[start] == 0x524D || text[start] == 0x9996 || text[start] == 0x5934
        let isOrdinal = text[start] == 0x7B2C  // 第
        let first = isFront || isOrdinal ? start + 1 : start
        guard mayBePart(text, at: first), let (value, end) = small(text, at: first, numerals) else { return nil }
        if text.hasWord(TimeTable.quarter, at: end), (1...4).contains(value) {
            if !isFront, text[end + 2] == 0x672B || text[end + 2] == 0x5E95 { return (.endOfQuarter(value), end + 3) }
            return (isFront ? .months(1, value * 3) : .quarter(value), end + 2)
        }
        if isOrdinal {
            return text[end] == 0x5B63 && (1...4).contains(value) ? (.quarter(value), end + 1) : nil  // 第二季
        }
        if isFront {
            guard (1...12).contains(value) else { return nil }
            if text[end] == 0x6708 { return (.months(1, value), end + 1) }
            if text[end] == 0x4E2A, text[end + 1] == 0x6708 { return (.months(1, value), end + 2) }
            return nil
        }
        if text[end] == 0x6708, (1...12).contains(value) { return month(text, value, after: end + 1, numerals) }
        if text[end] == 0x65E5, (1...31).contains(value), !afterDay.contains(text[end + 1]) {
            return (.day(month: nil, value), end + 1)
        }
        let firstEnd = text[end] == 0x6708 ? end + 1 : end
        guard (1...12).contains(value), let join = RangeJoin.end(text, at: firstEnd),
            let (last, lastEnd) = small(text, at: join, numerals), text[lastEnd] == 0x6708, value < last, last <= 12
        else { return nil }
        return (.months(value, last), lastEnd + 1)
    }

    /// Whether at most three numerals stand at a place before a scalar that can go on a time: most do not.
    private static func mayBePart(_ text: FigureText, at start: Int) -> Bool {
        var end = start
        while end - start <= 3, NumeralClass(text[end]).isNumeral { end += 1 }
        return end > start && end - start <= 3 && (text[end] == 0x20 || continuations.contains(text[end]))
    }

    /// After 日, what makes money or a length of time of it: 3日元, 十日内.
    private static let afterDay = FigureText.scalars("元圆内均游")
    /// After 全年, what makes another word of it.
    private static let afterWholeYear = FigureText.scalars("龄级段")
    private static let continuations = ScalarSet("月日号季个至到-~–—〜∼─―")

    /// What follows the month: a day, its end, another month.
    private static func month(
        _ text: FigureText,
        _ month: Int,
        after end: Int,
        _ numerals: NumeralScanner
    ) -> (TimePart, Int) {
        if text[end] == 0x672B || text[end] == 0x5E95 { return (.endOfMonth(month), end + 1) }  // 末 底
        if text[end] == 0x4EFD { return (.months(month, month), end + 1) }  // 份
        if let (day, last) = small(text, at: end, numerals), text[last] == 0x65E5 || text[last] == 0x53F7,
            (1...31).contains(day)
        {
            return (.day(month: month, day), last + 1)
        }
        if let join = RangeJoin.end(text, at: end), let (last, lastEnd) = small(text, at: join, numerals),
            text[lastEnd] == 0x6708, month < last, last <= 12
        {
            return (.months(month, last), lastEnd + 1)
        }
        return (.months(month, month), end)
    }

    /// A whole number of one or two digits.
    private static func small(_ text: FigureText, at start: Int, _ numerals: NumeralScanner) -> (Int, Int)? {
        if let found = numerals.twoDigits(text, at: start) { return found }
        guard NumeralClass(text[start]).isNumeral, let numeral = numerals.read(text, at: start).numeral,
            numeral.upper == nil, !numeral.isVague, !numeral.hasFraction, let value = numeral.value.small, value < 100
        else { return nil }
        return (value, numeral.range.upperBound)
    }

    /// The last month the part reaches into, of a quarter the first, if it says so.
    var lastMonth: Int? {
        switch self {
        case .months(_, let last): last
        case .quarter(let quarter): quarter * 3 - 2
        case .endOfQuarter(let quarter): quarter * 3
        case .day(let month, _): month
        case .endOfMonth(let month): month
        case .endOfYear: 12
        case .startOfYear, .wholeYear: nil
        }
    }

    func iso(year: Int, published: CivilDate?) -> String? {
        switch self {
        case .months(let first, let last):
            let start = CivilDate(year: year, month: first).iso
            return first == last ? start : start + "/" + CivilDate(year: year, month: last).iso
        case .quarter(let quarter): return CivilDate(year: year).iso + "-Q" + String(quarter)
        case .day(let month?, let day): return CivilDate(year: year, month: month, day: day).iso
        case .day(nil, let day):
            guard let month = published?.month else { return nil }
            return CivilDate(year: year, month: month, day: day).iso
        case .endOfMonth(let month): return CivilDate(year: year, month: month).end.iso
        case .endOfQuarter(let quarter): return CivilDate(year: year, month: quarter * 3).end.iso
        case .endOfYear: return CivilDate(year: year).end.iso
        case .wholeYear: return CivilDate(year: year).iso
        case .startOfYear: return CivilDate(year: year, month: 1, day: 1).iso
        }
    }
}
