import PipelineCore

/// Tells the time and waits, on behalf of ``HostTurns``.
///
/// The test kit has a fake whose time passes by waiting.
public protocol HostClock: Sendable {
    /// The time since a fixed moment; never goes back.
    var now: Duration { get }

    /// Waits for that long, or until `isCancelled` turns true.
    func wait(_ duration: Duration, unless isCancelled: () -> Bool)
}

/// The clock of the system.
public struct SystemHostClock: HostClock {
    private let start = ContinuousClock.now

    public init() {}

    public var now: Duration { start.duration(to: .now) }

    public func wait(_ duration: Duration, unless isCancelled: () -> Bool) {
        _ = SystemWaitingClock().wait(duration, unless: isCancelled)
    }
}
