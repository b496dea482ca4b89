/// Reads dates in a line of text.
///
/// Forms: 2021-01-06, 2021/1/6, 2021.01.06, 20210106 (only where asked), 2021年1月6日, 民國110年1月6日,
/// January 6, 2021, 6 Jan 2021; after it a time 08:30, 8時30分, 下午3:05, T08:30:00+08:00.
struct DateReader {
    let bytes: [UInt8]
    var at = 0

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
        if var date = reader.next()?.date {
            // What programs write for programs follows the custom of America.
            date.isAmbiguous = false
            return date
        }
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

    /// Day first, with full stops or bars, as in Europe: 6.1.2021, 06 | 01 | 2021.
    private mutating func dotted(_ day: Int) -> DateText? {
        let start = at
        let first = at - 2
        skipBlanks()
        guard at < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x7C else {
            at = start
            return nil
        }
        let mark = bytes[at]
        at += 1
        skipBlanks()
        let month = number(upTo: 2)
        if mark == 0x7C { skipBlanks() }
        guard let month, at < bytes.count, bytes[at] == mark else {
            at = start
            return nil
        }
        at += 1
        skipBlanks()
        let digits = at
        guard let year = number(upTo: 4), at >= bytes.count || !bytes[at].isASCIIDigit else {
            at = start
            return nil
        }
        if at - digits == 4 { return DateText(year: year, month: month, day: day) }
        // 31.10.23, all of two digits, but no number of a version: 12.10.15.2.
        guard mark == 0x2E, digits - first == 6, at - digits == 2, at >= bytes.count || bytes[at] != 0x2E else {
            at = start
            return nil
        }
        return DateText(year: year < 90 ? 2000 + year : 1900 + year, month: month, day: day, hasShortYear: true)
    }

    /// 1/6/2021: month first, as in America, unless only the other way is a date.
    private mutating func slashed(_ first: Int) -> DateText? {
        at += 1
        guard let second = number(upTo: 2), bytes.has("/", at: at) else { return nil }
        at += 1
        let start = at
        guard let year = number(upTo: 4), at - start == 4 else { return nil }
        if first > 12 { return DateText(year: year, month: second, day: first) }
        return DateText(year: year, month: first, day: second, isAmbiguous: second <= 12 && first != second)
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

    // MARK: Small steps

    mutating func number(upTo digits: Int) -> Int? {
        var value = 0
        var count = 0
        while at < bytes.count, bytes[at].isASCIIDigit, count < digits {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
            count += 1
        }
        return count == 0 ? nil : value
    }

    mutating func skipBlanks() {
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
}
