import PipelineCore
import Testing

@Suite struct WaitingClockTests {
    @Test(arguments: [Duration.zero, .seconds(-1), .nanoseconds(1), .milliseconds(2)])
    func waitsTheWholeTime(duration: Duration) {
        let start = ContinuousClock.now
        #expect(SystemWaitingClock().wait(duration, unless: { false }))
        #expect(start.duration(to: .now) >= duration)
    }

    @Test func doesNotWaitWhenTheRunIsCancelled() {
        #expect(!SystemWaitingClock().wait(.seconds(Int64.max), unless: { true }))
    }

    @Test func asksAgainWhileItWaits() {
        var questions = 0
        let passed = SystemWaitingClock().wait(.seconds(3600)) {
            questions += 1
            return questions > 1
        }
        #expect(!passed)
        #expect(questions == 2)
    }
}
