import PipelineCore
import PipelineTesting
import Testing

@Suite struct StageLawsTests {
    @Test func aPureStageKeepsTheLaws() throws {
        try checkStageLaws(Transform { (text: String) in text.count }, on: ["", "贵州茅台", "a"])
        try checkStageLaws(Transform { (text: String) in text.count }, on: [])
    }

    @Test func aStageThatAlwaysFailsTheSameWayKeepsTheLaws() throws {
        try checkStageLaws(
            Transform { (text: String) -> Int in throw PlannedFailure(.quarantine, "no \(text)") },
            on: ["a", "b"]
        )
    }

    @Test func aStageThatCountsItsCallsBreaksThem() {
        let calls = Locked(0)
        let counting = Transform("counting") { (text: String) in
            calls.withLock { calls in
                calls += 1
                return calls
            }
        }
        let error = #expect(throws: StageLawViolation.self) { try checkStageLaws(counting, on: ["a"]) }
        #expect(error?.description == "counting: input 0 gave another output the second time")
    }

    @Test func aStageThatRemembersTheInputBeforeBreaksThem() {
        let last = Locked("")
        let remembering = Transform("remembering") { (text: String) in
            last.withLock { last in
                defer { last = text }
                return last
            }
        }
        #expect(throws: StageLawViolation.self) { try checkStageLaws(remembering, on: ["a", "b", "c"]) }
    }
}
