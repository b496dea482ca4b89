/// A text without the spaces that part nothing, and where its scalars were.
struct SqueezedText: Sendable {
    private let whole: FigureText
    private let text: FigureText
    /// The place in ``whole`` of each scalar of ``text``.
    private let places: [Int]

    init(_ source: String) {
        let whole = FigureText(source)
        let places = whole.folded.indices.filter { !Self.isLoose(whole, $0) }
        self.whole = whole
        self.places = places
        text = FigureText(original: places.map { whole.original[$0] }, folded: places.map { whole.folded[$0] })
    }

    /// Whether a space stands neither between two words or numbers in ASCII nor after a comma.
    private static func isLoose(_ text: FigureText, _ place: Int) -> Bool {
        guard text[place] == 0x20 else { return false }
        if text[place + 1] == 0x20 { return true }
        var before = place
        while text[before] == 0x20, place - before < 16 { before -= 1 }
        if text[before] == 0x2C { return false }
        return !(ViewText.isASCIIWord(text[before]) && ViewText.isASCIIWord(text[place + 1]))
    }

    func figures(of view: FigureView) -> [RecognizedFigure] {
        let matcher = ViewMatcher(view)
        let scanner = LooseNumeralScanner()
        var found: [RecognizedFigure] = []
        var place = 0
        while place < text.count {
            let run = run(from: place)
            if run > NumeralScanner.longest {
                place += run
            } else if let match = matcher.match(text, at: place), match.range.upperBound > place {
                found.append(figure(match))
                place = match.range.upperBound
            } else if NumeralClass(text[place]).isNumeral, let numeral = scanner.read(text, at: place) {
                place = numeral.range.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    /// How many scalars of numerals stand in a row.
    private func run(from place: Int) -> Int {
        var end = place
        while NumeralClass(text[end]).isNumeral { end += 1 }
        return end - place
    }

    private func figure(_ match: ViewMatch) -> RecognizedFigure {
        let range = places[match.range.lowerBound]..<places[match.range.upperBound - 1] + 1
        return RecognizedFigure(text: whole.printed(range), range: range, value: match.value, unit: match.unit)
    }
}
