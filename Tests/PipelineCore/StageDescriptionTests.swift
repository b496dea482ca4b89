import Testing

@testable import PipelineCore

@Suite struct StageDescriptionTests {
    @Test func aNoteIsAddedToEveryLeafAfterItsOthers() {
        let leaves = [
            StageDescription(name: "a", input: "Int", output: "Int", notes: ["first"]),
            StageDescription(name: "b", input: "Int", output: "Int"),
        ]
        #expect(
            leaves.noting("second") == [
                StageDescription(name: "a", input: "Int", output: "Int", notes: ["first", "second"]),
                StageDescription(name: "b", input: "Int", output: "Int", notes: ["second"]),
            ]
        )
    }
}
