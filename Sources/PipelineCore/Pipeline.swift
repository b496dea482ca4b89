/// A named flow of records from a source, through stages, to a sink.
///
/// ```swift
/// struct FinanceNews: Pipeline {
///     let name = "finance-news"
///
///     var body: some Flow {
///         Inputs(["pages/"])                // PageRequest
///         FetchPage(.files)                 // PageRequest -> FetchedPage
///         DecodeText()                      // FetchedPage -> DecodedPage
///         ParseHTML()                       // DecodedPage -> Article
///         ExtractEntities()                 // Article -> AnnotatedArticle
///         LoadNDJSON("out.ndjson")          // AnnotatedArticle
///     }
/// }
/// ```
///
/// The first entry of ``body`` is a ``Source``, the last a ``Sink``, the rest are stages, and every `Output` is
/// the next entry's `Input`. Anything else does not compile.
public protocol Pipeline: Sendable {
    /// The type of ``body``.
    associatedtype Body: Flow

    /// The name in logs, metrics and on the command line, in kebab case.
    var name: String { get }

    /// The entries, in the order in which the data flows.
    @PipelineBuilder var body: Body { get }
}

/// A source, stages and a sink that fit together.
///
/// ``PipelineBuilder`` makes the only conforming type.
public protocol Flow<Record, Product>: Sendable {
    /// What the source gives.
    associatedtype Record
    /// What the sink takes.
    associatedtype Product
    associatedtype Origin: Source<Record>
    associatedtype Stages: Stage<Record, Product>
    associatedtype Destination: Sink<Product>

    var source: Origin { get }
    var stages: Stages { get }
    var sink: Destination { get }
}

/// A pipeline written where it is used, mostly in tests.
public struct InlinePipeline<Body: Flow>: Pipeline {
    public let name: String
    public let body: Body

    public init(_ name: String, @PipelineBuilder _ body: () -> Body) {
        self.name = name
        self.body = body()
    }
}
