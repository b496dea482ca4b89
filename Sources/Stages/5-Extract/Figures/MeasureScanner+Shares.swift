import NewsModel

/// Shares and halves in words.
extension MeasureScanner {
    /// 百分之三十五, 千分之三, 万分之二.
    func percentInWords(_ text: FigureText, at start: Int) -> (Measure, Int)? {
        var place = start
        var shift = 2
        // 百分之, 千分之, 万分之, 百万分之.
        while place < start + 2 {
            switch NumeralClass(text[place]) {
            case .small(let power), .big(let power): shift -= power
            default: return nil
            }
            place += 1
            if text[place] == 0x5206 { break }
        }
        guard text[place] == 0x5206, text[place + 1] == 0x4E4B, shift <= 0 else { return nil }
        let first = text.afterSpace(place + 2)
        guard NumeralClass(text[first]).isNumeral, let numeral = numerals.read(text, at: first).numeral else {
            return nil
        }
        var measure = make(text, numeral, .percent, end: numeral.range.upperBound)
        let isNegative = text[start - 1] == 0x8D1F && text[start - 2] != 0x6B63
        measure.range = (isNegative ? start - 1 : start)..<numeral.range.upperBound
        measure.value = measure.value.shifted(by: shift)
        if isNegative { measure.value.isNegative = true }
        measure.upper = measure.upper?.shifted(by: shift)
        measure.numeral.range = start..<numeral.range.upperBound
        measure.numeralStart = start
        measure.numeral.isBareScale = false
        measure.numeral.isPositional = false
        if let join = RangeJoin.end(text, at: numeral.range.upperBound) {
            let isRepeated = text[join + 1] == 0x5206 && text[join + 2] == 0x4E4B
            let place = isRepeated ? join + 3 : join
            if NumeralClass(text[place]).isNumeral, let second = numerals.read(text, at: place).numeral,
                numeral.value < second.value
            {
                measure.upper = second.value.shifted(by: shift)
                measure.range = measure.range.lowerBound..<second.range.upperBound
            }
        }
        return (measure, measure.range.upperBound)
    }

    /// 四分之三, 3/4.
    func fraction(_ text: FigureText, _ first: Numeral) -> Measure? {
        let end = first.range.upperBound
        let inWords = text[end] == 0x5206 && text[end + 1] == 0x4E4B
        guard inWords || (text[end] == 0x2F && first.isASCII && !first.hasFraction) else { return nil }
        let place = inWords ? end + 2 : end + 1
        // 2020/3/4 is none.
        if !inWords {
            let next = text[afterDigits(text, from: place)]
            if next < 0x80, next > 0x20 { return nil }
        }
        guard NumeralClass(text[place]).isNumeral, let second = numerals.read(text, at: place).numeral else {
            return nil
        }
        let (numerator, denominator) = inWords ? (second, first) : (first, second)
        guard let below = denominator.value.small, below > 1, below <= 10_000, let above = numerator.value.small,
            above > 0, inWords || (above < below && below <= 20), !denominator.isVague
        else { return nil }
        if !inWords {
            let (before, after) = (text[first.range.lowerBound - 1], text[second.range.upperBound])
            // 1/4 alone is a share; 3/4日, 2020/3/4 and A/1/2 are not.
            if (before < 0x80 && before > 0x20) || (after < 0x80 && after > 0x20) || after == 0x6708 || after == 0x65E5
            {
                return nil
            }
        }
        var measure = make(text, first, .percent, end: second.range.upperBound)
        measure.range = first.range.lowerBound..<second.range.upperBound
        measure.unit.kind = .fraction
        measure.value = .quotient(above * 100, below, decimals: 12)
        measure.upper = nil
        measure.isVague = second.isVague
        return measure
    }

    /// 半 with its unit: 半年, 半吨.
    func half(_ text: FigureText, at start: Int) -> (Measure, Int)? {
        guard text[start] == 0x534A else { return nil }
        let numeral = Numeral.half(at: start)
        guard let (unit, end) = units.unit(text, after: numeral) else { return nil }
        switch unit.kind {
        case .duration, .quantity:
            let measure = make(text, numeral, unit, end: end)
            return (measure, measure.range.upperBound)
        default: return nil
        }
    }
}
