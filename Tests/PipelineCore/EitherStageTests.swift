import PipelineCore
import PipelineTesting
import Testing

@Suite struct EitherStageTests {
    typealias Short = Transform<Int, Int>
    typealias Long = Limited<Transform<Int, Int>>

    @Test func isTheStageThatWasChosen() throws {
        let add = Short("add") { $0 + 1 }
        let double = Short("double") { $0 * 2 }.limited(to: 1)
        let first = EitherStage<Short, Long>.first(add)
        let second = EitherStage<Short, Long>.second(double)
        #expect(try first.process(5) == 6)
        #expect(try second.process(5) == 10)
        #expect(first.name == "add")
        #expect(second.name == "double")
    }

    @Test func theShorterBranchIsPaddedWithNamelessLeaves() {
        func either(_ long: Bool) -> some Stage<Int, Int> {
            Chain {
                if long {
                    Short("a") { $0 }
                    Short("b") { $0 }
                } else {
                    Short("c") { $0 }
                }
            }
        }
        let nameless = StageDescription(name: "", input: "", output: "")
        #expect(either(true)._leaves.map(\.name) == ["a", "b"])
        #expect(either(false)._leaves == [StageDescription(name: "c", input: "Int", output: "Int"), nameless])
    }
}
