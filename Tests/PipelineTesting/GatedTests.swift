import Foundation
import PipelineCore
import PipelineTesting
import Testing

@Suite struct GatedTests {
    @Test func holdsRecordsUntilTheyMayPass() throws {
        let gate = Gated<Int>()
        let passed = Collected<Int>()
        for record in 1...3 { Thread { passed.sink.write([gate.process(record)]) }.start() }

        try gate.waitUntilWaiting(3)
        #expect(passed.records == [])

        gate.letPass(1)
        try passed.waitForRecords(1)
        #expect(gate.waiting == 2)

        gate.open()
        try passed.waitForRecords(3)
        #expect(gate.waiting == 0)
        #expect(gate.arrived == 3)
        #expect(passed.records.sorted() == [1, 2, 3])
    }

    @Test func anOpenGateHoldsNothing() {
        let gate = Gated<Int>()
        gate.open()
        #expect(gate.process(7) == 7)
        #expect(gate.process(8) == 8)
    }

    @Test func permitsAreUsedUp() throws {
        let gate = Gated<Int>()
        gate.letPass(1)
        #expect(gate.process(7) == 7)
        Thread { _ = gate.process(8) }.start()
        try gate.waitUntilWaiting(1)
        gate.open()
    }

    @Test func doesNotWaitForEver() {
        let error = #expect(throws: WaitedInVain.self) {
            try Gated<Int>().waitUntilWaiting(4, within: .milliseconds(1))
        }
        #expect(error?.description == "0 of 4 records came to the gate within 0.001 seconds")
    }
}
