import ExtractStage

/// Sentences that were labelled by one rule, and how far the labels are to be trusted.
public struct TrainingSet: Sendable {
    /// What the labels leave open.
    public enum Coverage: String, Sendable, CaseIterable {
        /// Every name is labelled.
        case complete
        /// Positions are not labelled.
        case withoutPositions
        /// Positions are not labelled, and an organisation may be a company.
        case ambiguousOrganizations
        /// Companies alone are labelled; what is outside may be a name of any other type.
        case companiesOnly
        /// Companies alone are labelled, and not all of them.
        case someCompanies
        /// Persons alone are labelled; what is outside may be a name of any other type.
        case personsOnly
    }

    public var name: String
    public var sentences: [LabelledSentence]
    public var coverage: Coverage
    /// How much a sentence counts beside one of weight 1.
    public var weight: Float

    public init(name: String, sentences: [LabelledSentence], coverage: Coverage, weight: Float = 1) {
        self.name = name
        self.sentences = sentences
        self.coverage = coverage
        self.weight = weight
    }

    /// The labels that each scalar of a sentence may have, a bit each.
    func allowed(_ sentence: LabelledSentence) -> [UInt32] {
        var outside: UInt32 = 1
        for type in open { outside |= Self.labels(type) }
        var allowed = [UInt32](repeating: outside, count: sentence.scalars.count)
        for name in sentence.names {
            var types = [name.type]
            if coverage == .ambiguousOrganizations, name.type == .org { types.append(.company) }
            for at in name.range where at < allowed.count {
                let part = NameLabels.part(of: at, in: name.range)
                allowed[at] = types.reduce(0) { $0 | 1 << UInt32(NameLabels.label($1, part)) }
            }
        }
        return allowed
    }

    /// The types that may stand where nothing is labelled.
    private var open: [NameType] {
        switch coverage {
        case .complete: []
        case .withoutPositions, .ambiguousOrganizations: [.position]
        case .companiesOnly: [.person, .org, .position, .place]
        case .someCompanies: NameType.allCases
        case .personsOnly: [.company, .org, .position, .place]
        }
    }

    private static func labels(_ type: NameType) -> UInt32 { 0b1111 << UInt32(1 + 4 * type.rawValue) }
}
