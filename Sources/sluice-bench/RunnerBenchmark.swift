import PipelineCore
import PipelineRuntime

/// The runner's own cost: records a second through five trivial stages, beside a plain loop over the same functions.
enum RunnerBenchmark {
    static let count = 1_000_000

    struct Numbers: Source {
        var remaining = 0..<count
        mutating func next() -> Int? { remaining.popFirst() }
    }

    struct Add: Stage {
        let amount: Int
        func process(_ input: Int) -> Int { step(input, amount) }
    }

    /// Kept out of line, so that the plain loop is not folded away.
    @inline(never)
    static func step(_ input: Int, _ amount: Int) -> Int { input &* 31 &+ amount }

    struct Sum: Sink {
        let total: Total
        func write(_ records: [Int]) { total.add(records) }
        func finish() {}
    }

    final class Total: Sendable {
        private let value = Locked(0)
        var current: Int { value.withLock { $0 } }
        func add(_ records: [Int]) { value.withLock { $0 = records.reduce($0, &+) } }
    }

    static func run() throws {
        let clock = ContinuousClock()
        var expected = 0
        let plain = clock.measure {
            for number in 0..<count { expected &+= (1...5).reduce(number, step) }
        }
        for (width, ordering) in [(1, Ordering.input), (2, .input), (2, .completion), (8, .input)] {
            let total = Total()
            let pipeline = InlinePipeline("trivial") {
                Numbers()
                Add(amount: 1)
                Add(amount: 2)
                Add(amount: 3)
                Add(amount: 4)
                Add(amount: 5)
                Sum(total: total)
            }
            var report = RunReport(pipeline: "trivial")
            let time = try clock.measure {
                report = try Runner(width: Width(width), window: 4096, ordering: ordering).run(pipeline)
            }
            precondition(report.loaded == count && report.isBalanced && total.current == expected)
            let rate = Double(count) / (time / .seconds(1))
            print("runner  width \(width)  \(ordering)  \(Int(rate)) records/s  \(Int(time / plain)) x the plain loop")
        }
    }
}
