import NewsModel

/// Finds the words for what a figure measures, and whose it is.
struct NounReader: Sendable {
    private static let longest = 12

    let text: FigureText

    /// The name of what is measured, before the number or after the measure word.
    func metric(of range: Range<Int>, kind: Figure.Kind, from floor: Int) -> Range<Int>? {
        let before = (name(before: range.lowerBound, from: floor) ?? compared(before: range.lowerBound, from: floor))
            .flatMap { isOwner($0) ? nil : $0 }
        let after = after(range.upperBound, of: kind)
        if kind == .count { return after ?? before }
        guard let before, let after else { return before ?? after }
        // 260万元的资金缺口, 17.2万元罚款: unless what is before names a sum or a share, what follows does.
        return isQuantity(before) ? before : after
    }

    /// What is compared, before 比 or 较: 增速比1—2月份加快0.3个百分点.
    private func compared(before place: Int, from floor: Int) -> Range<Int>? {
        guard floor < place,
            let sign = (max(floor, place - 16)..<place).last(where: { text[$0] == 0x6BD4 || text[$0] == 0x8F83 }),
            sign - floor >= 2
        else { return nil }
        return name(before: sign, from: floor)
    }

    private func isOwner(_ range: Range<Int>) -> Bool {
        NounTable.owners.longest(in: text, at: range.upperBound).map { $0.length == range.count } ?? false
    }

    /// Whether the noun is the name of a sum, a rate or a size.
    func isQuantity(_ range: Range<Int>) -> Bool {
        if ContextTable.sums.contains(in: text, at: range.upperBound) { return true }
        return NounTable.quantityEndings.contains(text[range.upperBound - 1])
    }

    /// The last owner named in the sentence before a place.
    func subject(before place: Int, sentence: Int) -> Range<Int>? {
        var end = place
        let start = max(sentence, place - 60)
        while end > start + 1 {
            if let (length, _) = NounTable.owners.longest(in: text, at: end), end - length >= start {
                var first = end - length
                while first > start, end - first < 24, isWord(text[first - 1]),
                    NounTable.ownerBoundaries.longest(in: text, at: first) == nil
                {
                    first -= 1
                }
                if end - first >= 2 { return first..<end }
            }
            end -= 1
        }
        return nil
    }

    /// The name that ends before a place, past verbs, years and brackets.
    func name(before place: Int, from floor: Int) -> Range<Int>? {
        var end = place
        for _ in 0..<6 {
            if text[end - 1] == 0x20 { end -= 1 }
            if let start = bracketStart(before: end), start >= floor { end = start }
            if let (length, _) = NounTable.predicates.longest(in: text, at: end), end - length >= floor,
                length > 1 || NounTable.compounds.longest(in: text, at: end) == nil
            {
                end -= length
            } else if let start = yearStart(before: end) ?? EachReader.start(text, before: end), start >= floor {
                end = start
            } else {
                break
            }
        }
        let first = beginning(end, from: floor)
        // 连续第43个交易日: what a number counts is not what is measured; the name may stand before that.
        if first < end, first - 1 > floor, NumeralClass(text[first - 1]).isNumeral, text[first - 1] < 0x80 {
            var place = first - 1
            while place > floor, NumeralClass(text[place - 1]).isNumeral { place -= 1 }
            if place > floor, text[place - 1] == 0x7B2C {  // 第
                let counted = text[place - 3] == 0x8FDE ? place - 3 : place - 1  // 连续
                return named(beginning(counted, from: floor), counted) ?? named(first, end)
            }
        }
        return named(first, end)
    }

    /// Where the name that ends at a place begins.
    private func beginning(_ end: Int, from floor: Int) -> Int {
        var first = end
        while first > floor, end - first < Self.longest, isWord(text[first - 1]) {
            if let (length, _) = NounTable.boundaries.longest(in: text, at: first), !isInside(first - length, end),
                length > 1 || !isInWord(first - 1)
            {
                break
            }
            first -= 1
        }
        return first
    }

    private func named(_ first: Int, _ end: Int) -> Range<Int>? {
        // 较上年末增长: what it is compared with is not what grew.
        if text[first] == 0x6708, NumeralClass(text[first - 1]).isNumeral { return nil }
        if text[first] == 0x8F83 || (text[first] == 0x6BD4 && Self.compared.contains(text[first + 1])) { return nil }
        // 重3.5吨, 长12米: the names of sizes may be one character.
        let isSize = end - first == 1 && Self.sizes.contains(text[first])
        return end - first >= 2 || isSize ? first..<end : nil
    }

    private func isInWord(_ place: Int) -> Bool {
        NounTable.insides.contains(in: text, at: place) || NounTable.insides.contains(in: text, at: place - 1)
            || NounTable.insides.contains(in: text, at: place - 2)
    }

    /// What after 比 is a time or the like that is compared with: 比上年, but 比赛 and 比例.
    private static let compared = FigureText.scalars("上去前同年月本今其计预此原一二三四0123456789")

    /// Where a year that ends at a place begins: 是2020年的2.4倍.
    private func yearStart(before end: Int) -> Int? {
        guard text[end - 1] == 0x5E74 else { return nil }
        let start = end - 5
        return (start..<end - 1).allSatisfy({ NumeralClass(text[$0]).isNumeral }) ? start : nil
    }

    /// Where a short remark in brackets begins that ends at a place: 市盈率（TTM）.
    private func bracketStart(before end: Int) -> Int? {
        guard text[end - 1] == 0x29 else { return nil }
        return (end - 12..<end - 1).last { text[$0] == 0x28 }
    }

    private static let sizes = Set(FigureText.scalars("长宽高重深厚"))

    /// Whether a boundary word would leave only one scalar of the metric.
    private func isInside(_ boundary: Int, _ end: Int) -> Bool { end - boundary < 3 }

    /// The noun after a quantity; after a share or a length of time it takes 的 to tell it from a verb.
    private func after(_ place: Int, of kind: Figure.Kind) -> Range<Int>? {
        var place = place
        // 10.38元/股的价格
        if text[place] == 0x2F, let (length, _) = UnitTable.units.longest(in: text, at: place + 1) {
            place += length + 1
        }
        if let (length, _) = NounTable.fates.longest(in: text, at: place), kind == .count {
            return place..<place + length
        }
        let isLinked = text[place] == 0x7684
        let isTenths = kind == .percent && text[place - 1] == 0x6210  // 约有9成用户
        guard isLinked || isTenths || kind == .count || kind == .money || kind == .quantity else { return nil }
        var start = isLinked ? place + 1 : place
        // 两架A350客机: a model may stand before the noun.
        if kind == .count, ViewText.isLetter(text[start]) {
            let first = start
            while ViewText.isASCIIWord(text[start]) || text[start] == 0x2D, start - first < 12 { start += 1 }
        }
        guard (0x4E00...0x9FFF).contains(text[start]) else { return nil }
        var end = start
        while end - start < 8, isWord(text[end]), !NumeralClass(text[end]).isNumeral || isRank(end),
            NounTable.followers.longest(in: text, at: end).map({ $0.length == 1 && isInWord(end) }) ?? true
        {
            end += 1
        }
        return end - start >= 2 ? start..<end : nil
    }

    /// 百亿级 and 百强 tell the size of what follows.
    private func isRank(_ place: Int) -> Bool {
        guard !(0x30...0x39).contains(text[place]) else { return false }
        return text[place + 1] == 0x7EA7 || text[place + 2] == 0x7EA7 || text[place + 1] == 0x5F3A
    }

    private func isWord(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
}
