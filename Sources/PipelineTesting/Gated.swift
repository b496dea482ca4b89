public import PipelineCore

/// A stage that holds every record at a gate, so that a test can look while they are in flight.
///
/// ```swift
/// let gate = Gated<Int>()
/// let thread = Thread { _ = gate.process(1) }
/// thread.start()
/// try gate.waitUntilWaiting(1)
/// gate.open()
/// ```
public final class Gated<Value: Sendable>: Stage {
    private struct State: Sendable {
        var arrived = 0
        var waiting = 0
        var permits = 0
        var isOpen = false
    }

    private let state = Locked(State())

    /// Makes a stage whose gate is closed.
    public init() {}

    /// The number of records that have come to the gate so far.
    public var arrived: Int { state.withLock { $0.arrived } }

    /// The number of records that wait at the gate now.
    public var waiting: Int { state.withLock { $0.waiting } }

    public func process(_ input: Value) -> Value {
        state.change {
            $0.arrived += 1
            $0.waiting += 1
        }
        state.wait { state -> Locked<State>.Waiting<Void> in
            guard state.isOpen || state.permits > 0 else { return .notYet(atMost: nil) }
            if !state.isOpen { state.permits -= 1 }
            state.waiting -= 1
            return .done(())
        }
        return input
    }

    /// Lets that many records pass, whether they wait already or come later.
    public func letPass(_ count: Int) { state.change { $0.permits += count } }

    /// Lets all records pass from now on.
    public func open() { state.change { $0.isOpen = true } }

    /// Waits until at least that many records wait at the gate.
    ///
    /// - Parameters:
    ///   - count: The number of records.
    ///   - patience: How long to wait at most.
    /// - Throws: ``WaitedInVain`` when it takes longer.
    public func waitUntilWaiting(_ count: Int, within patience: Duration = .seconds(10)) throws(WaitedInVain) {
        try state.wait(within: patience) {
            $0.waiting >= count
        } orSay: {
            "\($0.waiting) of \(count) records came to the gate within \(patience)"
        }
    }
}
