public import PipelineCore

/// A clock that remembers how long it was asked to wait, and never does.
///
/// ```swift
/// let clock = FakeWaitingClock()
/// let busy = Transform { (page: String) -> String in throw PlannedFailure(.retry) }
///     .retrying(upTo: 3, backOff: BackOff(initial: .seconds(1), maximum: .seconds(60)), clock: clock)
/// #expect(throws: StageError.self) { try busy.process("http://example.com/") }
/// #expect(clock.waits == [.seconds(1), .seconds(2)])
/// ```
public final class FakeWaitingClock: WaitingClock {
    private let cancelledWait: Int?
    private let asked = Locked<[Duration]>([])

    /// Makes a clock.
    ///
    /// - Parameter wait: The wait that is cut off as if the run had been cancelled meanwhile; the first is 1.
    public init(cancelledAtWait wait: Int? = nil) { cancelledWait = wait }

    /// The waits that were asked for, in order.
    public var waits: [Duration] { asked.withLock { $0 } }

    public func wait(_ duration: Duration, unless isCancelled: () -> Bool) -> Bool {
        let number = asked.withLock { asked in
            asked.append(duration)
            return asked.count
        }
        return number != cancelledWait && !isCancelled()
    }
}
