import PipelineCore
import PipelineTesting
import Testing

/// A pipeline's body, with the same branches that ``StageBuilderTests`` has in a composition.
@Suite struct PipelineBuilderTests {
    private static func step(_ name: String) -> Transform<String, String> { Transform(name) { $0 + name } }

    struct Branches: Pipeline {
        let name = "branches"
        let way: Int

        var body: some Flow<String, String> {
            ArraySource(["x"])
            if way > 2 { step("a") }
            if way == 0 {
                step("b")
                step("c")
            } else if way == 1 {
                step("d")
            } else {
                Inner()
            }
            if way == 1 { step("h") } else if way == 2 { step("i") }
            if way > 0 {
                if way > 1 { step("k") }
                step("j")
            }
            Collected<String>().sink
        }
    }

    struct Inner: CompositeStage {
        var body: some Stage<String, String> {
            step("e")
            Chain {
                step("f")
                step("g")
            }
        }
    }

    @Test(arguments: [
        (0, "bc", ["", "b", "c", "", "", "", ""], [1, 2]),
        (1, "dhj", ["", "d", "", "", "h", "", "j"], [1, 4, 6]),
        (2, "efgikj", ["", "e", "f", "g", "i", "k", "j"], [1, 2, 3, 4, 5, 6]),
        (3, "aefgkj", ["a", "e", "f", "g", "", "k", "j"], [0, 1, 2, 3, 5, 6]),
    ])
    func aLeafKeepsItsPlaceWhicheverBranchIsTaken(way: Int, text: String, names: [String], places: [Int]) throws {
        let observer = RecordingObserver()
        let stages = Branches(way: way).body.stages
        #expect(try observer.run(stages, on: "") == text)
        #expect(stages._leaves.map(\.name) == names)
        #expect(type(of: stages)._leafCount == names.count)
        #expect(observer.observations == places.flatMap { [.willRun($0), .didRun($0, failed: false)] })
    }

    struct Counted: CompositeStage {
        let made: Locked<Int>

        /// Counts how often it is made.
        var body: some Stage<String, String> {
            made.withLock { $0 += 1 }
            return step("a")
        }
    }

    @Test func theBodyOfACompositeIsMadeOnceInAFlow() throws {
        let made = Locked(0)
        let stages = InlinePipeline("once") {
            ArraySource(["x"])
            Counted(made: made).limited(to: 2)
            Collected<String>().sink
        }.body.stages
        for _ in 1...5 { #expect(try stages.process("") == "a") }
        #expect(made.withLock { $0 } == 1)
    }

    @Test func aFlowHasItsSourceAndItsSink() throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("count") {
            ArraySource(["a", "bc"])
            Transform("count") { (text: String) in text.count }
            collected.sink
        }
        var source = pipeline.body.source
        let sink = pipeline.body.sink
        while let text = try source.next() { sink.write([try pipeline.body.stages.process(text)]) }
        #expect(pipeline.name == "count")
        #expect(collected.records == [1, 2])
    }

    @Test func aFlowNeedsNoStage() {
        let pipeline = InlinePipeline("copy") {
            ArraySource(["a"])
            Collected<String>().sink
        }
        #expect(pipeline.body.stages.process("a") == "a")
        #expect(pipeline.body.stages._leaves == [])
        #expect(type(of: pipeline.body.stages)._leafCount == 0)
    }
}
