import NewsModel
import PipelineCore

/// Answers one input line with one output line: the record after the stages, or why there is none.
///
/// It never fails, so that a bad line holds nothing up.
struct AnswerLine: Stage {
    private let stages: WireStages?
    private let input: WireRecord.Kind
    private let decoder = WireDecoder()
    private let encoder = WireEncoder()

    /// Runs the stages.
    init(_ stages: WireStages) {
        self.stages = stages
        input = stages.input
    }

    /// Only reads each line as a record of that type.
    init(checking input: WireRecord.Kind) {
        stages = nil
        self.input = input
    }

    func process(_ line: WireLine) -> WireAnswer {
        if line.isTooLong {
            return WireAnswer(refusing: line, .quarantine, "line longer than \(WireLine.limit) bytes")
        }
        if let envelope = try? decoder.decode(Envelope.self, from: line.bytes) {  // a bad line fails again below
            if envelope.end != nil { return WireAnswer(status: .trailer, bytes: line.bytes) }
            // A record that an earlier stage refused stays refused.
            if let status = envelope.refusedAs { return WireAnswer(status: status, bytes: line.bytes) }
        }
        do {
            let record = try read(line)
            guard let stages else { return WireAnswer(status: .ok, bytes: line.bytes) }
            return try answer(try stages.process(record))
        } catch let error as StageError {
            return WireAnswer(refusing: line, error.disposition == .skip ? .skip : .quarantine, "\(error)")
        } catch {
            return WireAnswer(refusing: line, .quarantine, "line \(line.number) is no \(input.rawValue): \(error)")
        }
    }

    private func read(_ line: WireLine) throws(WireFailure) -> WireRecord {
        switch input {
        case .fetchedPage: .fetchedPage(try decoder.decode(FetchedPage.self, from: line.bytes))
        case .decodedPage: .decodedPage(try decoder.decode(DecodedPage.self, from: line.bytes))
        case .article: .article(try decoder.decode(Article.self, from: line.bytes))
        case .annotatedArticle: .annotatedArticle(try decoder.decode(AnnotatedArticle.self, from: line.bytes))
        }
    }

    private func answer(_ record: WireRecord) throws(WireFailure) -> WireAnswer {
        let bytes =
            switch record {
            case .fetchedPage(let page): try encoder.encode(Accepted(record: page))
            case .decodedPage(let page): try encoder.encode(Accepted(record: page))
            case .article(let article): try encoder.encode(Accepted(record: article))
            case .annotatedArticle(let article): try encoder.encode(Accepted(record: article))
            }
        return WireAnswer(status: .ok, bytes: bytes)
    }
}

/// What every line has, whatever its type.
private struct Envelope: Decodable {
    let key: String?
    let refusedAs: WireAnswer.Status?
    let end: End?

    struct End: Decodable {}

    enum CodingKeys: String, CodingKey {
        case key, status
        case end = "_end"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // `status` is a number in a FetchedPage and the key may have a wrong type: neither matters here.
        key = try? container.decode(String.self, forKey: .key)
        let status = try? container.decode(WireAnswer.Status.self, forKey: .status)
        refusedAs = status == .skip || status == .quarantine ? status : nil
        end = try container.decodeIfPresent(End.self, forKey: .end)
    }
}

/// A record with `status: "ok"` beside its fields.
private struct Accepted<Record: Encodable>: Encodable {
    let record: Record

    enum CodingKeys: String, CodingKey { case status }

    func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(WireAnswer.Status.ok, forKey: .status)
    }
}
