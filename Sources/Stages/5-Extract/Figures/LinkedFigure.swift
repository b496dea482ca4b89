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
    /// Whether a change led to it: 提高到61%.
    let isReached: Bool
    /// What the list it is in goes over one by one.
    let series: RespectiveNames?
    /// What the amounts of its sentence up to it measure.
    let named: [Range<Int>?]
}
