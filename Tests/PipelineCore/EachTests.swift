import PipelineCore
import PipelineTesting
import Testing

@Suite struct EachTests {
    private let each = Each {
        Transform("number") { (text: String) -> Int in
            guard let number = Int(text) else { throw PlannedFailure(.quarantine, "no number: \(text)") }
            return number
        }
        Transform("double") { (number: Int) in number * 2 }
    }

    @Test(arguments: [([], []), (["1"], [2]), (["1", "2", "3"], [2, 4, 6])])
    func liftsAStageToArrays(input: [String], output: [Int]) throws {
        #expect(try each.process(input) == output)
    }

    @Test func theFirstElementThatFailsFailsTheArray() {
        let observer = RecordingObserver()
        let error = #expect(throws: StageError.self) { try observer.run(each, on: ["1", "x", "y"]) }
        #expect(error?.description == "number: no number: x")
        #expect(
            observer.observations == [
                .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: false), .willRun(0),
                .didRun(0, failed: true),
            ]
        )
    }

    @Test func itsLeavesSayThatTheyRunOnElements() {
        #expect(
            each._leaves == [
                StageDescription(name: "number", input: "String", output: "Int", notes: ["for each element"]),
                StageDescription(name: "double", input: "Int", output: "Int", notes: ["for each element"]),
            ]
        )
        #expect(Each { Transform("number") { (number: Int) in number } }.name == "Each(number)")
    }
}
