import LoadStage
import NewsModel
import PipelineCore

/// The records of a quarantine, to be run again.
struct ReplaySource: Source {
    private var requests: ArraySlice<PageRequest>
    /// The keys of the records that are through.
    private let settled: Locked<Set<String>>

    /// - Parameters:
    ///   - requests: The records, each with a key of its own.
    ///   - settled: Gets the keys of those that were stored or are not for the pipeline.
    init(_ requests: [PageRequest], settled: Locked<Set<String>>) {
        self.requests = requests[...]
        self.settled = settled
    }

    var name: String { "Quarantine" }

    mutating func next() -> PageRequest? { requests.popFirst() }

    mutating func settle(_ record: PageRequest, as outcome: Outcome) {
        guard outcome == .loaded || outcome == .skipped else { return }
        settled.withLock { _ = $0.insert(record.key) }
    }
}
