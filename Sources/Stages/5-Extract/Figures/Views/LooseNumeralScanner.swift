/// Reads numerals in a squeezed text: besides those of the news 5k, 2e5, 百三, 一百点123, 一百零几万.
struct LooseNumeralScanner: Sendable {
    private typealias Token = NumeralScanner.Token

    /// A longer numeral is not read.
    private static let longest = NumeralScanner.longest

    /// The numeral that begins at a place, without sign.
    func read(_ text: FigureText, at start: Int) -> Numeral? {
        var tokens: [Token] = []
        var place = start
        var isVague = false
        while place - start <= Self.longest {
            guard let next = step(text, at: place, &tokens, &isVague) else { break }
            place = next
        }
        guard !tokens.isEmpty, place - start <= Self.longest else { return nil }
        return NumeralValue(tokens).numeral(range: start..<place, isVague: isVague)
    }

    /// Takes in one token, and says where the next would begin.
    private func step(_ text: FigureText, at place: Int, _ tokens: inout [Token], _ isVague: inout Bool) -> Int? {
        let scalar = text[place]
        if ViewText.isDigit(scalar) || (scalar == 0x2E && tokens.isEmpty && isLeadingPoint(text, place)) {
            switch tokens.last {
            case nil, .unit: break
            case .digit(0) where tokens.count > 1: break  // 1千零20
            default: return nil
            }
            let (token, end) = number(text, at: place)
            tokens.append(token)
            return suffix(text, at: end, &tokens) ?? end
        }
        switch numeralClass(text, place) {
        case .digit(let digit):
            if case .number = tokens.last { return nil }
            if case .fraction = tokens.last { return nil }
            if scalar == 0x4E24, !isTwo(text, place, tokens) { return nil }
            tokens.append(.digit(digit))
            return place + 1
        case .tens(let digit):
            if case .number = tokens.last { return nil }
            tokens += [.digit(digit), .unit(1, isBig: false)]
            return place + 1
        case .small(let power):
            if case .unit(let last, isBig: false) = tokens.last, last <= power { return nil }
            if !tokens.isEmpty, beginsUnit(text, place) { return nil }
            if tokens.last == .digit(0) { tokens.removeLast() }  // 一万零百一十一
            tokens.append(.unit(power, isBig: false))
            return place + 1
        case .big(let power):
            if !tokens.isEmpty, beginsUnit(text, place) { return nil }
            tokens.append(.unit(power, isBig: true))
            return place + 1
        case .ascii, .none: break
        }
        if scalar == 0x70B9 { return point(text, at: place, &tokens) }
        return vague(text, at: place, &tokens, &isVague)
    }

    /// 余, 多 or 几 after a scale, or after tens in digits before another scale.
    private func vague(_ text: FigureText, at place: Int, _ tokens: inout [Token], _ isVague: inout Bool) -> Int? {
        guard !isVague, !tokens.isEmpty else { return nil }
        switch text[place] {
        case 0x4F59, 0x591A:  // 余 多
            switch tokens.last {
            case .unit: break
            case .number(let whole, let fraction) where whole.last == 0 && fraction.isEmpty: break
            default: return nil
            }
        case 0x51E0:  // 几
            if tokens.last == .digit(0) { tokens.removeLast() }
            guard case .unit = tokens.last else { return nil }
        default: return nil
        }
        isVague = true
        return place + 1
    }

    private func numeralClass(_ text: FigureText, _ place: Int) -> NumeralClass {
        switch text[place] {
        // 参 is a digit of cheques among others only; 俩 is 两.
        case 0x53C2:
            let isBeside =
                NumeralClass(text[place + 1]).isNumeral
                && (place == 0 || !ViewText.isHan(text[place - 1]) || isFormal(text, place - 1))
                || isFormal(text, place - 1)
            return isBeside ? .digit(3) : .none
        case 0x4FE9: return NumeralClass(text[place + 1]).isNumeral ? .digit(2) : .none
        default: return NumeralClass(text[place])
        }
    }

    private func isFormal(_ text: FigureText, _ place: Int) -> Bool {
        NumeralClass.formal.contains(text[place]) || text[place] == 0x62FE || text[place] == 0x4F70
            || text[place] == 0x4EDF
            || text[place] == 0x96F6 || text[place] == 0x4E07
    }

    /// Whether 两 is the digit: alone, or before a scale; 三千两百两 ends with the unit.
    private func isTwo(_ text: FigureText, _ place: Int, _ tokens: [Token]) -> Bool {
        switch tokens.last {
        case nil: return true
        case .unit, .digit(0): break
        default: return false
        }
        switch NumeralClass(text[place + 1]) {
        case .small, .big: return true
        default: return false
        }
    }

