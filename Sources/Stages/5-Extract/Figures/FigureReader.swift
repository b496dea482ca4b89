import NewsModel

/// One pass over a text: times and quantities in turn, each linked to what was read before it.
struct FigureReader: ~Copyable {
    private let text: FigureText
    private let times: TimeReader
    private let scanner = MeasureScanner()
    private let veto = FigureVeto()
    private let linker: FigureLinker
    private var figures: [Figure] = []
    private var time: TimeExpression?
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
            time = nil
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
        if let found = times.match(text, at: place, known: year) {
            note(found)
            return max(found.range.upperBound, place + 1)
        }
        guard isNumeral || scalar == 0x534A else { return place + 1 }
        let (measures, end) = scanner.scan(text, at: place)
        // A list stands or falls as a whole.
        guard !measures.contains(where: { veto.rejects($0, in: text) }) else { return max(end, place + 1) }
        for measure in measures {
            figures.append(linker.figure(measure, time: time, sentence: sentence, previous: figures.last))
        }
        return max(end, place + 1)
    }

    private mutating func note(_ found: TimeExpression) {
        let before = text[found.range.lowerBound - 1]
        // 较年初, 比上年 name what is compared with, not the time of the figure.
        guard before != 0x8F83, before != 0x6BD4 else { return }
        time = found
        if let named = found.year { year = named }
    }

    /// The scalars besides numerals that a time or a half can begin with.
    private static let starts = Set(FigureText.scalars("今去前明上下本后来当同次翌首末年第最Q半"))
}
