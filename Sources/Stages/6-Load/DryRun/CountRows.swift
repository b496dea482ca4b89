public import NewsModel
public import PipelineCore

/// Counts what would be stored, and stores nothing: the sink of a dry run.
public struct CountRows: Sink {
    private let tally: RowTally

    public init(_ tally: RowTally) { self.tally = tally }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) { try tally.add(records) }

    public mutating func finish() {}
}
