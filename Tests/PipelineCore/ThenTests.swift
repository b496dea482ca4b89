import PipelineCore
import PipelineTesting
import Testing

@Suite struct ThenTests {
    private func chain(failingAt failing: String? = nil) -> some Stage<String, Int> {
        func step(_ name: String) -> Transform<String, String> {
            Transform(name) { text in
                if name == failing { throw PlannedFailure(.quarantine, "\(text) is bad") }
                return text + name
            }
        }
        return Chain {
            step("a")
            step("b")
            step("c")
            Transform("count") { (text: String) in text.count }
        }
    }

    @Test func theOutputOfOneIsTheInputOfTheNext() throws {
        #expect(try chain().process("x") == 4)
    }

    @Test func leavesAreInTheOrderOfTheData() {
        #expect(
            chain()._leaves == [
                StageDescription(name: "a", input: "String", output: "String"),
                StageDescription(name: "b", input: "String", output: "String"),
                StageDescription(name: "c", input: "String", output: "String"),
                StageDescription(name: "count", input: "String", output: "Int"),
            ]
        )
    }

    @Test func theErrorNamesTheLeafThatFailedAndNothingRunsAfterIt() {
        let observer = RecordingObserver()
        let error = #expect(throws: StageError.self) { try observer.run(chain(failingAt: "b"), on: "x") }
        #expect(error?.stage == "b")
        #expect(error?.underlying as? PlannedFailure == PlannedFailure(.quarantine, "xa is bad"))
        #expect(
            observer.observations == [
                .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: true),
            ]
        )
    }
}
