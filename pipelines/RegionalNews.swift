import DecodeStage
import ExtractStage
import FetchStage
import LoadStage
public import NewsModel
import ParseStage
public import PipelineCore
import RepairStage

/// News about the companies of one region, from a feed and the articles it leads to.
///
/// An example of a pipeline of one's own: copy it, change the feed, the pattern and the region. Inputs of the settings
/// are feeds to read in place of its own.
public struct RegionalNews: NewsPipeline {
    public static let pipelineName = "regional-news"
    public static let summary =
        "A feed and the news pages it leads to, only articles about Luzhou (an example to copy)."

    public let settings: PipelineSettings
    private let client: SystemPageClient
    private let frontier: Frontier
    private let region = ["泸州", "瀘州", "江阳", "江陽"]

    public init(_ settings: PipelineSettings) {
        self.settings = settings
        client = settings.makeClient()
        let feeds = settings.inputs.isEmpty ? ["https://example.com/rss.xml"] : settings.inputs
        frontier = Frontier(
            seeds: feeds.map(Seeds.feed).reduce(.inputs([]), +),
            follow: .pattern(settings.follow ?? "/news/"),
            depth: settings.depth ?? 1,
            limit: settings.limit,
            client: client,
            memory: settings.memory,
            store: settings.frontierStore
        )
    }

    public var body: some Flow<PageRequest, AnnotatedArticle> {
        frontier
        FetchPage(client).retrying(upTo: 3)
        DecodeText()
        ParseHTML().limited(to: .cores)
        if settings.since != nil { onlyRecent }
        RepairText()
        Filter("about the region") { [region] (article: Article) in
            article.pageType == .list || article.mentions(anyOf: region)
        }
        ExtractEntities(lexicon: settings.lexicon, model: settings.model).limited(to: .cores)
        FollowLinks(of: frontier, after: store)
    }
}
