import PipelineCore
import PipelineTesting
import Testing

@Suite struct FailingSinkTests {
    @Test func failsAtTheGivenWriteOnly() throws {
        let collected = Collected<Int>()
        var sink = FailingSink(into: collected, atWrite: 2, error: PlannedFailure(.abort, "disk full"))
        try sink.write([1])
        #expect(throws: PlannedFailure(.abort, "disk full")) { try sink.write([2]) }
        try sink.write([3])
        try sink.finish()
        #expect(collected.batches == [[1], [3]])
        #expect(collected.isFinished)
    }

    @Test func failsWheneverABadRecordIsInTheBatch() throws {
        let collected = Collected<Int>()
        var sink = FailingSink(into: collected, atRecord: { $0 == 2 }, error: PlannedFailure(.quarantine))
        #expect(throws: PlannedFailure(.quarantine)) { try sink.write([1, 2, 3]) }
        try sink.write([1])
        #expect(throws: PlannedFailure(.quarantine)) { try sink.write([2]) }
        try sink.write([3])
        #expect(collected.records == [1, 3])
    }

    @Test func failsToFinish() throws {
        let collected = Collected<Int>()
        var sink = FailingSink(atFinishInto: collected, error: PlannedFailure(.abort))
        try sink.write([1])
        #expect(throws: PlannedFailure(.abort)) { try sink.finish() }
        #expect(collected.records == [1])
        #expect(!collected.isFinished)
    }
}
