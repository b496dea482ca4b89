public import ExtractStage
public import FetchStage
public import NewsModel
public import PipelineCore

/// What a run may set without touching the pipeline's own file: the flags of `sluice run`.
public struct PipelineSettings: Sendable {
    /// What to read, as `Inputs` tells.
    ///
    /// A pipeline that knows its own seeds reads these in their place.
    public var inputs: [String] = []
    /// Where to store, or `nil` for the pipeline's own ``NewsPipeline/defaultTarget``.
    ///
    /// No sink at all is a dry run.
    public var sinks: [any Sink<AnnotatedArticle>]?
    /// Links to follow from page to page; `nil` follows none, or what the pipeline says.
    public var follow: String?
    /// How many links a page may lie from an input.
    public var depth: Int?
    /// The most pages read; no limit if `nil`.
    public var limit: Int?
    /// How many pages are worked on at once; the pipeline's own choice if `nil`.
    public var jobs: Int?
    /// The limits of fetching.
    public var fetch = CurlClient.Settings()
    /// The day, `2026-03-02` in China, before which articles are too old to store; none is if `nil`.
    public var since: String?
    /// What is known of web pages from earlier runs; nothing if `nil`.
    public var memory: PageMemory?
    /// Where a run that follows links keeps its place, so that it can go on after it was cut off; nowhere if `nil`.
    public var frontierStore: (any FrontierStore)?
    /// Whether pages that wait for their turn to be fetched are to be given up.
    public var isCancelled: @Sendable () -> Bool = { false }
    /// Names that the user knows.
    public var lexicon: UserLexicon?
    /// A model of names in place of the one in the binary.
    public var model: UserModel?

    public init() {}

    /// What fetches: one for source and stage of a pipeline, because together they must not ask a host too often.
    ///
    /// Make it once, in the initialiser.
    func makeClient() -> SystemPageClient {
        SystemPageClient(fetch, memory: memory, isCancelled: isCancelled)
    }
}
