public import NewsModel

/// Why a name or a role was found.
public struct NameExplanation: Sendable, Hashable, Encodable {
    public enum Kind: String, Sendable, Hashable, Encodable { case company, person, role }

    /// What decided.
    public enum Source: String, Sendable, Hashable, Encodable {
        case model, rule, lexicon
        /// The name is known from elsewhere in the document.
        case propagation
    }

    /// Something the model saw.
    public struct Feature: Sendable, Hashable, Encodable {
        public var text: String
        /// How much likelier the name became by it, a natural logarithm; below 0 what spoke against it.
        public var weight: Double
    }

    public var kind: Kind
    /// As printed; of a role the person, the title and the organisation.
    public var text: String
    public var canonical: String
    /// Unicode scalars of the paragraphs joined by "\n", the end exclusive.
    public var start: Int
    public var end: Int
    public var confidence: Double
    public var source: Source
    /// The rule, in words.
    public var reason: String
    /// The model's share for this type at these bounds, if it found the name.
    public var modelConfidence: Double?
    /// What weighed most with the model, the heaviest first.
    public var features: [Feature]
}

extension ExtractEntities {
    /// Why each company, person and role of an article was found, in the order of the text within its kind.
    ///
    /// It costs as much as finding them again, and for each name the features of its characters.
    public func explanations(_ article: Article) -> [NameExplanation] { names.explanations(article) }
}

extension ExtractNames {
    func explanations(_ article: Article) -> [NameExplanation] {
        recognizer.explanations(of: article.paragraphs.joined(separator: "\n"))
    }
}
