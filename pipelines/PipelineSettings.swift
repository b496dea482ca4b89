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
    /// Names that the user knows.
    public var lexicon: UserLexicon?
    /// A model of names in place of the one in the binary.
    public var model: UserModel?

    public init() {}
}
