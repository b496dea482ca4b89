/// Reads numerals of every dress: 1,234.5, 3万4000, 一千三, 壹佰贰拾, 三点五, 十七八万.
struct NumeralScanner: Sendable {
    /// A longer run is no quantity a text of the news can mean, and is passed over as a whole.
    static let longest = 64

    enum Token: Sendable, Hashable {
        case number([UInt8], fraction: [UInt8])
        case digit(UInt8)
        case fraction([UInt8])
        case unit(Int, isBig: Bool)
    }

    /// The numeral that begins at a place, and where to go on if there is none.
    func read(_ text: FigureText, at start: Int) -> (numeral: Numeral?, end: Int) {
        if let numeral = plain(text, at: start) { return (numeral, numeral.range.upperBound) }
        var tokens: [Token] = []
        var place = start
        var isVague = false
        var ended = false
        while !ended {
            switch NumeralClass(text[place]) {
            case .none:
                if let next = point(text, at: place, after: tokens.last, into: &tokens) {
                    place = next
                } else if isVagueMark(text, at: place, after: tokens.last), !isVague {
                    isVague = true
                    place += 1
                    ended = !isScale(text[place])
                } else if case .number = tokens.last, text[place] == 0x20, isScale(text[place + 1]) {
                    place += 1
                } else {
                    ended = true
                }
            case .ascii:
                if case .number = tokens.last { ended = true; break }
                if case .digit = tokens.last { ended = true; break }
                let (token, next) = number(text, at: place)
                tokens.append(token)
                place = next
            case .digit(let digit):
                if case .number = tokens.last { ended = true; break }
                if isWordEnding(text, at: place) {
                    if tokens.isEmpty { return (nil, place + 1) }
                    ended = true
                    break
                }
                tokens.append(.digit(digit))
                place += 1
            case .tens(let digit):
                tokens.append(.digit(digit))
                tokens.append(.unit(1, isBig: false))
                place += 1
            case .small(let power), .big(let power):
                if !tokens.isEmpty, beginsUnit(text, at: place) || beginsFraction(text, at: place) {
                    ended = true; break
                }
                tokens.append(.unit(power, isBig: power >= 4))
                place += 1
            }
            if place - start > Self.longest { return (nil, skip(text, from: place)) }
        }
        guard !tokens.isEmpty else { return (nil, max(place, start + 1)) }
        let numeral = NumeralValue(tokens).numeral(range: start..<place, isVague: isVague)
        return (numeral, place)
    }

    /// Digits in ASCII with at most one scale and nothing else of a numeral after it, as nearly all are.
    private func plain(_ text: FigureText, at start: Int) -> Numeral? {
        guard case .ascii = NumeralClass(text[start]) else { return nil }
        let (whole, fraction, last) = digits(text, at: start)
        var end = last
        var scale = 0
        if case .big(let power) = NumeralClass(text[last]), !beginsUnit(text, at: last), !beginsFraction(text, at: last)
        {
            scale = power
            end = last + 1
        }
        if Self.continuations.contains(text[end]) {
            guard text[end] == 0x20, !isScale(text[end + 1]) else { return nil }
        }
        guard end - start <= Self.longest else { return nil }
        let coefficient = ExactDecimal(
            digits: fraction.isEmpty ? whole : whole + fraction,
            exponent: -fraction.count
        )
        return Numeral(
            range: start..<end,
            value: coefficient.shifted(by: scale),
            coefficient: coefficient,
            scale: scale,
            isASCII: true,
            isBareScale: false,
            isPositional: scale == 0,
            wholeDigits: whole.count,
            hasFraction: !fraction.isEmpty,
            isVague: false
        )
    }

    /// What after digits or a scale may belong to the numeral too.
    private static let continuations = ScalarSet(NumeralClass.all + FigureText.scalars("余多几来点 "))

    /// Whether a digit for cheques ends a word before an ordinary number: 队伍三百余人.
    private func isWordEnding(_ text: FigureText, at place: Int) -> Bool {
        guard NumeralClass.formal.contains(text[place]), case .digit = NumeralClass(text[place + 1]) else {
            return false
        }
        return !NumeralClass.formal.contains(text[place + 1])
    }

    /// The end of a run of numerals.
    private func skip(_ text: FigureText, from start: Int) -> Int {
        var place = start
        while NumeralClass(text[place]).isNumeral { place += 1 }
        return place
    }

    private func isScale(_ scalar: UInt32) -> Bool {
        if case .big = NumeralClass(scalar) { return true }
        if case .small = NumeralClass(scalar) { return true }
        return false
    }

