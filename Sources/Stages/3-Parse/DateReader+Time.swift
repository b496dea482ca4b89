/// The time of day after a date, and its zone.
extension DateReader {
    mutating func time(into date: inout DateText) {
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
