/// What one stage did in a run, measured from outside.
public struct StageTally: Sendable, Hashable {
    /// The ``Stage/name``.
    public let name: String
    /// How often it was called, retries included.
    public package(set) var calls = 0
    /// How many of the calls failed.
    public package(set) var failures = 0
    /// How many of the calls were retries.
    public package(set) var retries = 0
    /// The time spent in it, summed over the workers.
    public package(set) var busy: Duration = .zero

    public init(name: String) { self.name = name }

    package mutating func add(_ other: StageTally) {
        calls += other.calls
        failures += other.failures
        retries += other.retries
        busy += other.busy
    }
}
