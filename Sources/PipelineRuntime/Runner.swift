import Dispatch
public import PipelineCore

/// Runs a pipeline on Dispatch, `width` records at a time.
///
/// - Concurrency: One serial queue per worker. On Linux a private serial queue gets a thread of its own at
///   once; a concurrent queue is slow to add threads while its blocks wait, and `concurrentPerform` adds none.
///   A worker takes a record through all stages, so nothing is handed over between them; quick records are read
///   and handed to the sink in chunks.
/// - Back-pressure: At most `window` records are between source and sink. A worker reads another only
///   when the sink has taken one.
/// - Cancellation: Nothing more is read; what is in flight is finished and stored.
public struct Runner: Sendable {
    /// The number of records processed at once.
    public var width: Width
    /// The most records that may be read and not yet stored, at least `width`.
    public var window: Int
    /// The order in which records reach the sink.
    public var ordering: Ordering
    /// How many records the sink gets at once.
    public var batch: BatchLimit

    /// Makes a runner.
    ///
    /// - Parameters:
    ///   - width: The number of records processed at once.
    ///   - window: The most records between source and sink; 16 for each worker if not given.
    ///   - ordering: The order in which records reach the sink.
    ///   - batch: How many records the sink gets at once.
    public init(
        width: Width = .cores,
        window: Int? = nil,
        ordering: Ordering = .input,
        batch: BatchLimit = BatchLimit()
    ) {
        self.width = width
        self.window = max(window ?? width.count * 16, width.count)
        self.ordering = ordering
        self.batch = batch
    }

    /// Runs the pipeline to its end and returns what became of the records.
    ///
    /// Blocks until then.
    ///
    /// - Parameters:
    ///   - pipeline: What to run. Its body is evaluated once.
    ///   - cancellation: Ends the run early.
    ///   - onRefused: Told each record that was skipped or quarantined, one at a time, in the order of delivery.
    ///     What it throws stops the run.
    ///   - onProgress: Told the counts after each batch.
    /// - Returns: The report; its counts balance.
    /// - Throws: The first error of the source, the sink, `onRefused` or a stage that stopped the run, with the report.
    @discardableResult
    public func run<P: Pipeline>(
        _ pipeline: P,
        cancellation: Cancellation = Cancellation(),
        onRefused: @escaping @Sendable (Refused<P.Body.Record>) throws -> Void = { _ in },
        onProgress: @escaping @Sendable (RunReport) -> Void = { _ in }
    ) throws(RunError) -> RunReport {
        let run = Run(
            pipeline.body,
            name: pipeline.name,
            settings: self,
            cancellation: cancellation,
            onRefused: onRefused,
            onProgress: onProgress
        )
        let group = DispatchGroup()
        DispatchQueue(label: "\(pipeline.name).loader").async(group: group) { run.load() }
        for index in 0..<width.count {
            DispatchQueue(label: "\(pipeline.name).worker.\(index)").async(group: group) { run.work() }
        }
        group.wait()
        return try run.finish()
    }
}
