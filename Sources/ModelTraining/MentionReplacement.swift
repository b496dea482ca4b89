import ExtractStage

/// Makes new sentences of labelled ones: their companies and persons give way to others of the same form.
///
/// A model that has seen a context with many names learns the context, not the name.
public struct MentionReplacement: Sendable {
    /// The names to draw from, each as often as it is mentioned, by form.
    private var pool: [Form: [[UInt32]]] = [:]
    private let seed: UInt64

    /// Takes up the names to draw from.
    ///
    /// - Parameters:
    ///   - sentences: Where they are mentioned.
    ///   - seed: What decides the draw.
    public init(_ sentences: [LabelledSentence], seed: UInt64 = 7) {
        self.seed = seed
        for sentence in sentences {
            for name in sentence.names {
                let scalars = Array(sentence.scalars[name.range])
                if let form = Form(name.type, scalars) { pool[form, default: []].append(scalars) }
            }
        }
    }

    /// A copy of each sentence that names a company or a person, with other names; the same name everywhere gives way
    /// to the same.
    public func copies(of sentences: [LabelledSentence]) -> [LabelledSentence] {
        var random = SeededGenerator(seed: seed)
        return sentences.compactMap { copy(of: $0, &random) }
    }

    private func copy(of sentence: LabelledSentence, _ random: inout SeededGenerator) -> LabelledSentence? {
        var replaced: [[UInt32]: [UInt32]] = [:]
        var result = LabelledSentence(scalars: [], names: [])
        var end = 0
        var isNew = false
        for name in sentence.names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard name.range.lowerBound >= end else { return nil }
            result.scalars += sentence.scalars[end..<name.range.lowerBound]
            let old = Array(sentence.scalars[name.range])
            var new = old
            if let known = replaced[old] {
                new = known
            } else if let form = Form(name.type, old), let other = pool[form]?.randomElement(using: &random) {
                new = other
                replaced[old] = other
                isNew = true
            }
            let start = result.scalars.count
            result.scalars += new
            result.names.append(NameSpan(type: name.type, range: start..<result.scalars.count, confidence: 1))
            end = name.range.upperBound
        }
        result.scalars += sentence.scalars[end...]
        return isNew ? result : nil
    }

    /// Names that may stand for each other.
    private enum Form: Hashable {
        case person, foreignPerson, company, longCompany, registeredCompany

        init?(_ type: NameType, _ name: [UInt32]) {
            switch type {
            case .person: self = (2...3).contains(name.count) ? .person : .foreignPerson
            case .company:
                // 公司
                let isRegistered = name.suffix(2) == [0x516C, 0x53F8]
                self = isRegistered ? .registeredCompany : name.count > 4 ? .longCompany : .company
            case .org, .position, .place: return nil
            }
        }
    }
}
