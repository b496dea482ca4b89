import PipelineCore
import PipelineTesting
import Testing

@Suite struct OptionalStageTests {
    private func chain(doubling: Bool) -> some Stage<Int, Int> {
        Chain {
            if doubling { Transform("double") { (number: Int) in number * 2 } }
        }
    }

    @Test func aStageThatIsThereRuns() throws {
        #expect(try chain(doubling: true).process(4) == 8)
        #expect(chain(doubling: true)._leaves == [StageDescription(name: "double", input: "Int", output: "Int")])
    }

    @Test func aStageThatIsNotThereLetsTheRecordThroughAndKeepsItsPlace() throws {
        let observer = RecordingObserver()
        #expect(try observer.run(chain(doubling: false), on: 4) == 4)
        #expect(observer.observations == [])
        #expect(chain(doubling: false)._leaves == [StageDescription(name: "", input: "", output: "")])
    }
}
