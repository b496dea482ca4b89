import PipelineCore
import PipelineTesting
import Testing

@Suite struct FakeWaitingClockTests {
    @Test func remembersTheWaitsOfARetriedStage() {
        let clock = FakeWaitingClock()
        let busy = Transform { (page: String) -> String in throw PlannedFailure(.retry) }
            .retrying(upTo: 3, backOff: BackOff(initial: .seconds(1), maximum: .seconds(60)), clock: clock)
        #expect(throws: StageError.self) { try busy.process("http://example.com/") }
        #expect(clock.waits == [.seconds(1), .seconds(2)])
    }

    @Test func isCutOffAtTheGivenWait() {
        let clock = FakeWaitingClock(cancelledAtWait: 2)
        #expect(clock.wait(.seconds(1), unless: { false }))
        #expect(!clock.wait(.seconds(1), unless: { false }))
        #expect(clock.wait(.seconds(1), unless: { false }))
    }

    @Test func asksWhetherTheRunIsCancelled() {
        #expect(!FakeWaitingClock().wait(.seconds(1), unless: { true }))
    }
}
