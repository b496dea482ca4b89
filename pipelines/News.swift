import DecodeStage
import ExtractStage
import FetchStage
import LoadStage
public import NewsModel
import ParseStage
public import PipelineCore
import RepairStage

/// Companies, people and figures of any Chinese news pages: the default.
public struct News: NewsPipeline {
    public static let pipelineName = "news"
    public static let summary = "Companies, people and figures of any news pages, into SQLite (the default)."

    public let settings: PipelineSettings
    private let frontier: Frontier?
    private let fetch: FetchPage<SystemPageClient>

    public init(_ settings: PipelineSettings) {
        self.settings = settings
        fetch = FetchPage(settings.fetch)
        frontier = Frontier(settings)
    }

    public var body: some Flow<PageRequest, AnnotatedArticle> {
        Requests(settings, frontier: frontier)
        fetch.retrying(upTo: 3)
        DecodeText()
        ParseHTML().limited(to: .cores)
        MergePages {
            fetch.retrying(upTo: 3)
            DecodeText()
            ParseHTML()
        }
        if frontier == nil { onlyArticles }
        RepairText()
        ExtractEntities(lexicon: settings.lexicon, model: settings.model).limited(to: .cores)
        FollowLinks(of: frontier, after: store)
    }
}
