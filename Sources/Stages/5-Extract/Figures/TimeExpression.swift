/// A date or period a text names.
struct TimeExpression: Sendable, Hashable {
    var range: Range<Int>
    /// ISO 8601, or `nil` if it takes a date of publication to resolve.
    var iso: String?
    /// The year, where the text names one.
    var year: Int?
    /// Whether it lies after the day of publication.
    var isToCome = false
    /// Whether it is the same period a year before, which is over: 上年同期.
    var isYearBefore = false

    /// From this time to another that 至 or the like joins to it: 去年四季度至今年一季度.
    func joined(with last: TimeExpression, in text: FigureText) -> TimeExpression? {
        guard RangeJoin.end(text, at: range.upperBound) == last.range.lowerBound,
            let start = iso?.split(separator: "/").first,
            let end = last.iso?.split(separator: "/").last
        else { return nil }
        // 3月12日至16日: the second day is of the month of the first.
        let isDay = start.utf8.count == 10 && end.utf8.count == 10 && !text.folded[last.range].contains(0x6708)
        if isDay, NumeralClass(text[last.range.lowerBound]).isNumeral {
            let day = start.prefix(8) + end.suffix(2)
            return TimeExpression(range: range.lowerBound..<last.range.upperBound, iso: start + "/" + day, year: year)
        }
        return TimeExpression(range: range.lowerBound..<last.range.upperBound, iso: start + "/" + end, year: last.year)
    }
}
