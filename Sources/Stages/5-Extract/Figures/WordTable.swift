/// Words with what they mean, found by the longest match at a place of a text.
struct WordTable<Meaning: Sendable>: Sendable {
    /// Whether words are looked up by their first scalar, to match forwards, or by their last.
    enum Direction: Sendable {
        case forwards
        case backwards
    }

    private struct Entry: Sendable {
        let word: [UInt32]
        let meaning: Meaning
    }

    private let direction: Direction
    private let entries: [UInt32: [Entry]]

    init(_ direction: Direction, _ words: [(String, Meaning)]) {
        self.direction = direction
        var table: [UInt32: [Entry]] = [:]
        for (text, meaning) in words {
            let word = FigureText.scalars(text)
            guard let key = direction == .forwards ? word.first : word.last else { continue }
            table[key, default: []].append(Entry(word: word, meaning: meaning))
        }
        entries = table.mapValues { list in list.sorted { $0.word.count > $1.word.count } }
    }

    /// The longest word that begins (forwards) or ends (backwards) at a place.
    func longest(in text: FigureText, at place: Int) -> (length: Int, meaning: Meaning)? {
        let key = text[direction == .forwards ? place : place - 1]
        guard let candidates = entries[key] else { return nil }
        for entry in candidates {
            let start = direction == .forwards ? place : place - entry.word.count
            if text.hasWord(entry.word, at: start) { return (entry.word.count, entry.meaning) }
        }
        return nil
    }

    func contains(in text: FigureText, at place: Int) -> Bool {
        longest(in: text, at: place) != nil
    }
}

extension WordTable where Meaning == Bool {
    /// A set of words, parted by spaces.
    init(_ direction: Direction, set: String) {
        self.init(direction, set.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), true) })
    }
}
