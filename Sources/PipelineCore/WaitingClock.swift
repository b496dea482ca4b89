import Dispatch

/// Waits, on behalf of a stage that must not look at a clock itself.
///
/// The test kit has a fake that only remembers how long it was asked to wait.
public protocol WaitingClock: Sendable {
    /// Waits for that long, or until `isCancelled` turns true.
    ///
    /// - Returns: Whether the whole time has passed.
    func wait(_ duration: Duration, unless isCancelled: () -> Bool) -> Bool
}

/// The clock of the system.
public struct SystemWaitingClock: WaitingClock {
    public init() {}

    public func wait(_ duration: Duration, unless isCancelled: () -> Bool) -> Bool {
        // Looks up ten times a second: a person who pressed ^C does not notice the rest.
        let deadline = ContinuousClock.now.advanced(by: duration)
        let never = DispatchSemaphore(value: 0)
        while !isCancelled() {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return true }
            let slice = min(left, .milliseconds(100))
            let nanoseconds = Int(slice.components.attoseconds / 1_000_000_000)
            _ = never.wait(timeout: .now() + .nanoseconds(nanoseconds))
        }
        return false
    }
}
