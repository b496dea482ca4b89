import PipelineCore

/// Remembers what a sink is given.
///
/// ```swift
/// let collected = Collected<Int>()
/// var sink = collected.sink
/// try sink.write([1, 2])
/// try sink.write([3])
/// try sink.finish()
/// #expect(collected.records == [1, 2, 3])
/// #expect(collected.batches == [[1, 2], [3]])
/// #expect(collected.isFinished)
/// ```
public final class Collected<Input: Sendable>: Sendable {
    private struct State: Sendable {
        var batches: [[Input]] = []
        var isFinished = false
        var count: Int { batches.reduce(0) { $0 + $1.count } }
    }

    private let state = Locked(State())

    /// Makes one that holds nothing yet.
    public init() {}

    /// The records in the order in which they were written.
    public var records: [Input] { batches.flatMap(\.self) }

    /// The records, one array for each write.
    public var batches: [[Input]] { state.withLock { $0.batches } }

    /// Whether the sink was finished.
    public var isFinished: Bool { state.withLock { $0.isFinished } }

    /// The sink to put at the end of a pipeline.
    public var sink: CollectingSink<Input> { CollectingSink(collected: self) }

    /// Waits until at least that many records are written.
    ///
    /// - Parameters:
    ///   - count: The number of records.
    ///   - patience: How long to wait at most.
    /// - Throws: ``WaitedInVain`` when it takes longer.
    public func waitForRecords(_ count: Int, within patience: Duration = .seconds(10)) throws(WaitedInVain) {
        try state.wait(within: patience) {
            $0.count >= count
        } orSay: {
            "\($0.count) of \(count) records were written within \(patience)"
        }
    }

    func append(_ batch: [Input]) { state.change { $0.batches.append(batch) } }
    func finish() { state.change { $0.isFinished = true } }
}
