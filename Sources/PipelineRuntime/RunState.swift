import PipelineCore

/// Everything a run must remember, as a value: who may read, what is in flight, what may be stored.
///
/// This type has no locks, threads or clocks, so every rule of the runner (order, back-pressure, batches,
/// accounting, stopping) is tested by calling methods in turn. `Run` only holds it under a lock and
/// does what the returned values say. Times are durations since the start of the run.
struct RunState<Record: Sendable, Product: Sendable> {
    private let ordering: Ordering
    private let window: Int
    private let batch: BatchLimit

    private var nextAdmitted = 0
    private var nextReleased = 0
    /// Places of the window that are reserved, in flight or not yet settled.
    private(set) var occupied = 0
    /// Finished records that wait for an earlier one.
    private var held: [Int: Completed<Record, Product>] = [:]
    /// Records in the order in which they go to the sink, each with the time it became ready.
    private var ready: [Completed<Record, Product>] = []
    private var readySince: Duration = .zero
    /// Whether the source had nothing the last time it was asked, and nothing was settled since.
    private(set) var isDry = false
    /// Whether no more records are to be read.
    private(set) var isStopping = false
    /// Whether a write has failed, after which nothing more is written: a gap in the sink is worse than an end.
    private(set) var isSinkBroken = false
    var report: RunReport

    init(ordering: Ordering, window: Int, batch: BatchLimit, report: RunReport) {
        precondition(window > 0, "a window has room for at least one record, not \(window)")
        self.ordering = ordering
        self.window = window
        self.batch = batch
        self.report = report
    }

    /// Whether nothing is left to do.
    private var isOver: Bool { occupied == 0 && (isDry || isStopping) }

    // MARK: - Reading

    /// What a worker does next.
    enum Permission: Equatable {
        /// It reads up to that many records.
        case read(Int)
        /// It waits for a change.
        case wait
        /// It goes home.
        case leave
    }

    /// Reserves places in the window for records about to be read.
    mutating func reserve(atMost count: Int) -> Permission {
        if isStopping || isOver { return .leave }
        if isDry || occupied >= window { return .wait }
        let granted = min(count, window - occupied)
        occupied += granted
        return .read(granted)
    }

    /// Numbers records that were read, in the order of the source.
    ///
    /// - Parameters:
    ///   - count: How many were read.
    ///   - reserved: How many places had been reserved for them.
    ///   - isDry: Whether the source had no more.
    /// - Returns: The number of the first.
    mutating func admit(_ count: Int, of reserved: Int, isDry: Bool) -> Int {
        defer { nextAdmitted += count }
        occupied -= reserved - count
        report.read += count
        self.isDry = isDry
        return nextAdmitted
    }

    // MARK: - Storing

    /// Takes records that have been through the stages.
    mutating func complete(_ first: Int, _ completed: [Completed<Record, Product>], now: Duration) {
        let wasEmpty = ready.isEmpty
        for (offset, record) in completed.enumerated() {
            if case .failure(let error) = record.result, error.disposition == .abort { isStopping = true }
            if ordering == .completion {
                ready.append(record)
            } else if first + offset == nextReleased {
                ready.append(record)
                nextReleased += 1
                while let next = held.removeValue(forKey: nextReleased) {
                    ready.append(next)
                    nextReleased += 1
                }
            } else {
                held[first + offset] = record
            }
        }
        if wasEmpty { readySince = now }
    }

    /// What the loader does next.
    enum Delivery {
        case store([Completed<Record, Product>])
        /// It waits for a change, or that long if there is a time.
        case wait(atMost: Duration?)
        case leave
    }

    /// The next batch, when it is full, has waited long enough, or nothing can join it.
    mutating func nextBatch(now: Duration) -> Delivery {
        guard !ready.isEmpty else { return isOver ? .leave : .wait(atMost: nil) }
        let age = now - readySince
        // Everything in the window is ready, and no worker can add to it before some of it is stored.
        let isStuck = occupied == ready.count && (isDry || isStopping || occupied == window)
        guard ready.count >= batch.count || age >= batch.time || isStuck else { return .wait(atMost: batch.time - age) }
        let records = Array(ready.prefix(batch.count))
        ready.removeFirst(records.count)
        readySince = now
        return .store(records)
    }

    /// Counts what became of a batch and frees its places in the window.
    mutating func settle(_ outcomes: [Outcome]) {
        occupied -= outcomes.count
        isDry = false
        for outcome in outcomes {
            switch outcome {
            case .loaded: report.loaded += 1
            case .skipped: report.skipped += 1
            case .quarantined: report.quarantined += 1
            case .abandoned: report.abandoned += 1
            }
        }
    }

    // MARK: - Stopping

    /// Lets what is in flight finish and admits nothing more.
    mutating func stop() { isStopping = true }

    /// Stops, and stores nothing more either.
    mutating func breakSink() {
        isStopping = true
        isSinkBroken = true
    }
}
