import Synchronization

/// A request to stop, shared between the one who asks and the run that obeys.
///
/// After ``cancel()`` the runner reads no more records and lets those in flight finish.
public final class Cancellation: Sendable {
    private let flag = Atomic(false)

    public init() {}

    /// Whether ``cancel()`` was called.
    public var isCancelled: Bool { flag.load(ordering: .acquiring) }

    /// Asks the run to stop.
    ///
    /// Safe to call from any thread, more than once.
    public func cancel() { flag.store(true, ordering: .releasing) }
}
