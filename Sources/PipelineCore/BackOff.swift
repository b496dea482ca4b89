/// How long to wait before a further attempt: exponential, with an upper bound.
public struct BackOff: Sendable, Hashable {
    /// The wait after the first attempt.
    public var initial: Duration
    /// What each wait is multiplied by for the next, at least 1.
    public var factor: Int
    /// The longest wait.
    public var maximum: Duration
    /// The longest wait that a failure may ask for (``StageFailure/retryAfter``).
    ///
    /// A record whose failure asks for more is not tried again: a server must not hold up a run for a year.
    public var patience: Duration

    public init(
        initial: Duration,
        factor: Int = 2,
        maximum: Duration,
        patience: Duration = .seconds(300)
    ) {
        precondition(factor >= 1, "a back-off does not shrink: factor \(factor)")
        self.initial = initial
        self.factor = factor
        self.maximum = maximum
        self.patience = patience
    }

    /// Half a second, doubled up to half a minute.
    public static let standard = BackOff(initial: .milliseconds(500), maximum: .seconds(30))

    /// No wait at all.
    public static let none = BackOff(initial: .zero, maximum: .zero)

    /// The wait after the given attempt, which counts from 1.
    public func delay(afterAttempt attempt: Int) -> Duration {
        var delay = min(initial, maximum)
        guard factor > 1, delay > .zero else { return delay }
        for _ in 1..<max(attempt, 1) {
            // Compared before the multiplication, which would overflow beyond the longest duration.
            guard delay <= maximum / factor else { return maximum }
            delay *= factor
        }
        return delay
    }
}
