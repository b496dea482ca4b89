import NewsModel
import PipelineCore

/// Answers one line that holds a request.
///
/// It never fails, so that a bad line holds nothing up.
struct AnswerRequest<Request: Decodable & Sendable, Answer: Encodable>: Stage {
    private let decoder = WireDecoder()
    private let encoder = WireEncoder()
    private let answer: @Sendable (Request) -> Answer

    init(_ answer: @escaping @Sendable (Request) -> Answer) {
        self.answer = answer
    }

    func process(_ line: WireLine) -> WireAnswer {
        guard !line.isTooLong else {
            return WireAnswer(refusing: line, .quarantine, "line longer than \(WireLine.limit) bytes")
        }
        do {
            let request = try decoder.decode(Request.self, from: line.bytes)
            return WireAnswer(status: .ok, bytes: try encoder.encode(answer(request)))
        } catch {
            return WireAnswer(refusing: line, .quarantine, "line \(line.number) is no request: \(error)")
        }
    }
}
