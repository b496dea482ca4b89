public import NewsModel

/// Finds the figures of a Chinese text: counts, money, percents, measures, with what they mean.
///
/// Reads digits and Chinese numerals, simplified and traditional, and leaves out what looks like a figure and is
/// none: dates, ordinals, names, identifiers. Time is linear in the text, whatever it holds.
///
/// ```swift
/// let figures = FigureRecognizer().figures(in: "企业31家，实现产值130亿元。", published: "2021-01-06")
/// ```
public struct FigureRecognizer: Sendable {
    public init() {}

    /// The figures in the order of the text.
    ///
    /// - Parameters:
    ///   - text: The paragraphs joined by "\n". Ranges are Unicode scalars into it.
    ///   - published: The date that words such as 今年 are resolved against, ISO 8601; `nil` leaves them unresolved.
    /// - Returns: Every figure once, none within another.
    public func figures(in text: String, published: String?) -> [Figure] {
        FigureReader(FigureText(text), published: published).read()
    }
}