    private func number(_ text: FigureText, at start: Int) -> (Token, Int) {
        let (whole, fraction, end) = digits(text, at: start)
        return (.number(whole, fraction: fraction), end)
    }

    /// Digits with grouping commas and a decimal point.
    private func digits(_ text: FigureText, at start: Int) -> (whole: [UInt8], fraction: [UInt8], end: Int) {
        var place = start
        var whole: [UInt8] = []
        while case .ascii(let digit) = NumeralClass(text[place]) {
            whole.append(digit)
            place += 1
        }
        // 18,602 and, of international style, 29 800: one sign throughout.
        let separator = text[place]
        if whole.count <= 3, separator == 0x2C || separator == 0x20 {
            while text[place] == separator, let group = group(text, at: place + 1) {
                whole += group
                place += 4
            }
        }
        var fraction: [UInt8] = []
        if text[place] == 0x2E, case .ascii = NumeralClass(text[place + 1]) {
            var next = place + 1
            while case .ascii(let digit) = NumeralClass(text[next]) {
                fraction.append(digit)
                next += 1
            }
            place = next
        }
        return (whole, fraction, place)
    }

    private func group(_ text: FigureText, at start: Int) -> [UInt8]? {
        guard (start..<start + 3).allSatisfy({ ViewText.isDigit(text[$0]) }), !ViewText.isDigit(text[start + 3]) else {
            return nil
        }
        return (start..<start + 3).map { UInt8(text[$0] - 0x30) }
    }

    /// A whole number of one or two digits in ASCII that nothing of a numeral follows, without the cost of a numeral.
    func twoDigits(_ text: FigureText, at start: Int) -> (value: Int, end: Int)? {
        guard ViewText.isDigit(text[start]) else { return nil }
        var value = Int(text[start] - 0x30)
        var end = start + 1
        if ViewText.isDigit(text[end]) {
            value = value * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard !Self.continuations.contains(text[end]), text[end] != 0x2C, text[end] != 0x2E else { return nil }
        return (value, end)
    }

    /// The digits after 点, if it is a decimal point here.
    private func point(_ text: FigureText, at place: Int, after last: Token?, into tokens: inout [Token]) -> Int? {
        guard text[place] == 0x70B9, tokens.count < Self.longest else { return nil }
        switch last {
        case .digit, .unit(_, isBig: false): break
        default: return nil
        }
        var digits: [UInt8] = []
        var next = place + 1
        while case .digit(let digit) = NumeralClass(text[next]), digits.count <= Self.longest {
            digits.append(digit)
            next += 1
        }
        // 八点半, 三点一刻, 九点十分 are times of day.
        guard !digits.isEmpty, text[next] != 0x523B, text[next] != 0x5206, NumeralClass(text[next]) != .small(1) else {
            return nil
        }
        tokens.append(.fraction(digits))
        return next
    }

    /// Whether 余, 多, 几 or 来 at a place belongs to the number before it.
    private func isVagueMark(_ text: FigureText, at place: Int, after last: Token?) -> Bool {
        switch last {
        case .unit: break
        case .number(let whole, let fraction): if whole.last != 0 || !fraction.isEmpty { return false }
        default: return false
        }
        switch text[place] {
        case 0x4F59: return text[place + 1] != 0x989D  // 余, not 余额
        case 0x591A: return true  // 多
        case 0x51E0:
            guard case .unit = last else { return false }  // 几
            return true
        case 0x6765: return Self.afterSome.contains(text[place + 1])  // 来
        default: return false
        }
    }

    /// Whether 千, 百 or 兆 at a place is the beginning of a unit: 千瓦, 百分点, 百帕, 兆帕.
    private func beginsUnit(_ text: FigureText, at place: Int) -> Bool {
        switch text[place] {
        case 0x5343: Self.thousandUnits.contains(text[place + 1])
        case 0x767E: (text[place + 1] == 0x5206 && text[place + 2] == 0x70B9) || text[place + 1] == 0x5E15
        case 0x5146: Self.megaUnits.contains(text[place + 1])
        default: false
        }
    }

    /// Whether 百分之, 千分之 or 万分之 begins at a place.
    private func beginsFraction(_ text: FigureText, at place: Int) -> Bool {
        text[place + 1] == 0x5206 && text[place + 2] == 0x4E4B && text[place] != 0x5341
    }

    private static let thousandUnits = FigureText.scalars("瓦米克伏卡赫帕焦")
    /// What may follow 来 in 20来个; 自, 到 and 源 make another word of it.
    private static let afterSome = FigureText.scalars("个家人年天岁名户斤里米元万亿吨台辆只头次种项块分")
    private static let megaUnits = FigureText.scalars("瓦赫帕焦字欧比")
}
