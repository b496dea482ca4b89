/// Words with what they mean, found by the longest match at a place of a text.
struct WordTable<Meaning: Sendable>: Sendable {
    /// Whether words are looked up by their first scalar, to match forwards, or by their last.
    enum Direction: Sendable {
        case forwards
        case backwards
    }

    /// Where the words of one key lie in ``lengths``.
    private struct Slot: Sendable {
        /// 0 for a slot that is free.
        var key: UInt32 = 0
        var words: Range<Int> = 0..<0
    }

    private let direction: Direction
    /// The scalars words are looked up by: most places of a text have none.
    private let keys: ScalarSet
    /// The scalars next to the key in longer words, and the keys that are words by themselves.
    private let seconds: ScalarSet
    private let singles: ScalarSet
    /// Open addressing by the key, a power of two and at most half full.
    ///
    /// A dictionary's hash is most of a look-up's cost.
    private let slots: [Slot]
    private let lengths: [Int]
    private let starts: [Int]
    private let scalars: [UInt32]
    private let meanings: [Meaning]

    init(_ direction: Direction, _ words: [(String, Meaning)]) {
        self.direction = direction
        var groups: [UInt32: [(word: [UInt32], meaning: Meaning)]] = [:]
        for (text, meaning) in words {
            let word = FigureText.scalars(text)
            guard let key = direction == .forwards ? word.first : word.last else { continue }
            groups[key, default: []].append((word, meaning))
        }
        var size = 4
        while size < groups.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var lengths: [Int] = []
        var starts: [Int] = []
        var scalars: [UInt32] = []
        var meanings: [Meaning] = []
        for (key, group) in groups {
            let first = lengths.count
            for (word, meaning) in group.sorted(by: { $0.word.count > $1.word.count }) {
                lengths.append(word.count)
                starts.append(scalars.count)
                scalars += word
                meanings.append(meaning)
            }
            var index = Self.hash(key) & (size - 1)
            while slots[index].key != 0 { index = (index + 1) & (size - 1) }
            slots[index] = Slot(key: key, words: first..<lengths.count)
        }
        keys = ScalarSet(Array(groups.keys))
        seconds = ScalarSet(
            groups.values.joined().compactMap {
                direction == .forwards ? $0.word.dropFirst().first : $0.word.dropLast().last
            }
        )
        singles = ScalarSet(groups.values.joined().filter { $0.word.count == 1 }.map { $0.word[0] })
        self.slots = slots
        self.lengths = lengths
        self.starts = starts
        self.scalars = scalars
        self.meanings = meanings
    }

    /// The scalars words are looked up by.
    var firsts: [UInt32] { slots.map(\.key).filter { $0 != 0 } }

    private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 12) }

    /// The longest word that begins (forwards) or ends (backwards) at a place.
    func longest(in text: FigureText, at place: Int) -> (length: Int, meaning: Meaning)? {
        guard let index = index(in: text, at: place) else { return nil }
        return (lengths[index], meanings[index])
    }

    private func index(in text: FigureText, at place: Int) -> Int? {
        let key = text[direction == .forwards ? place : place - 1]
        guard keys.contains(key) else { return nil }
        let second = text[direction == .forwards ? place + 1 : place - 2]
        guard seconds.contains(second) || singles.contains(key) else { return nil }
        var slot = Self.hash(key) & (slots.count - 1)
        while slots[slot].key != key {
            if slots[slot].key == 0 { return nil }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slots[slot].words.first { index in
            matches(index, in: text, from: direction == .forwards ? place : place - lengths[index])
        }
    }

    private func matches(_ index: Int, in text: FigureText, from start: Int) -> Bool {
        let length = lengths[index]
        guard start >= 0, start + length <= text.count else { return false }
        let first = starts[index]
        for offset in 0..<length where text.folded[start + offset] != scalars[first + offset] { return false }
        return true
    }

    func contains(in text: FigureText, at place: Int) -> Bool {
        index(in: text, at: place) != nil
    }
}

extension WordTable where Meaning == Bool {
    /// A set of words, parted by spaces.
    init(_ direction: Direction, set: String) {
        self.init(direction, set.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), true) })
    }
}
