public import FetchStage
import PipelineCore

/// A clock for politeness whose time passes by waiting only, and at once.
///
/// ```swift
/// let clock = FakeHostClock()
/// clock.wait(.seconds(3), unless: { false })
/// clock.now  // 3 seconds
/// ```
public final class FakeHostClock: HostClock {
    private let time = Locked(Duration.zero)

    public init() {}

    public var now: Duration { time.withLock { $0 } }

    public func wait(_ duration: Duration, unless isCancelled: () -> Bool) {
        guard !isCancelled() else { return }
        time.withLock { $0 += duration }
    }
}
