import NewsModel

/// A record of any type that a line can hold.
enum WireRecord: Sendable {
    case fetchedPage(FetchedPage)
    case decodedPage(DecodedPage)
    case article(Article)
    case annotatedArticle(AnnotatedArticle)

    /// The types by name.
    enum Kind: String, Sendable {
        case fetchedPage = "FetchedPage"
        case decodedPage = "DecodedPage"
        case article = "Article"
        case annotatedArticle = "AnnotatedArticle"
    }
}
