public import PipelineCore

/// A record that a stage or the sink refused, with the reason.
public struct Refused<Record: Sendable>: Sendable {
    /// The record as the source gave it, so that it can be run again.
    public let record: Record
    /// Where and why; its ``StageError/disposition`` is `skip`, `quarantine`, `retry` (when the attempts are used
    /// up) or `abort`.
    public let error: StageError
}
