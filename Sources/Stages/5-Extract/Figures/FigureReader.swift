import NewsModel

/// One pass over a text: times and quantities in turn, each linked to what was read before it.
struct FigureReader: ~Copyable {
    private let text: FigureText
    private let times: TimeReader
    private let scanner = MeasureScanner()
    private let veto = FigureVeto()
    private let linker: FigureLinker
    private var figures: [Figure] = []
    /// The times named last, more than one where they form a list.
    private var named: [TimeExpression] = []
    /// The place of the next figure in a list that goes over the times one by one.
    private var turn: Int?
    private var year: Int?
    private var sentence = 0

    init(_ text: FigureText, published: String?) {
        self.text = text
        times = TimeReader(published: published)
        linker = FigureLinker(text)
    }

    consuming func read() -> [Figure] {
        var place = 0
        while place < text.count {
            place = step(at: place)
        }
        return figures
    }

    /// Reads what begins at a place, and says where to go on.
    private mutating func step(at place: Int) -> Int {
        let scalar = text[place]
        switch scalar {
        case 0x0A:
            named = []
            year = nil
            sentence = place + 1
            return place + 1
        case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF1B, 0x3B:
            sentence = place + 1
            return place + 1
        default: break
        }
        let isNumeral = NumeralClass(scalar).isNumeral
        guard isNumeral || Self.starts.contains(scalar) else { return place + 1 }
        if let (length, _) = TimeTable.present.longest(in: text, at: place) {
            named = []
            return place + length
        }
        if let found = times.match(text, at: place, known: year) {
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
            if let last = figures.last, measure.range.lowerBound < last.range.upperBound {
                measure.range = measure.numeralStart..<measure.range.upperBound
            }
            let time = time(of: measure)
            figures.append(linker.figure(measure, time: time, sentence: sentence, previous: figures.last))
        }
        return max(end, place + 1)
    }

    private mutating func note(_ found: TimeExpression) {
        if let year = found.year { self.year = year }
        // 较年初 and 成立于2016年 do not name the time of the figure.
        guard !TimeTable.beginnings.contains(in: text, at: found.range.lowerBound) else { return }
        let separator = text[found.range.lowerBound - 1]
        let isNext = named.last.map { $0.range.upperBound == found.range.lowerBound - 1 } ?? false
        if isNext, separator == 0x3001 || separator == 0x548C {
            named.append(found)
        } else {
            named = [found]
        }
        turn = nil
    }

    /// The time of a figure: the last one named, or its own where several are gone over respectively (分别).
    private mutating func time(of measure: Measure) -> TimeExpression? {
        guard named.count > 1 else { return named.last }
        let start = measure.range.lowerBound
        if (start - 6..<start).contains(where: { text.hasWord(Self.respectively, at: $0) }) {
            turn = 0
        } else if let turn, figures.last?.range.upperBound == start - 1 {
            self.turn = turn + 1
        } else {
            turn = nil
        }
        return turn.map { $0 < named.count ? named[$0] : nil } ?? named.last
    }

    private static let respectively = FigureText.scalars("分别")

    /// The scalars besides numerals that a time or a half can begin with.
    private static let starts = Set(FigureText.scalars("今去前明上下本后来当同次翌首年第最昨目如现眼迄至此一Q半"))
}
