import ExtractStage
public import Foundation

/// Reads labelled sentences from a file: a JSON object a line, `{"text", "entities": [{"start", "end", "type"}]}`.
///
/// Offsets are Unicode scalars, the end exclusive. Types other than company, person, org, position and place are left out.
public struct LabelledFile: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// - Throws: ``TrainingFailure`` where a line is none of these.
    public func sentences() throws(TrainingFailure) -> [LabelledSentence] {
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw .unreadable(path: url.path, reason: "\(error)")
        }
        var sentences: [LabelledSentence] = []
        for (number, line) in data.split(separator: 0x0A).enumerated() {
            let record: Record
            do {
                record = try JSONDecoder().decode(Record.self, from: line)
            } catch {
                throw .badLine(path: url.path, line: number + 1, reason: "\(error)")
            }
            let scalars = record.text.unicodeScalars.map(\.value)
            var names: [NameSpan] = []
            for entity in record.entities {
                guard entity.start >= 0, entity.start < entity.end, entity.end <= scalars.count else {
                    throw .badLine(
                        path: url.path,
                        line: number + 1,
                        reason: "no text at \(entity.start)..<\(entity.end)"
                    )
                }
                guard let type = NameType(word: entity.type) else { continue }
                names.append(NameSpan(type: type, range: entity.start..<entity.end, confidence: 1))
            }
            sentences.append(LabelledSentence(scalars: scalars, names: names))
        }
        return sentences
    }

    private struct Record: Decodable {
        struct Entity: Decodable {
            var start: Int
            var end: Int
            var type: String
        }
        var text: String
        var entities: [Entity]
    }
}
