import PipelineCore
import PipelineRuntime

/// One line on the terminal that tells how a run is going, redrawn in place.
///
/// Nothing is written where no person looks.
final class ProgressLine: Sendable {
    private let terminal: Terminal
    private let lastDrawn = Locked<Duration?>(nil)

    init(_ terminal: Terminal) { self.terminal = terminal }

    /// Draws the counts, five times a second at most.
    func draw(_ report: RunReport) {
        guard terminal.isInteractive else { return }
        let isDue = lastDrawn.withLock { last in
            guard last.map({ report.elapsed - $0 >= .milliseconds(200) }) ?? true else { return false }
            last = report.elapsed
            return true
        }
        guard isDue else { return }
        let done = report.loaded + report.skipped + report.quarantined
        let rate = Int(Double(done) / max(report.elapsed / .seconds(1), 0.001))
        var line = "\(report.pipeline): \(done) pages, \(rate)/s"
        if let slowest = report.stages.max(by: { $0.busy < $1.busy }), slowest.busy > .zero {
            line += ", most time in \(slowest.name)"
        }
        if report.quarantined > 0 { line += ", \(report.quarantined) quarantined" }
        StandardError.write("\r\u{1B}[K" + String(line.prefix(terminal.columns - 1)))
    }

    /// Removes the line, so that other text can be written.
    func clear() {
        guard terminal.isInteractive, lastDrawn.withLock({ $0 }) != nil else { return }
        StandardError.write("\r\u{1B}[K")
    }
}
