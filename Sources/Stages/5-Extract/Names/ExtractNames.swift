public import NewsModel
public import PipelineCore

/// Fills an article's companies, persons and roles.
///
/// Offsets count in the paragraphs joined by "\n".
public struct ExtractNames: Stage {
    let recognizer: NameRecognizer

    /// - Parameters:
    ///   - lexicon: Names that the user knows.
    ///   - model: A model in place of the one in the binary.
    public init(lexicon: UserLexicon? = nil, model: UserModel? = nil) {
        recognizer = NameRecognizer(lexicon: lexicon, model: model)
    }

    public func process(_ article: Article) -> AnnotatedArticle {
        let names = recognizer.names(in: article.paragraphs.joined(separator: "\n"), title: article.title)
        return AnnotatedArticle(
            article: article,
            companies: names.companies,
            persons: names.persons,
            roles: names.roles
        )
    }
}
