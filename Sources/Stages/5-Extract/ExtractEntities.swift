public import NewsModel
public import PipelineCore

/// Finds the companies, persons, roles and figures of an article.
public struct ExtractEntities: Stage {
    private let names = ExtractNames()
    private let figures = ExtractFigures()

    public init() {}

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
