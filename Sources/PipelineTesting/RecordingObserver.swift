public import PipelineCore

/// An observer that remembers every call.
///
/// ```swift
/// let observer = RecordingObserver()
/// let chain = Chain {
///     Transform("number") { (text: String) in Int(text) ?? 0 }
///     Transform("double") { (number: Int) in number * 2 }
/// }
/// #expect(try observer.run(chain, on: "21") == 42)
/// #expect(
///     observer.observations == [
///         .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: false),
///     ]
/// )
/// ```
public final class RecordingObserver: StageObserver, Sendable {
    private struct State: Sendable {
        var observations: [StageObservation] = []
        var isCancelled = false
    }

    private let state = Locked(State())

    /// Makes an observer of a run that is not cancelled.
    public init() {}

    /// The calls so far, in order.
    public var observations: [StageObservation] { state.withLock { $0.observations } }

    public var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Makes the run look cancelled from now on.
    public func cancel() { state.withLock { $0.isCancelled = true } }

    /// Runs a stage on a record as a runner would, and watches.
    public func run<Input, Output>(
        _ stage: some Stage<Input, Output>,
        on input: Input
    ) throws(StageError) -> Output {
        try stage._run(input, observer: self, position: 0)
    }

    public func stageWillRun(_ position: Int) { record(.willRun(position)) }
    public func stageDidRun(_ position: Int, failed: Bool) { record(.didRun(position, failed: failed)) }
    public func stageWillRetry(_ position: Int) { record(.willRetry(position)) }

    private func record(_ observation: StageObservation) { state.withLock { $0.observations.append(observation) } }
}
