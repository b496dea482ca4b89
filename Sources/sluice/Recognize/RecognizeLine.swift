import ExtractStage
import NewsModel
import PipelineCore

/// Answers one line with the figures of its text, or with why there are none.
///
/// It never fails, so that a bad line holds nothing up.
struct RecognizeLine: Stage {
    private let recognizer = FigureRecognizer()
    private let decoder = WireDecoder()
    private let encoder = WireEncoder()

    func process(_ line: WireLine) -> WireAnswer {
        guard !line.isTooLong else {
            return WireAnswer(refusing: line, .quarantine, "line longer than \(WireLine.limit) bytes")
        }
        do {
            let request = try decoder.decode(RecognizeRequest.self, from: line.bytes)
            let figures = recognizer.figures(in: request.text, views: request.kinds)
            let answer = RecognizeAnswer(key: request.key, figures: figures.map(RecognizeAnswer.Item.init))
            return WireAnswer(status: .ok, bytes: try encoder.encode(answer))
        } catch {
            return WireAnswer(refusing: line, .quarantine, "line \(line.number) is no request: \(error)")
        }
    }
}
