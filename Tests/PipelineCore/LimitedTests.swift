import Foundation
import PipelineCore
import PipelineTesting
import Testing

@Suite struct LimitedTests {
    /// Holds records at a gate and counts how many are inside at once.
    struct Metered: Stage {
        let gate = Gated<Int>()
        private let inside = Locked((now: 0, most: 0))

        var most: Int { inside.withLock { $0.most } }

        func process(_ number: Int) -> Int {
            inside.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            defer { inside.withLock { $0.now -= 1 } }
            return gate.process(number)
        }
    }

    struct Nested: CompositeStage {
        let metered: Metered
        let width: Width

        var body: some Stage<Int, Int> {
            Transform("before") { (number: Int) in number }
            metered.limited(to: width)
        }
    }

    /// Sends records through a stage, each in a thread of its own, and opens the gate for one after the other.
    private func send(_ count: Int, through stage: some Stage<Int, Int>, of metered: Metered, width: Int) throws {
        let done = Collected<Int>()
        for number in 1...count {
            Thread { if let output = try? stage.process(number) { done.sink.write([output]) } }.start()
        }
        for passed in 0..<count {
            try metered.gate.waitUntilWaiting(min(width, count - passed))
            metered.gate.letPass(1)
        }
        try done.waitForRecords(count)
        #expect(done.records.sorted() == Array(1...count))
        #expect(metered.most == width)
    }

    @Test(arguments: [1, 2, 5])
    func atMostThatManyRecordsAreInside(width: Int) throws {
        let metered = Metered()
        try send(9, through: metered.limited(to: Width(width)), of: metered, width: width)
    }

    @Test func aLimitInsideACompositeHoldsForAllRecords() throws {
        let metered = Metered()
        try send(9, through: Chain { Nested(metered: metered, width: 2) }, of: metered, width: 2)
    }

    @Test func aLimitInsideAModifiedCompositeHoldsForAllRecords() throws {
        let metered = Metered()
        let stage = Chain { Nested(metered: metered, width: 2).retrying(upTo: 2).limited(to: 8) }
        try send(9, through: stage, of: metered, width: 2)
    }

    @Test func aLimitInsideACompositeOfUnknownTypeHoldsForAllRecords() throws {
        let metered = Metered()
        let nested: some Stage<Int, Int> = Nested(metered: metered, width: 2)
        try send(9, through: Chain { nested }, of: metered, width: 2)
    }

    @Test func twoChainsOfOneLimitedStageShareItsLimit() throws {
        let metered = Metered()
        let limited = metered.limited(to: 2)
        let first = Chain { limited }
        let second = Chain { limited }
        let either = Transform { (number: Int) in
            try number.isMultiple(of: 2) ? first.process(number) : second.process(number)
        }
        try send(9, through: either, of: metered, width: 2)
    }

    @Test func aFailureMakesRoomForTheNext() {
        let stage = Transform { (_: Int) -> Int in throw PlannedFailure(.skip) }.limited(to: 1)
        for number in 1...3 { #expect(throws: StageError.self) { try stage.process(number) } }
    }

    @Test func isNamedAfterItsStageAndNotesTheLimit() {
        let stage = Transform("parse") { (number: Int) in number }.retrying(upTo: 3).limited(to: 4)
        #expect(stage.name == "parse")
        #expect(
            stage._leaves == [
                StageDescription(
                    name: "parse",
                    input: "Int",
                    output: "Int",
                    notes: ["up to 3 attempts", "limited to 4"]
                )
            ]
        )
    }
}
