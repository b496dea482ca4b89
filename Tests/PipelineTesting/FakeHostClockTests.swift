import PipelineTesting
import Testing

@Suite struct FakeHostClockTests {
    @Test func timePassesByWaitingOnly() {
        let clock = FakeHostClock()
        #expect(clock.now == .zero)
        clock.wait(.seconds(3), unless: { false })
        clock.wait(.milliseconds(500), unless: { false })
        clock.wait(.seconds(9), unless: { true })
        #expect(clock.now == .milliseconds(3500))
    }
}
