package import ExtractStage

/// How well a model finds the names of labelled sentences: exact bounds, exact type.
public struct Evaluation: Sendable, Hashable {
    /// The counts for one type.
    public struct Score: Sendable, Hashable {
        public var right = 0
        public var found = 0
        public var labelled = 0

        public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        public var recall: Double { labelled == 0 ? 0 : Double(right) / Double(labelled) }
        public var f1: Double { found + labelled == 0 ? 0 : 2 * Double(right) / Double(found + labelled) }
    }

    private var scores: [NameType: Score] = [:]

    package init(_ model: NameModel, _ sentences: [LabelledSentence]) {
        for sentence in sentences {
            let found = Set(model.spans(in: sentence.scalars).map { Bounds(type: $0.type, range: $0.range) })
            let labelled = Set(sentence.names.map { Bounds(type: $0.type, range: $0.range) })
            for type in NameType.allCases {
                scores[type, default: Score()].right += found.intersection(labelled).count { $0.type == type }
                scores[type, default: Score()].found += found.count { $0.type == type }
                scores[type, default: Score()].labelled += labelled.count { $0.type == type }
            }
        }
    }

    package func score(_ type: NameType) -> Score { scores[type] ?? Score() }

    private struct Bounds: Hashable {
        var type: NameType
        var range: Range<Int>
    }
}
