import PipelineCore
import PipelineTesting
import Testing

@Suite struct CompositeStageTests {
    struct Counted: CompositeStage {
        let made: Locked<Int>

        /// Counts how often it is made.
        var body: some Stage<Int, Int> {
            made.withLock { $0 += 1 }
            return Transform("counted") { (number: Int) in number }
        }
    }

    struct Outer: CompositeStage {
        var body: some Stage<Int, String> {
            Transform("first") { (number: Int) in number }
            Counted(made: Locked(0))
            Transform("last") { (number: Int) in "\(number)" }
        }
    }

    @Test func isAStageLikeAnyOther() throws {
        struct Shout: CompositeStage {
            var body: some Stage<String, String> {
                Transform("upper") { (text: String) in text.uppercased() }
                Transform("mark") { (text: String) in text + "!" }
            }
        }
        #expect(try Shout().process("gold") == "GOLD!")
        #expect(Shout().name == "Shout")
        #expect(Shout._leafCount == 2)
        #expect(Shout()._leaves.map(\.name) == ["upper", "mark"])
        try checkStageLaws(Shout(), on: ["", "gold"])
    }

    @Test func theObserverSeesTheLeavesOfNestedComposites() throws {
        let observer = RecordingObserver()
        _ = try observer.run(Outer(), on: 1)
        #expect(
            observer.observations == [
                .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: false), .willRun(2),
                .didRun(2, failed: false),
            ]
        )
        #expect(Outer()._leaves.map(\.name) == ["first", "counted", "last"])
    }

    @Test func theErrorNamesTheLeafAndNotTheComposite() {
        struct Failing: CompositeStage {
            var body: some Stage<Int, Int> {
                Transform("inner") { (_: Int) -> Int in throw PlannedFailure(.skip) }
            }
        }
        let error = #expect(throws: StageError.self) { try Failing().process(1) }
        #expect(error?.stage == "inner")
        #expect(error?.disposition == .skip)
    }

    @Test(arguments: ["plain", "opaque", "modified", "opaque and modified", "nested"])
    func theBodyOfACompositeIsMadeOnceHoweverItComesIntoAChain(way: String) throws {
        let made = Locked(0)
        func opaque() -> some Stage<Int, Int> { Counted(made: made) }
        let composite = Counted(made: made)
        let chain: any Stage<Int, Int> =
            switch way {
            case "plain": Chain { composite }
            case "opaque": Chain { opaque() }
            case "modified": Chain { composite.retrying(upTo: 2).limited(to: 2) }
            case "opaque and modified": Chain { opaque().limited(to: 2).retrying(upTo: 2) }
            default: Chain { Chain { Chain { composite } } }
            }
        for number in 1...5 { #expect(try chain.process(number) == number) }
        #expect(made.withLock { $0 } == 1)
    }
}
