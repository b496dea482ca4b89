import PipelineCore

/// One run: what its workers and its loader share, and what they do.
///
/// The decisions are ``RunState``'s.
final class Run<F: Flow>: Sendable {
    private typealias Done = Completed<F.Record, F.Product>

    private let stages: F.Stages
    private let source: Locked<F.Origin>
    private let sink: Locked<F.Destination>
    private let sinkName: String
    private let state: Locked<RunState<F.Record, F.Product>>
    private let firstError = Locked<(any Error)?>(nil)
    private let start = ContinuousClock.now
    private let largestChunk: Int
    private let cancellation: Cancellation
    private let onRefused: @Sendable (Refused<F.Record>) throws -> Void
    private let onProgress: @Sendable (RunReport) -> Void

    init(
        _ flow: F,
        name: String,
        settings: Runner,
        cancellation: Cancellation,
        onRefused: @escaping @Sendable (Refused<F.Record>) throws -> Void,
        onProgress: @escaping @Sendable (RunReport) -> Void
    ) {
        stages = flow.stages
        source = Locked(flow.source)
        sink = Locked(flow.sink)
        sinkName = flow.sink.name
        largestChunk = max(1, settings.window / (2 * settings.width.count))
        self.cancellation = cancellation
        self.onRefused = onRefused
        self.onProgress = onProgress
        let report = RunReport(
            pipeline: name,
            stages: flow.stages._leaves.map { StageTally(name: $0.name) },
            sink: StageTally(name: flow.sink.name)
        )
        state = Locked(
            RunState(ordering: settings.ordering, window: settings.window, batch: settings.batch, report: report)
        )
    }

    private var now: Duration { start.duration(to: .now) }

    private func record(_ error: any Error) {
        firstError.withLock { if $0 == nil { $0 = error } }
    }

    // MARK: - Workers

    /// Takes records through the stages until there are none.
    func work() {
        let meter = StageMeter(leafCount: F.Stages._leafCount, cancellation: cancellation)
        var chunk = 1
        while true {
            if cancellation.isCancelled {
                state.change { state in
                    state.stop()
                    state.report.isCancelled = true
                }
            }
            let granted: Int? = state.wait { state in
                switch state.reserve(atMost: chunk) {
                case .read(let count): .done(count)
                case .leave: .done(nil)
                case .wait: .notYet(atMost: nil)
                }
            }
            guard let granted else { return }

            let began = now
            let (first, records) = read(granted)
            guard !records.isEmpty else { continue }
            var completed: [Done] = []
            completed.reserveCapacity(records.count)
            for record in records { completed.append(Done(record: record, result: process(record, meter))) }
            let ended = now
            deliver(first, completed, meter, ended)
            // Chunks of about a millisecond: long enough to make the locks cheap, short enough to hold nothing back.
            if ended - began < .microseconds(500) {
                chunk = min(chunk * 2, largestChunk)
            } else if ended - began > .milliseconds(2) {
                chunk = max(chunk / 2, 1)
            }
        }
    }

    private func deliver(_ first: Int, _ completed: sending [Done], _ meter: StageMeter, _ now: Duration) {
        state.change { state in
            state.complete(first, completed, now: now)
            meter.drain(into: &state.report.stages)
        }
    }

    private func process(_ record: F.Record, _ meter: StageMeter) -> Result<F.Product, StageError> {
        do throws(StageError) {
            return .success(try stages._run(record, observer: meter, position: 0))
        } catch {
            if error.disposition == .abort { self.record(error) }
            return .failure(error)
        }
    }

    /// Reads records and numbers them.
    ///
    /// The source stays locked meanwhile, which makes the numbers agree with its order.
    private func read(_ granted: Int) -> (first: Int, records: [F.Record]) {
        source.withLock { source in
            var records: [F.Record] = []
            records.reserveCapacity(granted)
            var isDry = false
            do {
                while records.count < granted {
                    guard let record = try source.next() else {
                        isDry = true
                        break
                    }
                    records.append(record)
                }
            } catch {
                record(error)
                state.change { $0.stop() }
            }
            let count = records.count
            let dry = isDry
            let first = state.change { $0.admit(count, of: granted, isDry: dry) }
            return (first, records)
        }
    }

