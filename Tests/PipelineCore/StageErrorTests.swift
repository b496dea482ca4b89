import PipelineCore
import PipelineTesting
import Testing

@Suite struct StageErrorTests {
    struct Unplanned: Error {}

    @Test(arguments: Disposition.allCases)
    func hasTheDispositionOfTheErrorInside(disposition: Disposition) {
        #expect(StageError(stage: "parse", underlying: PlannedFailure(disposition)).disposition == disposition)
    }

    @Test func anErrorWithoutDispositionIsQuarantined() {
        #expect(StageError(stage: "parse", underlying: Unplanned()).disposition == .quarantine)
    }

    @Test func asksForTheWaitOfTheErrorInside() {
        let busy = StageError(stage: "fetch", underlying: PlannedFailure(.retry, retryAfter: .seconds(7)))
        #expect(busy.retryAfter == .seconds(7))
        #expect(StageError(stage: "fetch", underlying: Unplanned()).retryAfter == nil)
    }

    @Test(arguments: [(1, "fetch: no route"), (3, "fetch: no route (3 attempts)")])
    func isDescribedInOneLine(attempts: Int, line: String) {
        let failure = PlannedFailure(.retry, "no route")
        #expect(StageError(stage: "fetch", underlying: failure, attempts: attempts).description == line)
    }

    @Test func anErrorWithinAnErrorKeepsItsDisposition() {
        let inner = StageError(stage: "parse", underlying: PlannedFailure(.skip, retryAfter: .seconds(1), "video"))
        let outer = StageError(stage: "read", underlying: inner)
        #expect(outer.disposition == .skip)
        #expect(outer.retryAfter == .seconds(1))
        #expect(outer.description == "read: parse: video")
    }
}
