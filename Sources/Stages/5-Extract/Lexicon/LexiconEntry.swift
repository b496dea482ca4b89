/// A line of a lexicon.
struct LexiconEntry: Hashable {
    /// What a name may be, as the lines write it; `forbid` is for names that are none.
    static let words: [(word: String, kind: UserLexicon.Kind)] = [
        ("company", .name(.company)), ("person", .name(.person)), ("org", .name(.org)),
        ("position", .name(.position)), ("place", .name(.place)), ("forbid", .forbidden),
    ]
    /// The lengths a name may have, in scalars: one character alone stands in too many words.
    static let lengths = 2...63
    /// How sure a name is of which the file does not say it.
    static let usualWeight = 0.9

    var name: String
    var kind: UserLexicon.Kind
    /// The full name, empty if it is the name itself.
    var canonical = ""
    var weight = usualWeight
}

/// What is wrong with a line.
struct LexiconLineError: Error {
    var value: String
    var reason: String
}
