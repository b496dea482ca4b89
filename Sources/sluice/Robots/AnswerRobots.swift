import NewsModel
import PipelineCore

/// Answers one line with the verdict of its robots.txt.
///
/// It never fails, so that a bad line holds nothing up.
struct AnswerRobots: Stage {
    private let decoder = WireDecoder()
    private let encoder = WireEncoder()

    func process(_ line: WireLine) -> WireAnswer {
        guard !line.isTooLong else {
            return WireAnswer(refusing: line, .quarantine, "line longer than \(WireLine.limit) bytes")
        }
        do {
            let request = try decoder.decode(RobotsRequest.self, from: line.bytes)
            return WireAnswer(status: .ok, bytes: try encoder.encode(RobotsAnswer(request)))
        } catch {
            return WireAnswer(refusing: line, .quarantine, "line \(line.number) is no request: \(error)")
        }
    }
}
