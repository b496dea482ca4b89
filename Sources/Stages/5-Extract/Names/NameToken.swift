/// A word of a text, or what takes the place of one.
struct NameToken {
    enum Kind {
        /// A word of the lexicon.
        case word
        /// A Chinese character that makes no word with its neighbours.
        case loose
        /// A run of Latin letters and digits.
        case latin
        /// A run of digits.
        case digits
        /// A mark, a space or a line break.
        case mark
        /// Surname and given name.
        case person
        /// A name in transliteration, or a Chinese one with a middle dot.
        case foreign
    }

    var range: Range<Int>
    var kind: Kind
    var traits: WordTraits
    /// The word's cost in the lexicon, or the cost of its characters.
    var cost: Int32

    var isName: Bool { kind == .person || kind == .foreign }
}
