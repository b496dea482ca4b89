/// A figure as one ``FigureView`` sees it.
public struct RecognizedFigure: Sendable, Hashable {
    /// As printed.
    public var text: String
    /// The place in the text, in Unicode scalars.
    public var range: Range<Int>
    /// In the form of its view.
    public var value: String
    /// ISO 4217, UCUM, `%`, `deg` for degrees of an unknown scale, or empty.
    public var unit: String

    public init(text: String, range: Range<Int>, value: String, unit: String) {
        self.text = text
        self.range = range
        self.value = value
        self.unit = unit
    }
}
