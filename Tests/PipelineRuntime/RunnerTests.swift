import Dispatch
import PipelineCore
import PipelineRuntime
import PipelineTesting
import Testing

@Suite struct RunnerTests {
    @Test(arguments: [1, 2, 8, 33], [1, 3, 1000])
    func keepsTheOrderOfTheSource(width: Int, batch: Int) throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("order") {
            ArraySource(Array(0..<2000))
            Transform("spin") { (number: Int) in (0..<(number % 7) * 50).reduce(number) { sum, _ in sum } }
            collected.sink
        }
        let report = try Runner(width: Width(width), batch: BatchLimit(count: batch)).run(pipeline)
        #expect(collected.records == Array(0..<2000))
        #expect(collected.isFinished)
        #expect(collected.batches.allSatisfy { $0.count <= batch })
        #expect(report.loaded == 2000)
        #expect(report.isBalanced)
    }

    @Test func completionOrderDeliversEveryRecordOnce() throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("completion") {
            ArraySource(Array(0..<2000))
            collected.sink
        }
        try Runner(width: 8, ordering: .completion).run(pipeline)
        #expect(collected.records.sorted() == Array(0..<2000))
    }

    @Test func aSlowRecordDoesNotHoldBackOthersInCompletionOrder() throws {
        let gate = Gated<Int>()
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("overtaking") {
            ArraySource(Array(0..<100))
            OnlyZero(gate: gate)
            collected.sink
        }
        let run = InBackground { try Runner(width: 2, ordering: .completion).run(pipeline) }
        try gate.waitUntilWaiting(1)
        try collected.waitForRecords(90)
        #expect(!collected.records.contains(0))
        gate.open()
        #expect(try run.result().loaded == 100)
    }

    /// Holds the record 0 at a gate.
    struct OnlyZero: Stage {
        let gate: Gated<Int>
        func process(_ input: Int) -> Int { input == 0 ? gate.process(input) : input }
    }

    @Test(arguments: [Ordering.input, .completion])
    func aSlowSinkHoldsBackTheSource(ordering: Ordering) throws {
        let meter = Meter()
        let pipeline = InlinePipeline("window") {
            MeteredSource(meter: meter)
            Transform("pass") { (number: Int) in number }
            MeteredSink(meter: meter)
        }
        try Runner(width: 8, window: 24, ordering: ordering, batch: BatchLimit(count: 5)).run(pipeline)
        #expect(meter.most <= 24)
        #expect(meter.most > 8, "the window was never used")
    }

    /// Counts the records between a source and a sink.
    final class Meter: Sendable {
        private let state = Locked((between: 0, most: 0))
        var most: Int { state.withLock { $0.most } }

        func add(_ count: Int) {
            state.withLock { state in
                state.between += count
                state.most = max(state.most, state.between)
            }
        }
    }

    struct MeteredSource: Source {
        let meter: Meter
        var remaining = 0..<5000

        mutating func next() -> Int? {
            let number = remaining.popFirst()
            if number != nil { meter.add(1) }
            return number
        }
    }

    struct MeteredSink: Sink {
        let meter: Meter
        func write(_ records: [Int]) { meter.add(-records.count) }
        func finish() {}
    }

    @Test func cancellationFinishesWhatIsInFlight() throws {
        let gate = Gated<Int>()
        let collected = Collected<Int>()
        let cancellation = Cancellation()
        let pipeline = InlinePipeline("cancel") {
            ArraySource(Array(0..<100))
            gate
            collected.sink
        }
        let run = InBackground { try Runner(width: 4).run(pipeline, cancellation: cancellation) }
        try gate.waitUntilWaiting(4)
        cancellation.cancel()
        gate.open()
        let report = try run.result()
        #expect(collected.records == [0, 1, 2, 3])
        #expect(collected.isFinished)
        #expect(report.isCancelled)
        #expect(report.isBalanced)
    }

    @Test func anAbortStopsTheRunAndSaysWhy() throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("abort") {
            ArraySource(Array(0..<100_000))
            Transform("third") { (number: Int) throws(PlannedFailure) in
                if number == 3 { throw PlannedFailure(.abort, "schema is wrong") }
                return number
            }
            collected.sink
        }
        let error = try #require(throws: RunError.self) { try Runner(width: 2).run(pipeline) }
        #expect("\(error.cause)" == "third: schema is wrong")
        #expect(error.report.isBalanced)
        #expect(error.report.read < 100_000)
        #expect(collected.isFinished, "what was stored before is made durable")
    }

    @Test func refusedRecordsComeInOrderWithTheirStage() throws {
        let refused = Locked<[String]>([])
        let pipeline = InlinePipeline("refusals") {
            ArraySource(["a", "b", "c", "d"])
            Transform("check") { (text: String) throws(PlannedFailure) in
                switch text {
                case "b": throw PlannedFailure(.quarantine, "bad")
                case "c": throw PlannedFailure(.skip, "not for us")
                case "d": throw PlannedFailure(.retry, "busy")
                default: return text
                }
            }
            Collected<String>().sink
        }
        let report = try Runner(width: 3).run(
            pipeline,
            onRefused: { refusal in refused.withLock { $0.append("\(refusal.record): \(refusal.error)") } }
        )
        #expect(refused.withLock { $0 } == ["b: check: bad", "c: check: not for us", "d: check: busy"])
        #expect((report.read, report.loaded, report.skipped, report.quarantined) == (4, 1, 1, 2))
    }

    @Test func anErrorOfTheRefusalHandlerStopsTheRun() throws {
        let pipeline = InlinePipeline("full") {
            ArraySource(Array(0..<100_000))
            Transform("check") { (_: Int) throws(PlannedFailure) -> Int in throw PlannedFailure(.quarantine, "bad") }
            Collected<Int>().sink
        }
        let error = try #require(throws: RunError.self) {
            try Runner(width: 2).run(pipeline, onRefused: { _ in throw PlannedFailure(.abort, "no room") })
        }
        #expect("\(error.cause)" == "no room")
        #expect(error.report.isBalanced)
        #expect(error.report.read < 100_000)
    }

    @Test func aBrokenSinkGetsNothingMoreAndTheRestIsAbandoned() throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("disk full") {
            ArraySource(Array(0..<1000))
            FailingSink(into: collected, atWrite: 3, error: PlannedFailure(.abort, "disk full"))
        }
        let error = try #require(throws: RunError.self) {
            try Runner(width: 2, batch: BatchLimit(count: 10)).run(pipeline)
        }
        #expect("\(error.cause)" == "FailingSink: disk full")
        #expect(collected.batches.count == 2)
        #expect(error.report.loaded == collected.records.count)
        #expect(error.report.abandoned == error.report.read - error.report.loaded)
        #expect(error.report.isBalanced)
    }

    @Test func aRecordThatTheSinkRefusesDoesNotTakeItsBatchAlong() throws {
        let refused = Locked<[String]>([])
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("one bad row") {
            ArraySource(Array(0..<20))
            FailingSink(into: collected, atRecord: { $0 == 7 }, error: PlannedFailure(.quarantine, "constraint"))
        }
        let report = try Runner(width: 2).run(
            pipeline,
            onRefused: { refusal in refused.withLock { $0.append("\(refusal.record): \(refusal.error)") } }
        )
        #expect(collected.records == Array(0..<20).filter { $0 != 7 })
        #expect(refused.withLock { $0 } == ["7: FailingSink: constraint"])
        #expect((report.loaded, report.quarantined) == (19, 1))
    }

    @Test func anErrorAtTheEndIsTheRunsError() throws {
        let pipeline = InlinePipeline("finish") {
            ArraySource([1])
            FailingSink<Int>(atFinishInto: Collected(), error: PlannedFailure(.abort, "cannot sync"))
        }
        let error = try #require(throws: RunError.self) { try Runner(width: 1).run(pipeline) }
        #expect("\(error.cause)" == "FailingSink: cannot sync")
    }

    @Test func anErrorOfTheSourceStopsTheRunAfterWhatWasRead() throws {
        struct Torn: Error {}
        struct TornSource: Source {
            var remaining = 0..<5
            mutating func next() throws -> Int? {
                guard let number = remaining.popFirst() else { throw Torn() }
                return number
            }
        }
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("torn") {
            TornSource()
            collected.sink
        }
        let error = try #require(throws: RunError.self) { try Runner(width: 2).run(pipeline) }
        #expect(error.cause is Torn)
        #expect(collected.records == [0, 1, 2, 3, 4])
        #expect(error.report.isBalanced)
    }

    @Test func aSourceThatGrowsIsReadToItsEnd() throws {
        let settled = Locked<[Int]>([])
        /// Each number up to 6 leads to two more, once it is settled.
        struct Tree: Source {
            let settled: Locked<[Int]>
            var queue = [1]
            mutating func next() -> Int? { queue.isEmpty ? nil : queue.removeFirst() }
            mutating func settle(_ record: Int, as outcome: Outcome) {
                settled.withLock { $0.append(record) }
                if outcome == .loaded, record < 7 { queue += [record * 2, record * 2 + 1] }
            }
        }
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("links") {
            Tree(settled: settled)
            collected.sink
        }
        let report = try Runner(width: 4).run(pipeline)
        #expect(collected.records.sorted() == Array(1...13))
        #expect(settled.withLock { $0.sorted() } == Array(1...13))
        #expect(report.read == 13)
    }

    @Test func countsAndTimesEachStage() throws {
        let pipeline = InlinePipeline("tallies") {
            ArraySource(Array(0..<10))
            Transform("first") { (number: Int) throws(PlannedFailure) in
                if number < 4 { throw PlannedFailure(.skip, "small") }
                return number
            }
            Transform("second") { (number: Int) in number }
            Collected<Int>().sink
        }
        let report = try Runner(width: 2).run(pipeline)
        #expect(report.stages.map(\.name) == ["first", "second"])
        #expect(report.stages.map(\.calls) == [10, 6])
        #expect(report.stages.map(\.failures) == [4, 0])
        #expect(report.stages.allSatisfy { $0.busy > .zero })
        #expect(report.sink.calls >= 1)
    }

    @Test func anEmptySourceGivesAnEmptyReportAndAFinishedSink() throws {
        let collected = Collected<Int>()
        let pipeline = InlinePipeline("empty") {
            ArraySource<Int>([])
            collected.sink
        }
        let report = try Runner(width: 4).run(pipeline)
        #expect(report.read == 0)
        #expect(collected.isFinished)
    }

    @Test func progressEndsWithTheFinalCounts() throws {
        let last = Locked(0)
        let pipeline = InlinePipeline("progress") {
            ArraySource(Array(0..<500))
            Collected<Int>().sink
        }
        try Runner(width: 2).run(pipeline, onProgress: { report in last.withLock { $0 = report.loaded } })
        #expect(last.withLock { $0 } == 500)
    }
}

/// A run on a thread of its own.
private final class InBackground: Sendable {
    private let outcome = Locked<Result<RunReport, any Error>?>(nil)

    init(_ body: @escaping @Sendable () throws -> RunReport) {
        DispatchQueue(label: "run").async {
            let result = Result { try body() }
            self.outcome.change { $0 = result }
        }
    }

    /// Waits for its end.
    func result() throws -> RunReport {
        try outcome.wait { $0.map { .done($0) } ?? .notYet(atMost: nil) }.get()
    }
}
