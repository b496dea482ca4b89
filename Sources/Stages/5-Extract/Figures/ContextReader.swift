import NewsModel

/// Reads what the words before a figure say of its tense, its change and its denominator.
///
/// Looks at most ``reach`` scalars back, and not beyond the sentence.
struct ContextReader: Sendable {
    static let reach = 56

    let text: FigureText

    /// The tense the nearest word tells, from the sentence on.
    func tense(before place: Int, sentence: Int, kind: Figure.Kind) -> Figure.Tense {
        guard let found = nearest(ContextTable.tenses, before: place, from: max(sentence, place - Self.reach)) else {
            return .actual
        }
        // 将在12个城市开店 is a plan, and 将在9000美元上下 a guess.
        let isGuess = text[found.end - 1] == 0x5728 && found.end == place && text[found.end - 2] == 0x5C06
        return isGuess && kind != .count ? .forecast : found.meaning
    }

    /// The way a quantity moved, if a word between the last figure and this one says so.
    func change(before place: Int, from floor: Int, kind: Figure.Kind) -> Figure.Change? {
        // 3年多于2年: the modifier may begin in the figure before.
        let first = min(place, clause(before: place, from: max(floor, place - 16)))
        let isRate = kind == .percent || kind == .percentagePoint || kind == .multiple || kind == .fraction
        // 增加9.6亿元 is a change, and 计提跌价准备3140万元 none: only of shares may words stand between.
        let found =
            isRate
            ? nearest(ContextTable.directions, before: place, from: first)
            : ContextTable.directions.longest(in: text, at: place).map { (place, $0.meaning) }
        // 增至, 降到, 跌破 and 下调为, but not 涨幅为, name the level reached, not the change.
        guard let (end, direction) = found, text[end] != 0x81F3, text[end] != 0x5230, text[end] != 0x7834,
            (text[end] != 0x4E3A || text[end - 1] == 0x5E45)
        else { return nil }
        let basis =
            nearest(ContextTable.bases, before: place, from: first)?.meaning ?? comparison(before: place, from: first)
        return Figure.Change(direction: direction, basis: basis)
    }

    /// The denominator: 每月 before, /年 after.
    func denominator(of range: Range<Int>, from floor: Int) -> String? {
        let end = text.afterSpace(range.upperBound)
        if text[end] == 0x2F {
            if let (_, unit) = UnitTable.units.longest(in: text, at: end + 1) {
                return unit.isCount ? "{" + unit.text + "}" : unit.code
            }
            if let (_, code) = Self.bareUnits.longest(in: text, at: end + 1) { return code }
        }
        let start = range.lowerBound
        let first = clause(before: start, from: max(floor, start - 16))
        var place = start
        while let (end, code) = nearest(ContextTable.denominators, before: place, from: first),
            let (length, _) = ContextTable.denominators.longest(in: text, at: end)
        {
            // 7月产量 is of July, and 全年均价 of the year.
            let before = text[end - length - 1]
            if !NumeralClass(before).isNumeral, before != 0x5168 { return code }
            place = end - 1
        }
        return EachReader.denominator(text, before: start, from: first)
    }

    /// Where the last word of a table in a stretch ends, and its meaning.
    private func nearest<Meaning>(
        _ table: WordTable<Meaning>,
        before place: Int,
        from start: Int
    ) -> (end: Int, meaning: Meaning)? {
        var end = place
        while end > start {
            if let (length, meaning) = table.longest(in: text, at: end), end - length >= start { return (end, meaning) }
            end -= 1
        }
        return nil
    }

    /// 较年初, as printed, between 较 or 比 and the verb.
    private func comparison(before place: Int, from start: Int) -> String? {
        guard let first = (start..<place).first(where: { text[$0] == 0x8F83 || text[$0] == 0x6BD4 }) else { return nil }
        var end = first + 1
        while end < place, ContextTable.directionStarts.longest(in: text, at: end) == nil { end += 1 }
        return end - first > 1 && end - first <= 8 ? text.printed(first..<end) : nil
    }

    /// The beginning of the clause a place is in.
    func clause(before place: Int, from start: Int) -> Int {
        var first = place
        while first > start, first > 0 {
            switch text[first - 1] {
            case 0xFF0C, 0x2C, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0x0A, 0x201C, 0x201D, 0x300C, 0x300D, 0xFF01, 0xFF1F,
                0x21:
                return first
            default: first -= 1
            }
        }
        return max(first, start)
    }

    private static let bareUnits = WordTable<String>(
        .forwards,
        [("日", "d"), ("月", "mo"), ("人", "{人}"), ("人·月", "{人}.mo"), ("股", "{股}"), ("时", "h")]
    )
}
