import NewsModel

/// What a figure leaves for the next of its sentence to go on with.
struct LinkedFigure: Sendable {
    let range: Range<Int>
    let kind: Figure.Kind
    let unit: String
    let per: String?
    let change: Figure.Change?
    /// The places of the words in the text.
    let metric: Range<Int>?
    let subject: Range<Int>?
}
