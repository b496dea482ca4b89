/// Finds the names that 分别 deals out to the figures of a list.
struct RespectiveReader: Sendable {
    /// How far before a figure 分别 may stand, and its names before that.
    private static let reach = 8
    private static let longestList = 8
    private static let longestName = 16

    let text: FigureText
    let nouns: NounReader

    /// The names for the list that begins with a figure: those listed before 分别, else those of the figures before.
    func names(before start: Int, after end: Int, from sentence: Int, earlier: LinkedFigure?) -> RespectiveNames? {
        guard let sign = (max(sentence, start - Self.reach)..<start).last(where: { text.hasWord(Self.sign, at: $0) })
        else { return nil }
        let count = members(after: end)
        guard count > 1 else { return nil }
        let listed = list(before: sign, from: max(sentence, earlier?.range.upperBound ?? 0))
        if listed.count == count { return dealt(listed) }
        guard listed.count <= 1, let named = earlier?.named, named.count >= count,
            listed.first.map({ !nouns.isQuantity($0) }) ?? true
        else { return nil }
        return RespectiveNames(metrics: named.suffix(count), subjects: Array(repeating: nil, count: count))
    }

    /// How many figures the list has that goes on after its first.
    private func members(after end: Int) -> Int {
        var count = 1
        var place = end
        while place < end + Self.longestList * Self.longestName, count < Self.longestList {
            switch text[place] {
            case 0x3001, 0x548C, 0x4E0E, 0x53CA:  // 、 和 与 及
                if NumeralClass(text[place + 1]).isNumeral { count += 1 }
            case 0xFF0C, 0x3002, 0xFF1B, 0x3B, 0x0A, 0: return count
            default: break
            }
            place += 1
        }
        return count
    }

    /// The names in a row that end at a place, in the order of the text.
    private func list(before end: Int, from floor: Int) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var last = Self.fillers.longest(in: text, at: end).map { end - $0.length } ?? end
        var place = last
        while place > floor, last - place < Self.longestName, names.count < Self.longestList {
            let scalar = text[place - 1]
            let isSeparator = scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA
            if isSeparator, last > place {
                names.append(place..<last)
                last = scalar == 0x53CA && text[place - 2] == 0x4EE5 ? place - 2 : place - 1  // 以及
                place = last
            } else if scalar >= 0x3400, scalar <= 0x9FFF || ViewText.isLetter(scalar) {
                place -= 1
            } else {
                break
            }
        }
        if let first = nouns.name(before: last, from: max(floor, place)) {
            names.append(first)
        } else if last > place {
            names.append(place..<last)
        }
        return names.reversed()
    }

    /// Names of sums are metrics; of others the last ends in the metric that all share: 甲、乙两市产值.
    private func dealt(_ names: [Range<Int>]) -> RespectiveNames? {
        guard let first = names.first, let last = names.last else { return nil }
        guard !nouns.isQuantity(first), nouns.isQuantity(last) else {
            return RespectiveNames(metrics: names, subjects: Array(repeating: nil, count: names.count))
        }
        // 城镇居民和农村居民人均可支配收入: what ends the first name parts the last.
        let ending = Array(text.folded[max(first.lowerBound, first.upperBound - 2)..<first.upperBound])
        let isLong = ending.count == 2 && last.count > 2
        let cut = isLong ? (last.lowerBound..<last.upperBound - 2).first { text.hasWord(ending, at: $0) } : nil
        let metric = cut.map { $0 + 2..<last.upperBound } ?? last
        var subjects = names.map(Range?.some)
        if let cut { subjects[names.count - 1] = last.lowerBound..<cut + 2 }
        return RespectiveNames(metrics: Array(repeating: metric, count: names.count), subjects: subjects)
    }

    private static let sign = FigureText.scalars("分别")
    private static let fillers = WordTable(.backwards, set: "同比 环比 同比也 按年 按月 则 也 已 均")
}
