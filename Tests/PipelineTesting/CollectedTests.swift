import Foundation
import PipelineCore
import PipelineTesting
import Testing

@Suite struct CollectedTests {
    @Test func remembersRecordsBatchesAndTheEnd() {
        let collected = Collected<Int>()
        let sink = collected.sink
        sink.write([1, 2])
        sink.write([3])
        #expect(!collected.isFinished)
        sink.finish()
        #expect(collected.records == [1, 2, 3])
        #expect(collected.batches == [[1, 2], [3]])
        #expect(collected.isFinished)
    }

    @Test func waitsForRecordsOfAnotherThread() throws {
        let collected = Collected<Int>()
        let sink = collected.sink
        Thread { for record in 1...3 { sink.write([record]) } }.start()
        try collected.waitForRecords(3)
        #expect(collected.records == [1, 2, 3])
    }

    @Test func doesNotWaitForEver() {
        let collected = Collected<Int>()
        collected.sink.write([1])
        let error = #expect(throws: WaitedInVain.self) { try collected.waitForRecords(2, within: .zero) }
        #expect(error?.description == "1 of 2 records were written within 0.0 seconds")
    }
}
