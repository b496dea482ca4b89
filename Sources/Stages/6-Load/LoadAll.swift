public import NewsModel
public import PipelineCore

/// Stores articles in several places, one after the other.
///
/// The order is the one given, but lines (``LoadNDJSON``) come last: a line cannot be taken back, and a record that a
/// database refuses must not have become one. If a sink fails, those before it keep the batch; the rest of the run,
/// or the next, writes it again.
public struct LoadAll: Sink {
    private var sinks: [any Sink<AnnotatedArticle>]

    public init(_ sinks: [any Sink<AnnotatedArticle>]) {
        self.sinks = sinks.filter { !($0 is LoadNDJSON) } + sinks.filter { $0 is LoadNDJSON }
    }

    /// The names of the sinks, in the order they are written to.
    public var name: String { sinks.isEmpty ? "LoadAll" : sinks.map(\.name).joined(separator: " + ") }

    public mutating func write(_ records: [AnnotatedArticle]) throws {
        for index in sinks.indices { try sinks[index].write(records) }
    }

    /// Finishes every sink, also after one that fails.
    ///
    /// - Throws: The first error.
    public mutating func finish() throws {
        var first: (any Error)?
        for index in sinks.indices {
            do {
                try sinks[index].finish()
            } catch {
                first = first ?? error
            }
        }
        if let first { throw first }
    }
}
