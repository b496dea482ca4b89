public import NewsModel
public import PipelineCore

/// Finds the companies, persons, roles and figures of an article.
public struct ExtractEntities: Stage {
    let names: ExtractNames
    private let figures = ExtractFigures()

    /// - Parameters:
    ///   - lexicon: Names that the user knows, and words that name nothing.
    ///   - model: A model of names in place of the one in the binary.
    public init(lexicon: UserLexicon? = nil, model: UserModel? = nil) {
        names = ExtractNames(lexicon: lexicon, model: model)
    }

    public func process(_ article: Article) -> AnnotatedArticle {
        var annotated = names.process(article)
        let measured = figures.process(article)
        annotated.figures = measured.figures
        annotated.tableFigures = measured.tableFigures
        let guesses = RepairGuesses(article)
        for index in annotated.companies.indices { guesses.mark(&annotated.companies[index]) }
        for index in annotated.persons.indices { guesses.mark(&annotated.persons[index]) }
        return annotated
    }
}
