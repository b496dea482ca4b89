public import NewsModel
public import PipelineCore

/// A sink that stores articles by another sink and then gives their links to a frontier.
///
/// A link is followed only after the page it stands on is stored, so a run that is cut off loses no page.
///
/// ```swift
/// FollowLinks(of: frontier, after: LoadSQLite("news.sqlite"))
/// ```
public struct FollowLinks<Base: Sink<AnnotatedArticle>>: Sink {
    private let frontier: Frontier?
    private var base: Base

    /// Makes the sink; without a frontier it only stores.
    public init(of frontier: Frontier?, after base: Base) {
        self.frontier = frontier
        self.base = base
    }

    public var name: String { base.name }

    public mutating func write(_ records: [AnnotatedArticle]) throws {
        try base.write(records)
        guard let frontier else { return }
        for record in records {
            frontier.know(record.article.url)
            frontier.offer(record.article.links, from: record.article.key)
        }
    }

    public mutating func finish() throws {
        try base.finish()
        try frontier?.keep()
    }
}