    /// 千 and 兆 at the head of 千克, 千米, 千瓦, 兆字节.
    private func beginsUnit(_ text: FigureText, _ place: Int) -> Bool {
        switch text[place] {
        case 0x5343, 0x5146, 0x767E: UnitTable.units.longest(in: text, at: place).map { $0.length > 1 } ?? false
        default: false
        }
    }

    private func isLeadingPoint(_ text: FigureText, _ place: Int) -> Bool {
        ViewText.isDigit(text[place + 1]) && text[place - 1] != 0x2E && !ViewText.isASCIIWord(text[place - 1])
    }

    /// Digits with grouping commas and a point.
    private func number(_ text: FigureText, at start: Int) -> (Token, Int) {
        var place = start
        var whole: [UInt8] = []
        func digits(into digits: inout [UInt8], limit: Int) {
            while ViewText.isDigit(text[place]), digits.count < limit {
                digits.append(UInt8(text[place] - 0x30))
                place += 1
            }
        }
        digits(into: &whole, limit: Self.longest + 1)
        if (1...3).contains(whole.count) {
            while isGroup(text, at: place), whole.count < Self.longest {
                place += 1
                digits(into: &whole, limit: whole.count + 3)
            }
        }
        var fraction: [UInt8] = []
        if text[place] == 0x2E, ViewText.isDigit(text[place + 1]) {
            place += 1
            digits(into: &fraction, limit: Self.longest + 1)
        }
        return (.number(whole, fraction: fraction), place)
    }

    /// Whether a comma with three digits stands at a place; a full-width one groups digits of full width, or among others.
    private func isGroup(_ text: FigureText, at place: Int) -> Bool {
        guard text[place] == 0x2C || text[place] == 0xFF0C, !ViewText.isDigit(text[place + 4]),
            (1...3).allSatisfy({ ViewText.isDigit(text[place + $0]) })
        else { return false }
        guard text[place] == 0xFF0C else { return true }
        let isWide = place < text.count - 1 && text.original[place + 1].value > 0xFF00
        return isWide || text[place + 4] == 0x2C || text[place - 4] == 0x2C
    }

    /// k, M, G and w after digits, and powers of ten such as e5.
    private func suffix(_ text: FigureText, at place: Int, _ tokens: inout [Token]) -> Int? {
        let start = text[place] == 0x20 && !ViewText.isASCIIWord(text[place + 2]) ? place + 1 : place
        guard !ViewText.isLetter(text[start + 1]) else { return nil }
        switch text[start] {
        case 0x6B, 0x4B: return scale(3, text, at: start, &tokens)
        case 0x4D: return scale(6, text, at: start, &tokens)
        case 0x47: return scale(9, text, at: start, &tokens)
        case 0x77: return scale(4, text, at: start, &tokens)
        case 0x65, 0x45:
            var next = start + 1
            let isNegative = text[next] == 0x2D
            if text[next] == 0x2B || isNegative { next += 1 }
            var power = 0
            let first = next
            while ViewText.isDigit(text[next]), next - first < 2 {
                power = power * 10 + Int(text[next] - 0x30)
                next += 1
            }
            guard next > first, !ViewText.isASCIIWord(text[next]) else { return nil }
            tokens.append(.unit(isNegative ? -power : power, isBig: true))
            return next
        default: return nil
        }
    }

    private func scale(_ power: Int, _ text: FigureText, at place: Int, _ tokens: inout [Token]) -> Int? {
        guard !ViewText.isASCIIWord(text[place + 1]), text[place + 1] != 0xB2 else { return nil }
        tokens.append(.unit(power, isBig: true))
        return place + 1
    }

    /// The digits after 点.
    private func point(_ text: FigureText, at place: Int, _ tokens: inout [Token]) -> Int? {
        if case .fraction = tokens.last { return nil }
        if case .number = tokens.last { return nil }
        guard !tokens.isEmpty else { return nil }
        var digits: [UInt8] = []
        var next = place + 1
        while digits.count <= Self.longest {
            switch NumeralClass(text[next]) {
            case .digit(let digit) where text[next] != 0x4E24: digits.append(digit)
            case .ascii(let digit): digits.append(digit)
            default:
                guard !digits.isEmpty else { return nil }
                tokens.append(.fraction(digits))
                return next
            }
            next += 1
        }
        return nil
    }
}
