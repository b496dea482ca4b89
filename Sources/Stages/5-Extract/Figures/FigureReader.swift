import NewsModel

/// One pass over a text: times and quantities in turn, each linked to what was read before it.
struct FigureReader: ~Copyable {
    private let text: FigureText
    private let times: TimeReader
    private let scanner = MeasureScanner()
    private let veto = FigureVeto()
    private let linker: FigureLinker
    private var figures: [Figure] = []
    private var previous: LinkedFigure?
    /// The times named last, more than one where they form a list.
    private var named: [TimeExpression] = []
    /// The place of the next figure in a list that goes over the times one by one.
    private var turn: Int?
    /// The time of the next figure alone: 由2023年的120亿.
    private var once: TimeExpression?
    private var year: Int?
    /// The first period the text names: what a report is of.
    private var reported: TimeExpression?
    private var sentence = 0

    init(_ text: FigureText, published: String?) {
        self.text = text
        times = TimeReader(published: published)
        linker = FigureLinker(text)
    }

    consuming func read() -> [Figure] {
        let beginnings = Self.beginnings
        var place = 0
        while place < text.count {
            place = beginnings.contains(text.folded[place]) ? step(at: place) : place + 1
        }
        return figures
    }

    /// Reads what begins at a place, and says where to go on.
    private mutating func step(at place: Int) -> Int {
        let scalar = text[place]
        switch scalar {
        case 0x0A:
            named = []
            once = nil
            year = nil
            sentence = place + 1
            return place + 1
        case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF1B, 0x3B:
            sentence = place + 1
            return place + 1
        default: break
        }
        let isNumeral = NumeralClass(scalar).isNumeral
        // 至今, but not 至今年一季度.
        if let (length, _) = TimeTable.present.longest(in: text, at: place),
            text[place + length] != 0x5E74 || text[place + length - 1] != 0x4ECA
        {
            named = []
            return place + length
        }
        if let (length, _) = TimeTable.reported.longest(in: text, at: place) {
            if named.isEmpty, let reported { named = [reported] }
            return place + length
        }
        if let found = times.yearBefore(text, at: place, of: named.last) {
            if !TimeTable.beginnings.contains(in: text, at: place) { named = [found] }
            return found.range.upperBound
        }
        if let found = times.match(text, at: place, known: year, after: named.last) {
            note(found)
            return max(found.range.upperBound, place + 1)
        }
        guard isNumeral || scalar == 0x534A else { return place + 1 }
        let (measures, end) = scanner.scan(text, at: place)
        // A list stands or falls as a whole; of one that falls, the rest is read again by itself.
        guard !measures.contains(where: { veto.rejects($0, in: text) }) else {
            return max(measures.count > 1 ? measures[0].range.upperBound : end, place + 1)
        }
        for var measure in measures {
            if let last = previous, measure.range.lowerBound < last.range.upperBound {
                measure.range = measure.numeralStart..<measure.range.upperBound
            }
            let time = time(of: measure)
            var figure = linker.figure(measure, time: time, sentence: sentence, after: &previous)
            // 由27%提高到61%: what is reached tells that the figure before is where it came from.
            if previous?.isReached ?? false, !figures.isEmpty { figures[figures.count - 1].flags.append("from") }
            if figure.tense == .actual, time?.isToCome ?? false { figure.tense = .forecast }
            figures.append(figure)
        }
        return max(end, place + 1)
    }

    private mutating func note(_ time: TimeExpression) {
        var found = time
        found.isToCome = times.isToCome(found)
        if let year = found.year, !isOfReport(found) { self.year = year }
        // 较年初 and 成立于2016年 do not name the time of the figure.
        guard !TimeTable.beginnings.contains(in: text, at: found.range.lowerBound), !isOfOther(found) else { return }
        if reported == nil, found.year != nil || found.iso != nil { reported = found }
        if isStart(found) {
            once = found
            return
        }
        let separator = text[found.range.lowerBound - 1]
        let isNext = named.last.map { $0.range.upperBound == found.range.lowerBound - 1 } ?? false
        if let first = named.last, let joined = first.joined(with: found, in: text) {
            named = [joined]
        } else if isNext, separator == 0x3001 || separator == 0x548C {
            named.append(found)
        } else {
            named = [found]
        }
        turn = nil
    }

    /// Whether a time goes with the number a change starts from: 由2023年的120亿.
    private func isStart(_ found: TimeExpression) -> Bool {
        let (start, end) = (found.range.lowerBound, found.range.upperBound)
        guard !RangeJoin.isNoChange(text, before: start) else { return false }
        // 由2023年的120亿, and 由上月下降0.6%.
        if text[end] == 0x7684 { return NumeralClass(text[end + 1]).isNumeral || text[end + 1] == 0x6BCF }
        return ContextTable.directionStarts.longest(in: text, at: end).map {
            NumeralClass(text[end + $0.length]).isNumeral
        } ?? false
    }

    /// Whether a time is that of something else: 2019年成立, 是2020年的2.4倍, and the year in a name after a day.
    private func isOfOther(_ found: TimeExpression) -> Bool {
        let end = found.range.upperBound
        // 全年出生人口 is of the year.
        let isWhole = text[found.range.lowerBound] == 0x5168
        if !isWhole, TimeTable.events.contains(in: text, at: end) || isOfReport(found) { return true }
        if !isWhole, let day = named.last?.iso, day.utf8.count == 10, let iso = found.iso, iso.utf8.count == 4,
            day.hasPrefix(iso),
            named.last?.range.lowerBound ?? 0 >= sentence
        {
            return true
        }
        guard text[end] == 0x7684, NumeralClass(text[end + 1]).isNumeral,  // 的
            RangeJoin.isNoChange(text, before: found.range.lowerBound)
        else { return false }
        return scanner.scan(text, at: end + 1).measures.first.map {
            $0.unit.kind == .multiple || $0.unit.kind == .percent || $0.unit.kind == .fraction
        } ?? false
    }

    /// Whether a day is that of a report: 2月29日，统计局发布公报.
    private func isOfReport(_ found: TimeExpression) -> Bool {
        guard found.iso?.utf8.count == 10 else { return false }
        var place = found.range.upperBound
        if text[place] == 0xFF0C || text[place] == 0x2C { place += 1 }
        for end in place..<place + 12 {
            if TimeTable.reports.contains(in: text, at: end) { return true }
            if text[end] < 0x3400 || text[end] > 0x9FFF { return false }
        }
        return false
    }

    /// The time of a figure: the last one named, or its own where several are gone over respectively (分别).
    private mutating func time(of measure: Measure) -> TimeExpression? {
        if let only = once {
            once = nil
            return only
        }
        guard named.count > 1 else { return named.last }
        let start = measure.range.lowerBound
        if (start - 6..<start).contains(where: { text.hasWord(Self.respectively, at: $0) }) {
            turn = 0
        } else if let turn, previous?.range.upperBound == start - 1 {
            self.turn = turn + 1
        } else {
            turn = nil
        }
        return turn.map { $0 < named.count ? named[$0] : nil } ?? named.last
    }

    private static let respectively = FigureText.scalars("分别")

    /// The scalars at which something is read: what a numeral, a time or a half can begin with, and what ends a sentence.
    private static let beginnings = ScalarSet(
        NumeralClass.all + FigureText.scalars("今去前明上下本这近过全头后来当同次翌首年第最昨目如现眼迄至此一Q半截报期十\n。！？!?；;")
    )
}
