import DecodeStage
import ExtractStage
import FetchStage
import LoadStage
public import NewsModel
import ParseStage
public import PipelineCore
import RepairStage

/// News of a site that the general way misreads, by rules of its own.
///
/// An example of site rules: copy it, and say for each host where it keeps what. A rule stands for the host's
/// subdomains too; what its selectors find wins over the general way, and what they do not find is left to it, so pages
/// of other hosts can go the same way.
public struct OneSite: NewsPipeline {
    public static let pipelineName = "one-site"
    public static let summary = "News of a site that says in rules where its text, date and source stand (an example)."

    static let rules = [
        SiteRule(
            host: "bulletin.example",
            body: "div#notice .text",
            title: ".notice-head h3",
            published: ".notice-foot .when",
            source: ".notice-foot .who",
            author: ".notice-foot .by"
        )
    ]

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
        ParseHTML(rules: Self.rules).limited(to: .cores)
        RepairText()
        ExtractEntities(lexicon: settings.lexicon, model: settings.model).limited(to: .cores)
        FollowLinks(of: frontier, after: store)
    }
}
