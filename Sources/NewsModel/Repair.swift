/// An edit of an article's text, with what stood there before.
public struct Repair: Sendable, Hashable, Codable {
    /// The name of the rule, such as `byte-shift`, `pinyin` or `quote`.
    public let rule: String
    /// The index into ``Article/paragraphs``; -1 for the title, -2 for any other text of the article.
    public let paragraph: Int
    public let before: String
    public let after: String
    /// How much likelier the text became, in natural logarithms of probability; 0 where a rule alone decided.
    public let gain: Double
    /// Whether `after` holds a character that no byte of the page vouches for.
    public let guessed: Bool

    public init(rule: String, paragraph: Int, before: String, after: String, gain: Double, guessed: Bool) {
        self.rule = rule
        self.paragraph = paragraph
        self.before = before
        self.after = after
        self.gain = gain
        self.guessed = guessed
    }
}
