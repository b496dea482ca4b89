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
    private let client: SystemPageClient
    private let frontier: Frontier?

    public init(_ settings: PipelineSettings) {
        self.settings = settings
        client = settings.makeClient()
        frontier = Frontier(settings, client: client)
    }

    public var body: some Flow<PageRequest, AnnotatedArticle> {
        Requests(settings, frontier: frontier, client: client)
        FetchPage(client).retrying(upTo: 3)
        DecodeText()
        ParseHTML().limited(to: .cores)
        MergePages {
            FetchPage(client).retrying(upTo: 3)
            DecodeText()
            ParseHTML()
        }
        if frontier == nil { onlyArticles }
        if settings.since != nil { onlyRecent }
        RepairText()
        ExtractEntities(lexicon: settings.lexicon, model: settings.model).limited(to: .cores)
        FollowLinks(of: frontier, after: store)
    }
}
