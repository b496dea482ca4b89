/// A company or person named in an article, and where.
public struct Mention: Sendable, Hashable {
    /// The name as printed.
    public var text: String
    /// The place in ``Article/paragraphs`` joined by "\n", in Unicode scalars.
    public var range: Range<Int>
    /// The fullest name of the same entity in the article, as printed there.
    public var canonical: String
    /// ``canonical`` in simplified characters, the key across articles.
    public var canonicalSimplified: String
    /// How sure it is, from 0 to 1.
    public var confidence: Double
    /// What a reader should know, such as `restored`: the text holds a character that repair guessed.
    public var flags: [String]

    public init(
        text: String,
        range: Range<Int>,
        canonical: String,
        canonicalSimplified: String,
        confidence: Double,
        flags: [String] = []
    ) {
        self.text = text
        self.range = range
        self.canonical = canonical
        self.canonicalSimplified = canonicalSimplified
        self.confidence = confidence
        self.flags = flags
    }
}
