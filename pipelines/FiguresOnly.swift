import DecodeStage
import ExtractStage
import FetchStage
public import LoadStage
public import NewsModel
import ParseStage
public import PipelineCore
import RepairStage

/// Figures without names, one line of JSON an article.
public struct FiguresOnly: NewsPipeline {
    public static let pipelineName = "figures-only"
    public static let summary = "Figures without names, as NDJSON on standard output."

    public static let defaultTarget = Target.ndjson("-")

    public let settings: PipelineSettings
    private let client: SystemPageClient

    public init(_ settings: PipelineSettings) {
        self.settings = settings
        client = settings.makeClient()
    }

    public var body: some Flow<PageRequest, AnnotatedArticle> {
        Requests(settings, frontier: nil, client: client)
        FetchPage(client).retrying(upTo: 3)
        DecodeText()
        ParseHTML().limited(to: .cores)
        onlyArticles
        if settings.since != nil { onlyRecent }
        RepairText()
        ExtractFigures().limited(to: .cores)
        store
    }
}
