import PipelineCore
import Testing

@testable import PipelineRuntime

/// The rules of the runner, tested without a thread or a clock.
@Suite struct RunStateTests {
    typealias State = RunState<Int, String>

    struct Refusal: StageFailure {
        let disposition: Disposition
    }

    static func state(
        _ ordering: Ordering = .input,
        window: Int = 8,
        batch: BatchLimit = BatchLimit(count: 2, time: .seconds(1))
    ) -> State {
        State(ordering: ordering, window: window, batch: batch, report: RunReport(pipeline: "test"))
    }

    static func done(_ record: Int) -> Completed<Int, String> {
        Completed(record: record, result: .success("\(record)"))
    }

    static func refused(_ record: Int, _ disposition: Disposition) -> Completed<Int, String> {
        let error = StageError(stage: "test", underlying: Refusal(disposition: disposition))
        return Completed(record: record, result: .failure(error))
    }

    /// The records of the next batch, `nil` when there is none now.
    static func batch(_ state: inout State, now: Duration = .zero) -> [Int]? {
        if case .store(let records) = state.nextBatch(now: now) { records.map(\.record) } else { nil }
    }

    @Test func grantsNoMorePlacesThanTheWindowHas() {
        var state = Self.state(window: 3)
        #expect(state.reserve(atMost: 2) == .read(2))
        #expect(state.reserve(atMost: 2) == .read(1))
        #expect(state.reserve(atMost: 2) == .wait)
    }

    @Test func givesBackThePlacesThatWereNotUsed() {
        var state = Self.state(window: 3)
        _ = state.reserve(atMost: 3)
        #expect(state.admit(1, of: 3, isDry: false) == 0)
        #expect(state.reserve(atMost: 3) == .read(2))
        #expect(state.admit(2, of: 2, isDry: false) == 1)
        #expect(state.report.read == 3)
    }

    @Test func holdsBackRecordsThatFinishEarly() {
        var state = Self.state()
        _ = state.reserve(atMost: 3)
        _ = state.admit(3, of: 3, isDry: false)

        state.complete(2, [Self.done(2)], now: .zero)
        state.complete(1, [Self.done(1)], now: .zero)
        #expect(Self.batch(&state) == nil)
        state.complete(0, [Self.done(0)], now: .zero)
        #expect(Self.batch(&state) == [0, 1])
    }

    @Test func completionOrderReleasesAtOnce() {
        var state = Self.state(.completion)
        _ = state.reserve(atMost: 3)
        _ = state.admit(3, of: 3, isDry: false)
        state.complete(1, [Self.done(1), Self.done(2)], now: .zero)
        #expect(Self.batch(&state) == [1, 2])
    }

    @Test func aFailedRecordDoesNotHoldBackTheNext() {
        var state = Self.state()
        _ = state.reserve(atMost: 2)
        _ = state.admit(2, of: 2, isDry: false)
        state.complete(1, [Self.done(1)], now: .zero)
        state.complete(0, [Self.refused(0, .quarantine)], now: .zero)
        #expect(Self.batch(&state) == [0, 1])
    }

    @Test func aBatchThatIsNotFullWaitsForItsTime() {
        var state = Self.state()
        _ = state.reserve(atMost: 3)
        _ = state.admit(3, of: 3, isDry: false)
        state.complete(0, [Self.done(0)], now: .seconds(10))
        #expect(Self.batch(&state, now: .seconds(10.9)) == nil)
        #expect(Self.batch(&state, now: .seconds(11)) == [0])
    }

    @Test func aBatchGoesAtOnceWhenTheSourceIsDry() {
        var state = Self.state()
        _ = state.reserve(atMost: 3)
        _ = state.admit(1, of: 3, isDry: true)
        state.complete(0, [Self.done(0)], now: .zero)
        #expect(Self.batch(&state) == [0])
    }

    @Test func aBatchGoesAtOnceWhenTheWindowIsFull() {
        var state = Self.state(window: 1)
        _ = state.reserve(atMost: 1)
        _ = state.admit(1, of: 1, isDry: false)
        state.complete(0, [Self.done(0)], now: .zero)
        #expect(Self.batch(&state) == [0])
    }

    @Test func aDrySourceIsAskedAgainAfterEachSettledRecord() {
        var state = Self.state()
        _ = state.reserve(atMost: 2)
        _ = state.admit(1, of: 2, isDry: true)
        #expect(state.reserve(atMost: 1) == .wait)
        state.complete(0, [Self.done(0)], now: .zero)
        _ = Self.batch(&state)
        state.settle([.loaded])
        #expect(state.reserve(atMost: 1) == .read(1))
    }

    @Test func theRunIsOverWhenTheSourceIsDryAndNothingIsInFlight() {
        var state = Self.state()
        _ = state.reserve(atMost: 2)
        _ = state.admit(0, of: 2, isDry: true)
        #expect(state.reserve(atMost: 1) == .leave)
        guard case .leave = state.nextBatch(now: .zero) else { return #expect(Bool(false), "the loader stays") }
    }

    @Test func afterAStopWhatIsInFlightIsStillStored() {
        var state = Self.state()
        _ = state.reserve(atMost: 2)
        _ = state.admit(2, of: 2, isDry: false)
        state.stop()
        #expect(state.reserve(atMost: 1) == .leave)
        state.complete(0, [Self.done(0), Self.done(1)], now: .zero)
        #expect(Self.batch(&state) == [0, 1])
        state.settle([.loaded, .loaded])
        guard case .leave = state.nextBatch(now: .zero) else { return #expect(Bool(false), "the loader stays") }
    }

    @Test(arguments: [
        (Outcome.loaded, [1, 0, 0, 0]), (.skipped, [0, 1, 0, 0]), (.quarantined, [0, 0, 1, 0]),
        (.abandoned, [0, 0, 0, 1]),
    ])
    func countsEveryOutcome(outcome: Outcome, counts: [Int]) {
        var state = Self.state()
        _ = state.reserve(atMost: 1)
        _ = state.admit(1, of: 1, isDry: false)
        #expect(!state.report.isBalanced)
        state.settle([outcome])
        let report = state.report
        #expect([report.loaded, report.skipped, report.quarantined, report.abandoned] == counts)
        #expect(report.isBalanced)
    }

    @Test(arguments: [(Disposition.skip, false), (.retry, false), (.quarantine, false), (.abort, true)])
    func onlyAnAbortStopsTheRun(disposition: Disposition, stops: Bool) {
        var state = Self.state()
        _ = state.reserve(atMost: 1)
        _ = state.admit(1, of: 1, isDry: false)
        state.complete(0, [Self.refused(0, disposition)], now: .zero)
        #expect(state.isStopping == stops)
    }
}
