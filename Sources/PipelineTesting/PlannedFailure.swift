public import PipelineCore

/// A failure that a test plans.
///
/// ```swift
/// let busy = Transform("busy") { (page: String) -> String in throw PlannedFailure(.retry, retryAfter: .seconds(2)) }
/// ```
public struct PlannedFailure: StageFailure, Hashable, CustomStringConvertible {
    public let disposition: Disposition
    public let retryAfter: Duration?
    public let description: String

    /// Makes a failure with that disposition, the wait it asks for and its words.
    public init(_ disposition: Disposition, retryAfter: Duration? = nil, _ description: String = "planned failure") {
        self.disposition = disposition
        self.retryAfter = retryAfter
        self.description = description
    }
}
