import ChineseText
public import ExtractStage

/// How a model does on labelled sentences: by type, on names it never saw, and what it gets wrong.
///
/// A name is right where bounds and type are. The model is measured alone, without rules and lexicons.
public struct ModelReport: Sendable, Encodable {
    /// The counts of one type, and the shares they make.
    public struct Score: Sendable, Encodable, Hashable {
        public var type: String
        public var right = 0
        public var found = 0
        public var labelled = 0
        /// Labelled names that no sentence seen has, and those of them that were found.
        public var unseen: Int?
        public var unseenRight: Int?
        public var precision = 0.0
        public var recall = 0.0
        public var f1 = 0.0
        public var unseenRecall: Double?
    }

    /// What was labelled one way and found another, and how often.
    public struct Confusion: Sendable, Encodable, Hashable {
        /// A type, or `nothing`.
        public var labelled: String
        /// A type, `nothing`, or `other bounds`.
        public var found: String
        public var count: Int
    }

    /// A mistake made several times.
    public struct Mistake: Sendable, Encodable, Hashable {
        public var labelled: String
        public var labelledType: String
        public var found: String
        public var foundType: String
        public var count: Int
    }

    public private(set) var sentences = 0
    public private(set) var scores: [Score] = []
    /// All pairs that occur, the most frequent first.
    public private(set) var confusion: [Confusion] = []
    public private(set) var mistakes: [Mistake] = []

    private static let mostMistakes = 20

    /// - Parameters:
    ///   - model: A user's model, or nil for the one in the binary.
    ///   - sentences: The labelled sentences.
    ///   - seen: The sentences the model was trained on, if it is to be told how it does on other names.
    ///   - types: The types that the sentences label; what the model finds of others is not counted.
    ///   - progress: Called with the number of sentences read.
    public init(
        of model: UserModel?,
        on sentences: [LabelledSentence],
        seen: [LabelledSentence]? = nil,
        types: [String]? = nil,
        progress: (Int) -> Void = { _ in }
    ) {
        guard let model = model?.model ?? NameModel.shipped else { return }
        let known = seen.map { Set($0.flatMap { sentence in sentence.names.map { Self.name($0, in: sentence) } }) }
        let counted = NameType.allCases.filter { types?.contains($0.word) ?? true }
        var tally: [NameType: Score] = [:]
        var pairs: [Confusion: Int] = [:]
        var errors: [Mistake: Int] = [:]
        for (number, sentence) in sentences.enumerated() {
            progress(number)
            let found = model.spans(in: sentence.scalars).filter { counted.contains($0.type) }
            let labelled = sentence.names.filter { counted.contains($0.type) }
            for type in counted {
                var score = tally[type] ?? Score(type: type.word)
                score.found += found.count { $0.type == type }
                for name in labelled where name.type == type {
                    let isRight = found.contains { $0.type == type && $0.range == name.range }
                    score.labelled += 1
                    score.right += isRight ? 1 : 0
                    guard let known, !known.contains(Self.name(name, in: sentence)) else { continue }
                    score.unseen = (score.unseen ?? 0) + 1
                    score.unseenRight = (score.unseenRight ?? 0) + (isRight ? 1 : 0)
                }
                tally[type] = score
            }
            for pair in NamePair.pairs(labelled: labelled, found: found) where !pair.isRight {
                pairs[pair.confusion, default: 0] += 1
                errors[pair.mistake(in: sentence), default: 0] += 1
            }
        }
        self.sentences = sentences.count
        scores = counted.compactMap { tally[$0]?.withShares }
        confusion = pairs.map { Confusion(labelled: $0.key.labelled, found: $0.key.found, count: $0.value) }
            .sorted { ($1.count, $0.labelled, $0.found) < ($0.count, $1.labelled, $1.found) }
        let sorted = errors.map { error in
            var mistake = error.key
            mistake.count = error.value
            return mistake
        }
        .sorted { ($1.count, $0.labelled, $0.found, $0.foundType) < ($0.count, $1.labelled, $1.found, $1.foundType) }
        mistakes = Array(sorted.prefix(Self.mostMistakes))
    }

    /// A name and its type; folded, so that both scripts are one.
    private static func name(_ name: NameSpan, in sentence: LabelledSentence) -> [UInt32] {
        [UInt32(name.type.rawValue)] + sentence.scalars[name.range].map(Simplified.fold)
    }
}

extension ModelReport.Score {
    fileprivate var withShares: Self {
        var score = self
        score.precision = Self.share(right, found)
        score.recall = Self.share(right, labelled)
        score.f1 = Self.share(2 * right, found + labelled)
        score.unseenRecall = unseen.map { Self.share(unseenRight ?? 0, $0) }
        return score
    }

    private static func share(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : (Double(part) / Double(whole) * 10_000).rounded() / 10_000
    }
}
