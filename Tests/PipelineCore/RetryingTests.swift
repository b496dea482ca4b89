import PipelineCore
import PipelineTesting
import Testing

@Suite struct RetryingTests {
    private let clock = FakeWaitingClock()
    private let backOff = BackOff(initial: .seconds(1), maximum: .seconds(5))

    /// Fails with one error after the other, then succeeds.
    private func failing(_ failures: [any Error], name: String = "flaky") -> Transform<Int, Int> {
        let left = Locked(failures[...])
        return Transform(name) { number in
            if let failure = left.withLock({ $0.popFirst() }) { throw failure }
            return number
        }
    }

    @Test func stopsAtTheFirstSuccess() throws {
        let stage = failing([PlannedFailure(.retry), PlannedFailure(.retry)])
            .retrying(upTo: 5, backOff: backOff, clock: clock)
        #expect(try stage.process(7) == 7)
        #expect(clock.waits == [.seconds(1), .seconds(2)])
    }

    @Test func givesUpWhenTheAttemptsAreUsedUp() {
        let failures = (1...9).map { PlannedFailure(.retry, "failure \($0)") }
        let stage = failing(failures).retrying(upTo: 5, backOff: backOff, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.description == "flaky: failure 5 (5 attempts)")
        #expect(error?.disposition == .retry)
        #expect(clock.waits == [.seconds(1), .seconds(2), .seconds(4), .seconds(5)])
    }

    @Test(arguments: [Disposition.skip, .quarantine, .abort])
    func triesAgainOnlyWhenTheFailureSaysSo(disposition: Disposition) {
        let stage = failing([PlannedFailure(disposition)]).retrying(upTo: 5, backOff: backOff, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.attempts == 1)
        #expect(error?.disposition == disposition)
        #expect(clock.waits == [])
    }

    @Test func oneAttemptIsNoRetry() {
        let stage = failing([PlannedFailure(.retry)]).retrying(upTo: 1, backOff: backOff, clock: clock)
        #expect(throws: StageError.self) { try stage.process(7) }
        #expect(clock.waits == [])
    }

    @Test func aFailureThatChangesItsMindIsNotTriedAgain() {
        let stage = failing([PlannedFailure(.retry), PlannedFailure(.skip, "gone")])
            .retrying(upTo: 5, backOff: backOff, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.description == "flaky: gone (2 attempts)")
        #expect(error?.disposition == .skip)
    }

    @Test func waitsAsLongAsTheOtherSideAsksIfThatIsMore() throws {
        let stage = failing([
            PlannedFailure(.retry, retryAfter: .seconds(60)), PlannedFailure(.retry, retryAfter: .milliseconds(1)),
        ]).retrying(upTo: 3, backOff: backOff, clock: clock)
        #expect(try stage.process(7) == 7)
        #expect(clock.waits == [.seconds(60), .seconds(2)])
    }

    @Test func doesNotWaitLongerThanItsPatience() throws {
        let backOff = BackOff(initial: .seconds(1), maximum: .seconds(5), patience: .seconds(60))
        let stage = failing([
            PlannedFailure(.retry, retryAfter: .seconds(60)),
            PlannedFailure(.retry, retryAfter: .seconds(61), "closed for repairs"),
        ]).retrying(upTo: 9, backOff: backOff, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.description == "flaky: closed for repairs (2 attempts)")
        #expect(clock.waits == [.seconds(60)])
    }

    @Test func givesUpWhenTheRunIsCancelledWhileItWaits() {
        let clock = FakeWaitingClock(cancelledAtWait: 2)
        let stage = failing(Array(repeating: PlannedFailure(.retry), count: 9))
            .retrying(upTo: 9, backOff: backOff, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.attempts == 2)
        #expect(clock.waits == [.seconds(1), .seconds(2)])
    }

    @Test func doesNotEvenWaitInACancelledRun() {
        let observer = RecordingObserver()
        observer.cancel()
        let stage = failing([PlannedFailure(.retry)]).retrying(upTo: 9, backOff: backOff, clock: clock)
        #expect(throws: StageError.self) { try observer.run(stage, on: 7) }
        #expect(clock.waits == [])
    }

    @Test func theObserverSeesEveryAttempt() throws {
        let observer = RecordingObserver()
        let chain = Chain {
            Transform("first") { (number: Int) in number }
            failing([PlannedFailure(.retry)]).retrying(upTo: 2, backOff: backOff, clock: clock)
        }
        #expect(try observer.run(chain, on: 7) == 7)
        #expect(
            observer.observations == [
                .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: true), .willRetry(1),
                .willRun(1), .didRun(1, failed: false),
            ]
        )
    }

    @Test func aRetriedGroupBeginsAnewWithItsFirstStage() throws {
        let runs = Collected<String>()
        let group = Chain {
            Transform("first") { (number: Int) in
                runs.sink.write(["first"])
                return number
            }
            failing([PlannedFailure(.retry)], name: "second")
        }
        #expect(try group.retrying(upTo: 2, backOff: .none, clock: clock).process(7) == 7)
        #expect(runs.records == ["first", "first"])
        #expect(clock.waits == [.zero])
    }

    @Test func triesWithinTriesAreCountedTogether() {
        let failures = Array(repeating: PlannedFailure(.retry, "busy"), count: 9)
        let stage = failing(failures)
            .retrying(upTo: 3, backOff: .none, clock: clock)
            .retrying(upTo: 2, backOff: .none, clock: clock)
        let error = #expect(throws: StageError.self) { try stage.process(7) }
        #expect(error?.description == "flaky: busy (6 attempts)")
    }

    @Test func isNamedAfterItsStageAndNotesTheAttempts() {
        let stage = failing([], name: "fetch").retrying(upTo: 3, clock: clock)
        #expect(stage.name == "fetch")
        #expect(
            stage._leaves == [StageDescription(name: "fetch", input: "Int", output: "Int", notes: ["up to 3 attempts"])]
        )
    }
}
