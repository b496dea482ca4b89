/// Watches stages from outside, so that no stage contains timing, counting or logging code.
///
/// One observer belongs to one worker: it is called from one thread at a time and needs no lock.
public protocol StageObserver {
    /// Called before a leaf stage runs.
    func stageWillRun(_ position: Int)

    /// Called after a leaf stage ran.
    func stageDidRun(_ position: Int, failed: Bool)

    /// Called before a leaf or group of leaves is tried again.
    func stageWillRetry(_ position: Int)

    /// Whether the run is to end: a stage that waits before a retry gives up.
    var isCancelled: Bool { get }
}

/// Observes nothing and costs nothing.
public struct NoObserver: StageObserver {
    public init() {}
    public func stageWillRun(_ position: Int) {}
    public func stageDidRun(_ position: Int, failed: Bool) {}
    public func stageWillRetry(_ position: Int) {}
    public var isCancelled: Bool { false }
}
