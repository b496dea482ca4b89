import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import NewsModel
import PipelineCore
import PipelineRuntime

/// Watches a run for its operator: shows how it is going, writes metrics, and stops it when too many records fail.
final class RunMonitor: Sendable {
    private let options: OperationOptions
    private let log: RunLogger
    private let metrics: MetricsFile?
    private let progress: ProgressLine
    private let showsLines: Bool
    /// Made when it is to begin: a source that was never begun must not be released.
    private let timer = Locked<(any DispatchSourceTimer)?>(nil)
    private let start = ContinuousClock.now
    private let started = Int(Date().timeIntervalSince1970)
    private let lastSuccess: Int?
    private let isDryRun: Bool
    private let state: Locked<State>

    private struct State: Sendable {
        var report: RunReport
        var quarantined: [RefusalKind: Int] = [:]
        var total: Int?
        var reason: String?
        var lastLine: Duration = .zero
        var lastMetrics: Duration = .zero
        var hasMetricsFailed = false
    }

    /// How often the metrics are written: as often as Prometheus asks by default, four times a minute.
    private static let metricsInterval = Duration.seconds(15)

    init(_ options: OperationOptions, pipeline: String, isDryRun: Bool, log: RunLogger) {
        self.isDryRun = isDryRun
        self.options = options
        self.log = log
        metrics = options.metricsFile.map { MetricsFile(path: $0) }
        lastSuccess = metrics?.lastSuccess(of: pipeline)
        let isTerminal = Terminal.error.isInteractive
        progress = ProgressLine(.error, isShown: options.progress == .bar || (options.progress == .auto && isTerminal))
        showsLines = options.progress == .lines || (options.progress == .auto && !isTerminal)
        state = Locked(State(report: RunReport(pipeline: pipeline)))
    }

    deinit { timer.withLock { $0?.cancel() } }

    /// Begins to tell how the run is going.
    ///
    /// - Parameter count: Gives the number of pages, if that can be known; called once, on a thread of its own.
    /// - Throws: `MetricsFile.Failure` when there is no place for the metrics.
    func begin(count: @escaping @Sendable () -> Int?) throws(MetricsFile.Failure) {
        if let metrics { try metrics.write(text(of: state.withLock { $0 }, exitStatus: nil)) }
        if options.progress != .none {
            DispatchQueue(label: "count").async { [self] in
                let total = count()
                state.withLock { $0.total = total }
            }
        }
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "monitor"))
        timer.setEventHandler { [weak self] in self?.tick() }
        timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(1))
        timer.resume()
        self.timer.withLock { $0 = timer }
    }

    /// Why the run was stopped, `nil` if it was not.
    var reason: String? { state.withLock { $0.reason } }

    /// Clears the way for a message about a record.
    func refused(_ refused: Refused<PageRequest>) {
        progress.clear()
        guard refused.error.disposition == .quarantine || refused.error.disposition == .retry else { return }
        state.withLock { $0.quarantined[RefusalKind(refused.error), default: 0] += 1 }
    }

    /// Takes the counts after a batch, and stops the run if too many records have failed.
    func take(_ report: RunReport, _ cancellation: Cancellation) {
        let total = state.withLock { state in
            state.report = report
            if state.reason == nil { state.reason = options.maxQuarantine?.reason(toStop: report) }
            if state.reason != nil { cancellation.cancel() }
            return state.total
        }
        progress.draw(ProgressText(report, total: total))
    }

    /// Stops to tell how the run is going.
    func pause() {
        timer.withLock { $0?.cancel() }
        progress.clear()
    }

    /// Writes the metrics of a run that has ended.
    ///
    /// - Throws: `MetricsFile.Failure`.
    func end(_ report: RunReport?, exitStatus: Int32) throws(MetricsFile.Failure) {
        guard let metrics else { return }
        var last = state.withLock { $0 }
        if let report { last.report = report }
        try metrics.write(text(of: last, exitStatus: exitStatus))
    }

    private func tick() {
        let elapsed = start.duration(to: .now)
        let (due, isLineDue, areMetricsDue) = state.withLock { state in
            state.report.elapsed = elapsed
            let isLineDue = showsLines && elapsed - state.lastLine >= .seconds(options.progressEvery)
            let areMetricsDue = metrics != nil && elapsed - state.lastMetrics >= Self.metricsInterval
            if isLineDue { state.lastLine = elapsed }
            if areMetricsDue { state.lastMetrics = elapsed }
            return (state, isLineDue, areMetricsDue)
        }
        if isLineDue { log.progress(ProgressText(due.report, total: due.total)) }
        guard areMetricsDue else { return }
        do throws(MetricsFile.Failure) {
            try metrics?.write(text(of: due, exitStatus: nil))
        } catch {
            let isFirst = state.withLock { state in
                defer { state.hasMetricsFailed = true }
                return !state.hasMetricsFailed
            }
            if isFirst { log.warning("\(error)") }
        }
    }

    private func text(of state: State, exitStatus: Int32?) -> String {
        let isSuccess = exitStatus.map { $0 == 0 || $0 == ExitStatus.quarantined.rawValue } ?? false
        return RunMetrics(
            version: Sluice.version,
            report: state.report,
            quarantined: state.quarantined,
            started: started,
            lastSuccess: isSuccess && !isDryRun ? Int(Date().timeIntervalSince1970) : lastSuccess,
            exitStatus: exitStatus
        ).text
    }
}
