public import PipelineCore

/// A sink that fails when it is told to and otherwise stores what it is given.
///
/// A write that fails stores nothing.
///
/// ```swift
/// let collected = Collected<Int>()
/// var sink = FailingSink(into: collected, atWrite: 2, error: PlannedFailure(.abort, "disk full"))
/// try sink.write([1])
/// #expect(throws: PlannedFailure(.abort, "disk full")) { try sink.write([2]) }
/// try sink.write([3])
/// #expect(collected.batches == [[1], [3]])
/// ```
public struct FailingSink<Input: Sendable>: Sink {
    private let collected: Collected<Input>
    private let error: any Error
    private let failsToWrite: @Sendable (Int, [Input]) -> Bool
    private let failsToFinish: Bool
    private var writes = 0

    /// Fails at one write.
    ///
    /// - Parameters:
    ///   - collected: Where the other batches go.
    ///   - number: The write that fails; the first is 1.
    ///   - error: What it throws.
    public init(into collected: Collected<Input> = Collected(), atWrite number: Int, error: any Error) {
        self.init(collected, error, failsToWrite: { write, _ in write == number }, failsToFinish: false)
    }

    /// Fails whenever a batch holds a record of a certain kind.
    public init(
        into collected: Collected<Input> = Collected(),
        atRecord isBad: @escaping @Sendable (Input) -> Bool,
        error: any Error
    ) {
        self.init(
            collected,
            error,
            failsToWrite: { _, records in records.contains(where: isBad) },
            failsToFinish: false
        )
    }

    /// Stores everything and then fails to finish.
    public init(atFinishInto collected: Collected<Input> = Collected(), error: any Error) {
        self.init(collected, error, failsToWrite: { _, _ in false }, failsToFinish: true)
    }

    private init(
        _ collected: Collected<Input>,
        _ error: any Error,
        failsToWrite: @escaping @Sendable (Int, [Input]) -> Bool,
        failsToFinish: Bool
    ) {
        self.collected = collected
        self.error = error
        self.failsToWrite = failsToWrite
        self.failsToFinish = failsToFinish
    }

    public mutating func write(_ records: [Input]) throws {
        writes += 1
        if failsToWrite(writes, records) { throw error }
        collected.append(records)
    }

    public mutating func finish() throws {
        if failsToFinish { throw error }
        collected.finish()
    }
}
