import PipelineCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Counts and times the stages of one worker.
///
/// Belongs to one thread, so it needs no lock; the run collects it after each chunk of records.
final class StageMeter: StageObserver {
    private var counts: [Count]
    private var started: UInt64 = 0
    private let cancellation: Cancellation

    private struct Count {
        var calls = 0
        var failures = 0
        var retries = 0
        var nanoseconds: UInt64 = 0
    }

    init(leafCount: Int, cancellation: Cancellation) {
        counts = Array(repeating: Count(), count: leafCount)
        self.cancellation = cancellation
    }

    var isCancelled: Bool { cancellation.isCancelled }

    func stageWillRun(_ position: Int) { started = Self.now }

    func stageDidRun(_ position: Int, failed: Bool) {
        counts[position].calls += 1
        if failed { counts[position].failures += 1 }
        counts[position].nanoseconds &+= Self.now &- started
    }

    func stageWillRetry(_ position: Int) { counts[position].retries += 1 }

    /// Moves the counts into the tallies of the run and starts again from zero.
    func drain(into tallies: inout [StageTally]) {
        for index in counts.indices where counts[index].calls > 0 {
            tallies[index].calls += counts[index].calls
            tallies[index].failures += counts[index].failures
            tallies[index].retries += counts[index].retries
            tallies[index].busy += .nanoseconds(Int64(counts[index].nanoseconds))
            counts[index] = Count()
        }
    }

    /// Monotonic nanoseconds; read directly because it is read twice a stage and record.
    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
