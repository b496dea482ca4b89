import PipelineCore
import PipelineTesting
import Testing

@Suite struct ArraySourceTests {
    @Test func givesTheElementsAndThenKeepsSayingNil() throws {
        var source = ArraySource(["贵州茅台", "五粮液"])
        #expect(try source.next() == "贵州茅台")
        #expect(try source.next() == "五粮液")
        #expect(try source.next() == nil)
        #expect(try source.next() == nil)
    }

    @Test func throwsAfterTheLastElement() throws {
        let failure = PlannedFailure(.abort, "list unreadable")
        var source = ArraySource([1], thenThrow: failure)
        #expect(try source.next() == 1)
        #expect(throws: failure) { try source.next() }
    }

    @Test func tellsWhatBecameOfARecord() {
        let settled = Locked<[Int: Outcome]>([:])
        var source = ArraySource([1, 2]) { record, outcome in settled.withLock { $0[record] = outcome } }
        source.settle(1, as: .loaded)
        source.settle(2, as: .quarantined)
        #expect(settled.withLock { $0 } == [1: .loaded, 2: .quarantined])
    }
}
