import PipelineCore
import PipelineTesting
import Testing

/// `if` and `switch` between the stages of a composition.
@Suite struct StageBuilderTests {
    private static func step(_ name: String) -> Transform<String, String> { Transform(name) { $0 + name } }

    struct Branches: CompositeStage {
        let way: Int

        var body: some Stage<String, String> {
            step("a")
            if way == 0 {
                step("b")
                step("c")
            } else if way == 1 {
                step("d")
            } else {
                step("e")
                step("f")
                step("g")
            }
            if way > 0 {
                step("h")
                if way > 1 { step("i") }
            }
            step("j")
        }
    }

    @Test(arguments: [
        (0, "abcj", ["a", "b", "c", "", "", "", "j"], [0, 1, 2, 6]),
        (1, "adhj", ["a", "d", "", "", "h", "", "j"], [0, 1, 4, 6]),
        (2, "aefghij", ["a", "e", "f", "g", "h", "i", "j"], [0, 1, 2, 3, 4, 5, 6]),
    ])
    func aLeafKeepsItsPlaceWhicheverBranchIsTaken(way: Int, text: String, names: [String], places: [Int]) throws {
        let observer = RecordingObserver()
        #expect(try observer.run(Branches(way: way), on: "") == text)
        #expect(Branches(way: way)._leaves.map(\.name) == names)
        #expect(Branches._leafCount == names.count)
        #expect(observer.observations == places.flatMap { [.willRun($0), .didRun($0, failed: false)] })
    }

    @Test(arguments: [(0, "x"), (1, "y"), (2, "z")])
    func aSwitchChoosesToo(way: Int, text: String) throws {
        let chain = Chain {
            switch way {
            case 0: Self.step("x")
            case 1: Self.step("y")
            default: Self.step("z")
            }
        }
        #expect(try chain.process("") == text)
    }

    @Test func branchesMayBeOfDifferentKinds() throws {
        func chain(limited: Bool) -> some Stage<String, String> {
            Chain {
                if limited { Self.step("x").limited(to: 1) } else { Self.step("y").retrying(upTo: 2) }
            }
        }
        #expect(try chain(limited: true).process("") == "x")
        #expect(try chain(limited: false).process("") == "y")
        #expect(chain(limited: true)._leaves.map(\.notes) == [["limited to 1"]])
        #expect(chain(limited: false)._leaves.map(\.notes) == [["up to 2 attempts"]])
    }
}
