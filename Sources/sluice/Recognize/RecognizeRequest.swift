import ExtractStage

/// A line of input of `sluice recognize`.
struct RecognizeRequest: Decodable {
    let key: String
    let text: String
    let kinds: [FigureView]
}