    // MARK: - Loader

    /// Stores what comes out of the stages until there is no more.
    func load() {
        while true {
            let batch: [Done]? = state.wait { state in
                switch state.nextBatch(now: self.now) {
                case .store(let records): .done(records)
                case .leave: .done(nil)
                case .wait(let limit): .notYet(atMost: limit)
                }
            }
            guard let batch else { return }
            let began = now
            let outcomes = store(batch)
            source.withLock { source in
                for (done, outcome) in zip(batch, outcomes) { source.settle(done.record, as: outcome) }
            }
            let ended = now
            let report = state.change { state in
                state.settle(outcomes)
                state.report.sink.calls += 1
                state.report.sink.busy += ended - began
                state.report.elapsed = ended
                return state.report
            }
            onProgress(report)
        }
    }

    /// Writes the outputs of a batch, then names the refused records.
    private func store(_ batch: [Done]) -> [Outcome] {
        var outcomes: [Outcome?] = Array(repeating: nil, count: batch.count)
        var outputs: [F.Product] = []
        var places: [Int] = []
        for (index, done) in batch.enumerated() {
            if case .success(let output) = done.result {
                outputs.append(output)
                places.append(index)
            }
        }
        for (place, refusal) in zip(places, write(outputs)) { outcomes[place] = refusal.outcome(batch[place], self) }
        return batch.indices.map { index in
            if let outcome = outcomes[index] { return outcome }
            guard case .failure(let error) = batch[index].result else { return .abandoned }
            return refuse(batch[index].record, error)
        }
    }

    /// What the sink did with a record.
    private enum Written {
        case stored
        case refused(StageError)
        case lost

        func outcome(_ done: Done, _ run: Run) -> Outcome {
            switch self {
            case .stored: .loaded
            case .lost: .abandoned
            case .refused(let error): run.refuse(done.record, error)
            }
        }
    }

    /// Writes outputs at once or, if one of them is at fault, one by one.
    private func write(_ outputs: [F.Product]) -> [Written] {
        guard !outputs.isEmpty else { return [] }
        guard !state.withLock({ $0.isSinkBroken }) else { return outputs.map { _ in .lost } }
        do {
            try sink.withLock { try $0.write(outputs) }
            return outputs.map { _ in .stored }
        } catch {
            let failure = StageError(stage: sinkName, underlying: error)
            let isRecordAtFault =
                (error as? any StageFailure).map { $0.disposition == .quarantine || $0.disposition == .skip } ?? false
            state.withLock { $0.report.sink.failures += 1 }
            if isRecordAtFault { return outputs.count == 1 ? [.refused(failure)] : outputs.flatMap { write([$0]) } }
            record(failure)
            state.change { $0.breakSink() }
            return outputs.map { _ in .lost }
        }
    }

    private func refuse(_ record: F.Record, _ error: StageError) -> Outcome {
        do {
            try onRefused(Refused(record: record, error: error))
        } catch {
            self.record(error)
            state.change { $0.stop() }
            return .abandoned
        }
        return switch error.disposition {
        case .skip: .skipped
        case .retry, .quarantine: .quarantined
        case .abort: .abandoned
        }
    }

    // MARK: - End

    /// Closes the sink and gives the report.
    func finish() throws(RunError) -> RunReport {
        if !state.withLock({ $0.isSinkBroken }) {
            do {
                try sink.withLock { try $0.finish() }
            } catch {
                record(StageError(stage: sinkName, underlying: error))
            }
        }
        let elapsed = now
        let report = state.withLock { state in
            state.report.elapsed = elapsed
            return state.report
        }
        if let cause = firstError.withLock({ $0 }) { throw RunError(cause: cause, report: report) }
        return report
    }
}
