extension Stage {
    /// Returns a stage that tries again when the failure says ``Disposition/retry``.
    ///
    /// Between two attempts it waits as ``BackOff`` says, or as long as the failure asks for
    /// (``StageFailure/retryAfter``) if that is more. It gives up when the failure asks for longer than
    /// ``BackOff/patience``, and when the run is cancelled.
    ///
    /// - Parameters:
    ///   - attempts: The number of tries in all, at least 1.
    ///   - backOff: How long to wait before each further try.
    ///   - clock: What waits; a test hands in a fake.
    /// - Returns: A stage that fails with the last error and the number of attempts.
    public func retrying(
        upTo attempts: Int,
        backOff: BackOff = .standard,
        clock: any WaitingClock = SystemWaitingClock()
    ) -> Retrying<Self> {
        Retrying(self, attempts: attempts, backOff: backOff, clock: clock)
    }
}

/// A stage that is tried several times.
///
/// See ``Stage/retrying(upTo:backOff:clock:)``.
public struct Retrying<Base: Stage>: Stage {
    let base: Base
    let attempts: Int
    let backOff: BackOff
    let clock: any WaitingClock

    init(_ base: Base, attempts: Int, backOff: BackOff, clock: any WaitingClock) {
        precondition(attempts > 0, "one attempt is the least there can be, not \(attempts)")
        self.base = base
        self.attempts = attempts
        self.backOff = backOff
        self.clock = clock
    }

    public var name: String { base.name }

    public var _prepared: Retrying<Base._Prepared> {
        Retrying<Base._Prepared>(base._prepared, attempts: attempts, backOff: backOff, clock: clock)
    }

    public static var _leafCount: Int { Base._leafCount }

    public var _leaves: [StageDescription] { base._leaves.noting("up to \(attempts) attempts") }

    public func process(_ input: Base.Input) throws(StageError) -> Base.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: Base.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Base.Output {
        var attempt = 1
        var tries = 0
        while true {
            do throws(StageError) {
                return try base._run(input, observer: observer, position: position)
            } catch {
                var error = error
                // A stage that retries within a group that retries has been tried more often than the group.
                tries += error.attempts
                error.attempts = tries
                guard error.disposition == .retry, attempt < attempts, !observer.isCancelled else { throw error }
                let asked = error.retryAfter ?? .zero
                guard asked <= backOff.patience else { throw error }
                let pause = max(backOff.delay(afterAttempt: attempt), asked)
                guard clock.wait(pause, unless: { observer.isCancelled }) else { throw error }
                observer.stageWillRetry(position)
                attempt += 1
            }
        }
    }
}
