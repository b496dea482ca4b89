import FetchStage
import LoadStage
import NewsModel
import PipelineCore
import PipelineRuntime
import Pipelines

/// Runs records of a quarantine through today's pipeline, into the database they are kept in.
///
/// What is stored, or turns out not to be for the pipeline, leaves the quarantine; what is refused again stays, with
/// the new error and one attempt more. Cut off at any moment, what is not through yet is still there.
struct Replay {
    let store: any NewsStore
    var settings = PipelineSettings()
    let log: RunLogger
    let cancellation: Cancellation

    /// Runs the records.
    ///
    /// - Returns: The report, and what stopped the run if something did.
    func run<P: NewsPipeline>(_ type: P.Type, _ entries: [QuarantineEntry]) throws -> (RunReport, (any Error)?) {
        let readable = entries.filter { $0.request.url != "stdin:" || $0.request.page != nil }
        let byRequest = Dictionary(grouping: readable) { $0.request.key }
        let requests = byRequest.values.compactMap(\.first).sorted { $0.key < $1.key }.map(\.request)
        let settled = Locked<Set<String>>([])
        let run = try store.beginRun(pipeline: P.pipelineName, at: Storage.now)
        for entry in entries where entry.request.url == "stdin:" && entry.request.page == nil {
            log.failure("\(entry.key): came from standard input, which nobody kept: it cannot be run again")
        }
        var settings = settings
        if settings.jobs == nil, !requests.contains(where: { $0.page == nil && $0.url.hasPrefix("http") }) {
            settings.jobs = Width.cores.count
        }
        let base = type.init(settings)
        let flow = base.body
        let pipeline = InlinePipeline(P.pipelineName) {
            ReplaySource(requests, settled: settled)
            flow.stages
            flow.sink
        }
        var outcome: RunReport
        var cause: (any Error)?
        do {
            outcome = try base.runner.run(
                pipeline,
                cancellation: cancellation,
                onRefused: { refused in
                    log.refused(refused)
                    guard [.quarantine, .retry].contains(refused.error.disposition) else { return }
                    for entry in byRequest[refused.record.key] ?? [] {
                        let again = QuarantineEntry(
                            key: entry.key,
                            url: entry.url,
                            record: entry.record,
                            refusedFor: refused.error,
                            attempts: entry.attempts + 1,
                            run: run
                        )
                        try store.keep(again)
                    }
                }
            )
        } catch {
            (outcome, cause) = (error.report, error.cause)
        }
        // The sink has taken out what it stored by key and address; what was passed over, or goes by another key, not.
        for key in settled.withLock({ $0.sorted() }) {
            for entry in byRequest[key] ?? [] { try store.removeFromQuarantine(key: entry.key) }
        }
        try store.endRun(run, at: Storage.now, report: outcome.json)
        return (outcome, cause)
    }
}
