import ExtractStage

/// A line of output of `sluice recognize`.
struct RecognizeAnswer: Encodable {
    let key: String
    let figures: [Item]
    let status = WireAnswer.Status.ok
    /// The version of the wire format.
    let v = 1

    /// A figure with its place.
    struct Item: Encodable {
        let text: String
        let start: Int
        let end: Int
        let value: String
        let unit: String

        init(_ figure: RecognizedFigure) {
            text = figure.text
            start = figure.range.lowerBound
            end = figure.range.upperBound
            value = figure.value
            unit = figure.unit
        }
    }
}
