import FetchStage
import Foundation
import LoadStage
import NewsModel
import PipelineCore
import PipelineRuntime

/// The open targets of a run: its sinks, its quarantine, its place in the log of runs.
final class Storage: Sendable {
    /// The databases among the targets.
    let databases: [any NewsStore]
    let sinks: [any Sink<AnnotatedArticle>]
    /// The number of this run in each database.
    private let runs: [Int64]

    /// Opens the targets, each database for this run alone.
    ///
    /// - Parameters:
    ///   - targets: Each once.
    ///   - pipeline: What the log of runs is to say.
    ///   - history: Whether old texts of changed articles are kept.
    ///   - patience: How long to wait for a database that another run is using.
    ///   - onWait: Told once for each such database whom it is waited for.
    /// - Throws: `LoadFailure` when a database cannot be opened.
    init(
        _ targets: [Target],
        pipeline: String,
        history: Bool = false,
        patience: Duration = .zero,
        onWait: (LoadFailure) -> Void = { _ in }
    ) throws(LoadFailure) {
        let holder = RunHolder(process: getpid(), since: Self.now)
        let deadline = ContinuousClock.now.advanced(by: patience)
        var stores: [Target: any NewsStore] = [:]
        // In one order in every run: two that wait for each other would wait for ever.
        for target in targets.sorted(by: { $0.description < $1.description }) {
            stores[target] = try Self.open(target, holder, until: deadline, onWait)
        }
        var databases: [any NewsStore] = []
        var sinks: [any Sink<AnnotatedArticle>] = []
        for target in targets {
            let database = stores[target]
            if let database { databases.append(database) }
            sinks.append(
                database?.makeSink(pipelineVersion: Sluice.version, history: history)
                    ?? target.makeSink(pipelineVersion: Sluice.version, history: history)
            )
        }
        self.databases = databases
        self.sinks = sinks
        let now = Self.now
        var runs: [Int64] = []
        for database in databases { runs.append(try database.beginRun(pipeline: pipeline, at: now)) }
        self.runs = runs
    }

    private static func open(
        _ target: Target,
        _ holder: RunHolder,
        until deadline: ContinuousClock.Instant,
        _ onWait: (LoadFailure) -> Void
    ) throws(LoadFailure) -> (any NewsStore)? {
        var hasTold = false
        while true {
            do throws(LoadFailure) {
                return try target.openStore(heldBy: holder)
            } catch {
                guard case .inUse = error, ContinuousClock.now < deadline else { throw error }
                if !hasTold { onWait(error) }
                hasTold = true
                _ = SystemWaitingClock().wait(.milliseconds(200)) { false }
            }
        }
    }

    /// Keeps a refused record in each database.
    func keep(_ refused: Refused<PageRequest>) throws {
        let record = try WireEncoder().encode(refused.record)
        for (database, run) in zip(databases, runs) {
            let entry = QuarantineEntry(
                key: refused.record.key,
                url: refused.record.url,
                record: String(decoding: record, as: UTF8.self),
                refusedFor: refused.error,
                attempts: refused.error.attempts,
                run: run
            )
            try database.keep(entry)
        }
    }

    /// Notes the end of the run in each database.
    func end(_ report: RunReport) throws(LoadFailure) {
        for (database, run) in zip(databases, runs) {
            try database.endRun(run, at: Self.now, report: report.json)
        }
    }

    /// ISO 8601 in UTC, in whole seconds.
    static var now: String { ISO8601DateFormatter().string(from: Date()) }
}
