/// Reads dates in a line of text.
///
/// Forms: 2021-01-06, 2021/1/6, 2021.01.06, 20210106 (only where asked), 2021年1月6日, 民國110年1月6日,
/// January 6, 2021, 6 Jan 2021; after it a time 08:30, 8時30分, 下午3:05, T08:30:00+08:00.
struct DateReader {
    private let bytes: [UInt8]
    private var at = 0

    struct Found {
        let date: DateText
        let range: Range<Int>
    }

    /// The first date in the text.
    static func first(in bytes: some Collection<UInt8>) -> Found? {
        var reader = DateReader(bytes: Array(bytes))
        return reader.next()
    }

    /// A date that the whole text is, as in `content` of a meta element.
    static func value(_ bytes: some Collection<UInt8>) -> DateText? {
        var reader = DateReader(bytes: Array(bytes))
        if let found = reader.next() { return found.date }
        reader.at = 0
        return reader.compact()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func next() -> Found? {
        while at < bytes.count {
            let start = at
            if let date = dateHere() {
                return Found(date: date, range: start..<at)
            }
            at = start + 1
            // A number is tried at its first digit only.
            if bytes[start].isASCIIDigit {
                while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
            } else if bytes[start].isASCIILetter {
                while at < bytes.count, bytes[at].isASCIILetter { at += 1 }
            }
        }
        return nil
    }

    private mutating func dateHere() -> DateText? {
        let byte = bytes[at]
        var date: DateText?
        if byte.isASCIIDigit {
            date = numeric()
        } else if bytes.has("民國", at: at) || bytes.has("民国", at: at) {
            at += 6
            skipBlanks()
            if let year = number(upTo: 3), year > 70, bytes.has("年", at: at) {
                at += 3
                date = monthAndDay(year: year + 1911)
            }
        } else if byte.isASCIILetter {
            date = english()
        }
        guard var result = date, result.isValid else { return nil }
        time(into: &result)
        return result.isValid ? result : nil
    }

    private mutating func numeric() -> DateText? {
        let start = at
        guard let year = number(upTo: 4) else { return nil }
        let digits = at - start
        if digits <= 2 {
            if bytes.has("/", at: at) { return slashed(year) }
            return dotted(year) ?? dayFirst(year)
        }
        guard digits == 4 || (digits == 3 && bytes.has("年", at: at)) else { return nil }
        let full = digits == 3 ? year + 1911 : year
        skipBlanks()
        if bytes.has("年", at: at) {
            at += 3
            return monthAndDay(year: full)
        }
        guard digits == 4, at < bytes.count, let mark = separator() else { return nil }
        guard let month = number(upTo: 2), separator() == mark, let day = number(upTo: 2) else { return nil }
        guard at >= bytes.count || !bytes[at].isASCIIDigit else { return nil }
        return DateText(year: full, month: month, day: day)
    }

    /// `-`, `/`, `.` or their wide forms, as one of three.
    private mutating func separator() -> UInt8? {
        guard at < bytes.count else { return nil }
        let byte = bytes[at]
        if byte == 0x2D || byte == 0x2F || byte == 0x2E {
            at += 1
            return byte
        }
        for (mark, plain) in [("－", 0x2D), ("／", 0x2F), ("．", 0x2E), ("–", 0x2D)] as [(StaticString, UInt8)]
        where bytes.has(mark, at: at) {
            at += mark.utf8CodeUnitCount
            return plain
        }
        return nil
    }

    private mutating func monthAndDay(year: Int) -> DateText? {
        skipBlanks()
        guard let month = number(upTo: 2) else { return nil }
        skipBlanks()
        guard bytes.has("月", at: at) else { return nil }
        at += 3
        skipBlanks()
        guard let day = number(upTo: 2) else { return nil }
        skipBlanks()
        guard bytes.has("日", at: at) || bytes.has("号", at: at) || bytes.has("號", at: at) else { return nil }
        at += 3
        return DateText(year: year, month: month, day: day)
    }

    /// 6.1.2021, 06. 01. 2021: day first, as in Europe.
    private mutating func dotted(_ day: Int) -> DateText? {
        let start = at
        guard bytes.has(".", at: at) else { return nil }
        at += 1
        skipBlanks()
        guard let month = number(upTo: 2), bytes.has(".", at: at) else {
            at = start
            return nil
        }
        at += 1
        skipBlanks()
        let digits = at
        guard let year = number(upTo: 4), at - digits == 4, at >= bytes.count || !bytes[at].isASCIIDigit else {
            at = start
            return nil
        }
        return DateText(year: year, month: month, day: day)
    }

    /// 1/6/2021: month first, as in America, unless only the other way is a date.
    private mutating func slashed(_ first: Int) -> DateText? {
        at += 1
        guard let second = number(upTo: 2), bytes.has("/", at: at) else { return nil }
        at += 1
        let start = at
        guard let year = number(upTo: 4), at - start == 4 else { return nil }
        return first > 12
            ? DateText(year: year, month: second, day: first) : DateText(year: year, month: first, day: second)
    }

    /// 6 Jan 2021, 6th of January, 2021.
    private mutating func dayFirst(_ day: Int) -> DateText? {
        for suffix in ["st", "nd", "rd", "th"] as [StaticString] where bytes.has(suffix, at: at) { at += 2 }
        skipBlanksAndMarks()
        skipParticle()
        guard let month = monthName() else { return nil }
        skipBlanksAndMarks()
        skipParticle()
        guard let year = number(upTo: 4), year > 1900 else { return nil }
        return DateText(year: year, month: month, day: day)
    }

    /// The "of" of 6th of January, 6 de enero de 2021.
    private mutating func skipParticle() {
        for word in ["of ", "de ", "del "] as [StaticString] where bytes.has(word, at: at) {
            at += word.utf8CodeUnitCount
            return
        }
    }

    /// January 6, 2021.
    private mutating func english() -> DateText? {
        if at > 0, bytes[at - 1].isASCIILetter { return nil }
        guard let month = monthName() else { return nil }
        skipBlanksAndMarks()
        guard let day = number(upTo: 2), at < bytes.count, !bytes[at].isASCIIDigit else { return nil }
        for suffix in ["st", "nd", "rd", "th"] as [StaticString] where bytes.has(suffix, at: at) { at += 2 }
        skipBlanksAndMarks()
        guard let year = number(upTo: 4), year > 1900 else { return nil }
        return DateText(year: year, month: month, day: day)
    }

    private mutating func monthName() -> Int? {
        let start = at
        var word = Word()
        while at < bytes.count, bytes[at].isASCIILetter || (bytes[at] >= 0x80 && bytes[at] < 0xE2) {
            word.append(bytes[at], at: at - start)
            at += 1
        }
        guard at - start >= 3 else { return nil }
        return MonthName.numbers[word]
    }

    private mutating func compact() -> DateText? {
        guard bytes.count >= 8, bytes.prefix(8).allSatisfy(\.isASCIIDigit) else { return nil }
        guard let year = number(upTo: 4), let month = number(upTo: 2), let day = number(upTo: 2) else { return nil }
        let date = DateText(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    // MARK: Time

    private mutating func time(into date: inout DateText) {
        let start = at
        skipTimeGap()
        var shift = 0
        for (word, hours) in Self.halves where bytes.has(word, at: at) {
            at += word.utf8CodeUnitCount
            shift = hours
            skipBlanks()
        }
        guard let hour = number(upTo: 2), hour < 25, let colon = timeMark(["：", ":", "时", "時", "点", "點"]) else {
            at = start
            return
        }
        guard let minute = number(upTo: 2), minute < 60 else {
            at = start
            return
        }
        date.hour = shift == 12 && hour < 12 ? hour + 12 : hour
        date.minute = minute
        if colon ? timeMark(["：", ":"]) != nil : timeMark(["分"]) != nil, let second = number(upTo: 2) {
            date.second = second
        }
        if at < bytes.count, bytes[at] == 0x2E {
            at += 1
            while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
        }
        let afterTime = at
        skipBlanks()
        if bytes.has("pm", at: at) || bytes.has("PM", at: at) || bytes.has("p.m", at: at) {
            if hour < 12 { date.hour = hour + 12 }
            at += 2
        } else if bytes.has("am", at: at) || bytes.has("AM", at: at) || bytes.has("a.m", at: at) {
            if hour == 12 { date.hour = 0 }
            at += 2
        }
        date.zone = zone()
        if date.zone == nil { at = max(afterTime, at) }
    }

    /// Whether the mark is a colon; `nil` if none of the marks stands here.
    private mutating func timeMark(_ marks: [StaticString]) -> Bool? {
        for mark in marks where bytes.has(mark, at: at) {
            at += mark.utf8CodeUnitCount
            return mark.utf8CodeUnitCount == 1 || bytes.has("：", at: at - 3)
        }
        return nil
    }

    private mutating func zone() -> Int? {
        guard at < bytes.count else { return nil }
        if bytes[at] == 0x5A {
            at += 1
            return 0
        }
        for name in ["GMT", "UTC"] as [StaticString] where bytes.has(name, at: at) {
            at += 3
            return offset() ?? 0
        }
        return offset()
    }

    private mutating func offset() -> Int? {
        guard at + 2 < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D else { return nil }
        let start = at
        let sign = bytes[at] == 0x2B ? 1 : -1
        at += 1
        guard let hours = number(upTo: 2), hours <= 14 else {
            at = start
            return nil
        }
        if at < bytes.count, bytes[at] == 0x3A { at += 1 }
        let minutes = number(upTo: 2) ?? 0
        return sign * (hours * 60 + minutes)
    }

    // MARK: Small steps

    private mutating func number(upTo digits: Int) -> Int? {
        var value = 0
        var count = 0
        while at < bytes.count, bytes[at].isASCIIDigit, count < digits {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
            count += 1
        }
        return count == 0 ? nil : value
    }

    private mutating func skipBlanks() {
        while at < bytes.count {
            let length = InlineText.blankLength(bytes, at)
            if length == 0 { return }
            at += length
        }
    }

    private mutating func skipBlanksAndMarks() {
        while at < bytes.count {
            let length = InlineText.blankLength(bytes, at)
            if length == 0, bytes[at] != 0x2C, bytes[at] != 0x2E, bytes[at] != 0x2D { return }
            at += max(1, length)
        }
    }

    /// What may stand between a date and its time: blanks, T, a weekday in brackets, a comma, "at".
    private mutating func skipTimeGap() {
        skipBlanks()
        if at < bytes.count, bytes[at] == 0x54, at + 1 < bytes.count, bytes[at + 1].isASCIIDigit {
            at += 1
            return
        }
        for word in ["星期", "（星期", "(星期", "周", "週"] as [StaticString] where bytes.has(word, at: at) {
            at += word.utf8CodeUnitCount + 3
            for close in ["）", ")"] as [StaticString] where bytes.has(close, at: at) { at += close.utf8CodeUnitCount }
            at = min(at, bytes.count)
            break
        }
        for mark in [",", "|", "-", "at ", "，"] as [StaticString] {
            skipBlanks()
            if bytes.has(mark, at: at) { at += mark.utf8CodeUnitCount }
        }
        skipBlanks()
    }

    private static let halves: [(StaticString, Int)] = [
        ("上午", 0), ("早上", 0), ("凌晨", 0), ("下午", 12), ("晚上", 12), ("中午", 0),
    ]
}
