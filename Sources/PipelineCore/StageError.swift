/// A failure, with the name of the stage it happened in.
///
/// Compositions throw this in place of the failure types of their parts. The original error is
/// never dropped.
public struct StageError: StageFailure, CustomStringConvertible {
    /// The ``Stage/name`` of the leaf stage that failed.
    public let stage: String

    /// The error as the stage threw it.
    public let underlying: any Error

    /// How often the stage was tried, at least 1.
    public var attempts: Int

    public init(stage: String, underlying: any Error, attempts: Int = 1) {
        self.stage = stage
        self.underlying = underlying
        self.attempts = attempts
    }

    /// The disposition of the underlying error; `quarantine` when it declares none.
    public var disposition: Disposition {
        (underlying as? any StageFailure)?.disposition ?? .quarantine
    }

    public var retryAfter: Duration? { (underlying as? any StageFailure)?.retryAfter }

    /// One line: the stage, the error, and the number of attempts if there were several.
    public var description: String {
        attempts > 1 ? "\(stage): \(underlying) (\(attempts) attempts)" : "\(stage): \(underlying)"
    }
}
