public import NewsModel
public import PipelineCore

/// Annotates an article with its figures only: for pipelines that need no names.
public struct ExtractFigures: Stage {
    private let recognizer = FigureRecognizer()

    public init() {}

    public func process(_ article: Article) -> AnnotatedArticle {
        let text = article.paragraphs.joined(separator: "\n")
        return AnnotatedArticle(
            article: article,
            figures: recognizer.figures(in: text, published: article.published),
            tableFigures: recognizer.figures(inTablesOf: article)
        )
    }
}
