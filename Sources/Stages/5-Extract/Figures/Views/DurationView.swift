/// Lengths of time, in ISO 8601.
struct DurationView: Sendable {
    private enum Part: Int, CaseIterable {
        case year, month, week, day, hour, minute, second

        var letter: String { ["Y", "M", "W", "D", "H", "M", "S"][rawValue] }
    }

    private struct Unit {
        var part: Part
        /// The power of ten of a part of a second.
        var shift = 0
        /// Whether the word tells a length of time only beside another: 20时.
        var needsOther = false
    }

    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        var parts: [Part: ExactDecimal] = [:]
        var end = place
        var isLoose = false
        while parts.count < Part.allCases.count {
            var next = end
            if end > place, let (length, _) = Self.connectors.longest(in: text, at: end) { next += length }
            guard let (part, value, stop, needsOther) = component(text, at: next, isFirst: end == place),
                parts.keys.allSatisfy({ $0.rawValue < part.rawValue })
            else { break }
            parts[part] = value
            isLoose = end == place && needsOther
            end = stop
        }
        guard end > place, !isLoose || (place == 0 && end == text.count) else { return nil }
        return ViewMatch(range: place..<end, value: iso(parts), unit: "")
    }

    private func iso(_ parts: [Part: ExactDecimal]) -> String {
        var date = "P"
        var time = ""
        for part in Part.allCases {
            guard let value = parts[part] else { continue }
            if part.rawValue < Part.hour.rawValue {
                date += value.description + part.letter
            } else {
                time += value.description + part.letter
            }
        }
        return time.isEmpty ? date : date + "T" + time
    }

    private func component(
        _ text: FigureText,
        at place: Int,
        isFirst: Bool
    ) -> (Part, ExactDecimal, Int, Bool)? {
        let half = ExactDecimal(digits: [5], exponent: -1)
        if isFirst, !ViewText.isHan(text[place - 1]) {
            // 个半小时 is 1.5 hours, and 分半 1.5 minutes.
            if text[place] == 0x4E2A, text[place + 1] == 0x534A,
                let (length, unit) = Self.units.longest(in: text, at: place + 2)
            {
                return halved(unit.part, .one + half, place + 2 + length)
            }
            if text[place] == 0x5206, text[place + 1] == 0x534A { return (.minute, .one + half, place + 2, false) }
        }
        if text[place] == 0x534A {
            let start = text[place + 1] == 0x4E2A ? place + 2 : place + 1
            guard let (length, unit) = Self.units.longest(in: text, at: start), !unit.needsOther || start == place + 2
            else {
                return nil
            }
            return halved(unit.part, half, start + length)
        }
        guard let number = reader.read(text, at: place), number.upper == nil, !number.numeral.isBareScale,
            !number.value.isNegative
        else { return nil }
        var end = text.afterSpace(number.range.upperBound)
        var value = number.value
        if text[end] == 0x4E2A, text[end + 1] == 0x534A {
            value = value + half
            end += 2
        }
        if text.hasWord(Self.quarter, at: end) {
            // 一刻钟 is 15 minutes.
            let fifteen = value.shifted(by: 1) + value + value + value + value + value
            return (.minute, fifteen, end + 2, false)
        }
        guard let (length, unit) = Self.units.longest(in: text, at: end), !isDate(text, number, unit, end + length)
        else {
            return nil
        }
        var stop = end + length
        if text[stop] == 0x534A {
            value = value + half
            stop += 1
        }
        if value == number.value { return (unit.part, value.shifted(by: unit.shift), stop, unit.needsOther) }
        return halved(unit.part, value, stop)
    }

    /// Half a month is 15 days and half a day 12 hours.
    private func halved(_ part: Part, _ value: ExactDecimal, _ end: Int) -> (Part, ExactDecimal, Int, Bool)? {
        var sum = ExactDecimal.zero
        switch part {
        case .month:
            for _ in 0..<3 { sum = sum + value }
            return (.day, sum.shifted(by: 1), end, false)
        case .day:
            for _ in 0..<24 { sum = sum + value }
            return (.hour, sum, end, false)
        default: return (part, value, end, false)
        }
    }

    /// 2018年, 80年代, 三年级.
    private func isDate(_ text: FigureText, _ number: LooseNumber, _ unit: Unit, _ end: Int) -> Bool {
        if ViewText.isLetter(text[end - 1]), ViewText.isASCIIWord(text[end]) { return true }
        if text[number.range.lowerBound - 1] == 0x7B2C { return true }
        guard unit.part == .year else { return false }
        return (number.numeral.isPositional && number.numeral.range.count == 4)
            || (number.numeral.isASCII && number.numeral.wholeDigits == 4 && !number.numeral.hasFraction)
            || text[end] == 0x4EE3 || text[end] == 0x7EA7
    }

    private static let quarter = FigureText.scalars("刻钟")
    private static let connectors = WordTable(.forwards, set: "多 余 零 又 and 多零 , 、")
    private static let units = WordTable<Unit>(
        .forwards,
        rows(.year, "年 周年 年头 个年头 载")
            + [("世纪", Unit(part: .year, shift: 2)), ("个世纪", Unit(part: .year, shift: 2))]
            + rows(.month, "个月 个多月") + [("月", Unit(part: .month, needsOther: true))]
            + rows(.week, "周 星期 个星期 礼拜 个礼拜") + rows(.day, "天 昼夜 工作日 个工作日")
            + [("日", Unit(part: .day, needsOther: true))]
            + rows(.hour, "小时 个小时 钟头 个钟头 钟 个钟 h 个多小时") + [("时", Unit(part: .hour, needsOther: true))]
            + rows(.minute, "分钟 min") + [("分", Unit(part: .minute, needsOther: true))]
            + rows(.second, "秒 秒钟 s")
            + [
                ("毫秒", Unit(part: .second, shift: -3)), ("ms", Unit(part: .second, shift: -3)),
                ("微秒", Unit(part: .second, shift: -6)), ("纳秒", Unit(part: .second, shift: -9)),
            ]
    )

    private static func rows(_ part: Part, _ words: String) -> [(String, Unit)] {
        words.split(separator: " ").map { (String($0), Unit(part: part)) }
    }
}
