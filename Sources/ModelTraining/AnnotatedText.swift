import ExtractStage
public import Foundation

/// Reads sentences with the names marked in them: `{C|text}`, as samples/annotations/README.md tells.
public struct AnnotatedText: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// The sentences, one a line; lines that are empty or begin with `#` are left out.
    ///
    /// - Throws: ``TrainingFailure`` where a mark is not closed or its type is none.
    public func sentences() throws(TrainingFailure) -> [LabelledSentence] {
        let text: String
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw .unreadable(path: url.path, reason: "\(error)")
        }
        var sentences: [LabelledSentence] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let sentence = Self.sentence(line) else {
                throw .badLine(path: url.path, line: number + 1, reason: "a mark is not {X|text}")
            }
            sentences.append(sentence)
        }
        return sentences
    }

    private static let types: [Unicode.Scalar: NameType] = [
        "C": .company, "P": .person, "O": .org, "T": .position, "L": .place,
    ]

    /// A line without its marks; nil if one of them is wrong.
    static func sentence(_ line: some StringProtocol) -> LabelledSentence? {
        var scalars: [UInt32] = []
        var names: [NameSpan] = []
        var open: (type: NameType, start: Int)?
        var rest = Array(line.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{":
                guard open == nil, let letter = rest.popFirst(), let type = types[letter], rest.popFirst() == "|" else {
                    return nil
                }
                open = (type, scalars.count)
            case "}":
                guard let mark = open, mark.start < scalars.count else { return nil }
                names.append(NameSpan(type: mark.type, range: mark.start..<scalars.count, confidence: 1))
                open = nil
            default: scalars.append(scalar.value)
            }
        }
        return open == nil ? LabelledSentence(scalars: scalars, names: names) : nil
    }
}
