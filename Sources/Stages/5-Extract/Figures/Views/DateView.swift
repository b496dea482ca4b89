/// Dates and times of day as printed, not resolved: `2008-08-08`, `XXXX-07-25`, `T17:30`.
struct DateView: Sendable {
    private let numerals = LooseNumeralScanner()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard NumeralClass(text[place]).isNumeral, !ViewText.isASCIIWord(text[place - 1]) else { return nil }
        return printed(text, at: place) ?? signed(text, at: place) ?? clock(text, at: place)
    }

    /// 2008年8月8日, 86年8月, 7月25日.
    private func printed(_ text: FigureText, at place: Int) -> ViewMatch? {
        var end = place
        var iso = "XXXX"
        if let (year, last) = year(text, at: place) {
            (iso, end) = (year, last)
        }
        guard let (month, afterMonth) = part(text, at: end, 1...12), text[afterMonth] == 0x6708 else {
            return end > place ? ViewMatch(range: place..<end, value: iso, unit: "") : nil
        }
        iso += "-" + month
        let isYearless = end == place
        end = afterMonth + 1
        if let (day, last) = part(text, at: end, 1...31), text[last] == 0x65E5 || text[last] == 0x53F7 {
            return ViewMatch(range: place..<last + 1, value: iso + "-" + day, unit: "")
        }
        return isYearless ? nil : ViewMatch(range: place..<end, value: iso, unit: "")
    }

    /// A year with its 年, of four digits or of two before a month.
    private func year(_ text: FigureText, at place: Int) -> (String, Int)? {
        guard let numeral = numerals.read(text, at: place), text[numeral.range.upperBound] == 0x5E74,
            numeral.isASCII || numeral.isPositional, let value = numeral.value.small
        else { return nil }
        let end = numeral.range.upperBound + 1
        if (1000...2999).contains(value), numeral.range.count == 4 { return (String(value), end) }
        guard numeral.range.count == 2, value < 100, part(text, at: end, 1...12) != nil else { return nil }
        return (String(value < 30 ? 2000 + value : 1900 + value), end)
    }

    /// 2008-08-08, 2008.8.8, 2020/12/1.
    private func signed(_ text: FigureText, at place: Int) -> ViewMatch? {
        var fields: [Int] = []
        var end = place
        let separator = text[place + 4]
        guard separator == 0x2D || separator == 0x2E || separator == 0x2F else { return nil }
        for _ in 0..<3 {
            var value = 0
            let start = end
            while ViewText.isDigit(text[end]), end - start < 5 {
                value = value * 10 + Int(text[end] - 0x30)
                end += 1
            }
            guard end > start else { return nil }
            fields.append(value)
            if fields.count < 3 {
                guard text[end] == separator else { return nil }
                end += 1
            }
        }
        guard (1000...2999).contains(fields[0]), (1...12).contains(fields[1]), (1...31).contains(fields[2]) else {
            return nil
        }
        return ViewMatch(
            range: place..<end,
            value: CivilDate(year: fields[0], month: fields[1], day: fields[2]).iso,
            unit: ""
        )
    }

    /// 17:30, 15时20分.
    private func clock(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard let (hour, end) = part(text, at: place, 0...24) else { return nil }
        if text[end] == 0x3A, let (minute, last) = part(text, at: end + 1, 0...59), last == end + 3 {
            if text[last] == 0x3A, let (second, stop) = part(text, at: last + 1, 0...59), stop == last + 3 {
                return ViewMatch(range: place..<stop, value: "T" + hour + ":" + minute + ":" + second, unit: "")
            }
            return text[last] == 0x3A ? nil : ViewMatch(range: place..<last, value: "T" + hour + ":" + minute, unit: "")
        }
        guard text[end] == 0x65F6, let (minute, last) = part(text, at: end + 1, 0...59), text[last] == 0x5206 else {
            return nil
        }
        return ViewMatch(range: place..<last + 1, value: "T" + hour + ":" + minute, unit: "")
    }

    /// A whole number of two digits at most, padded.
    private func part(_ text: FigureText, at place: Int, _ allowed: ClosedRange<Int>) -> (String, Int)? {
        guard let numeral = numerals.read(text, at: place), !numeral.hasFraction, numeral.upper == nil,
            let value = numeral.value.small, allowed.contains(value), numeral.scale == 0
        else { return nil }
        return (value < 10 ? "0" + String(value) : String(value), numeral.range.upperBound)
    }
}
