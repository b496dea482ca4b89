import ArgumentParser
import Foundation
import LoadStage
import PipelineCore
import PipelineRuntime
import Pipelines

/// Runs the records in quarantine again: `sluice quarantine replay`.
struct QuarantineReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Run the records in quarantine through today's pipeline, into the same database.",
        discussion: """
            Each goes through the pipeline that refused it, unless --pipeline names one; pages are fetched again but \
            for records that bring theirs. What is loaded now, or passed over, leaves the quarantine; what is refused \
            again stays, with one attempt more. The exit status is that of 'sluice run': 1 if some stay.
            """
    )

    @OptionGroup var selection: QuarantineSelection

    @Option(help: "The pipeline for all records; 'sluice list' lists them.")
    var pipeline: String?

    @Option(help: "How many pages are worked on at once (default: the cores for files, 16 for the web).")
    var jobs: Int?

    @Flag(help: "Keep the old text of an article that has changed, in the table article_versions.")
    var history = false

    @Option(help: "How messages are written on standard error: text or json.")
    var logFormat = LogFormat.text

    @OptionGroup var fetch: FetchOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
        do {
            if let pipeline { _ = try Catalogue.pipeline(named: pipeline) }
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        try selection.database.withStore(isReading: false) { store in
            let entries = try selection.entries(of: store)
            guard !entries.isEmpty else { return StandardError.write("sluice: nothing in quarantine to replay\n") }
            let cancellation = Cancellation()
            let signals = SignalWatch(cancellation)
            defer { withExtendedLifetime(signals) {} }
            var settings = PipelineSettings()
            settings.sinks = [store.makeSink(pipelineVersion: Sluice.version, history: history)]
            settings.jobs = jobs
            settings.fetch = fetch.settings
            let replay = Replay(store: store, settings: settings, log: RunLogger(logFormat), cancellation: cancellation)
            for (type, entries) in try groups(entries, of: store) where !cancellation.isCancelled {
                let (outcome, cause) = try replay.run(type, entries)
                if let cause { replay.log.stopped(cause) }
                replay.log.report(outcome)
                if !outcome.isBalanced { throw ExitStatus.internalError }
                if let cause { throw ExitStatus.of(cause) }
            }
            if cancellation.isCancelled { throw ExitStatus.stoppedEarly }
            let remaining = Set(try store.quarantine().map(\.key))
            if entries.contains(where: { remaining.contains($0.key) }) { throw ExitStatus.quarantined }
        }
    }

    /// The records by the pipeline that is to run them, in the order of the catalogue.
    ///
    /// Of a run that is not known, or of a pipeline that is no more, it is the default.
    private func groups(
        _ entries: [QuarantineEntry],
        of store: any NewsStore
    ) throws -> [(any NewsPipeline.Type, [QuarantineEntry])] {
        let runs = try store.runs(last: .max)
        let names = Dictionary(runs.map { ($0.id, $0.pipeline) }) { first, _ in first }
        let known = Set(Catalogue.all.map { $0.pipelineName })
        let byName = Dictionary(grouping: entries) { entry -> String in
            let name = pipeline ?? entry.run.flatMap { names[$0] } ?? News.pipelineName
            return known.contains(name) ? name : News.pipelineName
        }
        return Catalogue.all.compactMap { type in byName[type.pipelineName].map { (type, $0) } }
    }
}
