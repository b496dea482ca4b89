/// How many records the sink gets at once, and how long the first of them may wait for the others.
public struct BatchLimit: Sendable, Hashable {
    /// The most records of one ``Sink/write(_:)``, at least 1.
    public var count: Int
    /// The longest time a finished record waits.
    ///
    /// It does not wait at all when nothing more can come before it is stored.
    public var time: Duration

    public init(count: Int = 256, time: Duration = .seconds(1)) {
        precondition(count > 0, "a batch holds at least one record, not \(count)")
        self.count = count
        self.time = time
    }
}
