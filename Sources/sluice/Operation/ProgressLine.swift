import PipelineCore
import PipelineRuntime

/// One line on the terminal that tells how a run is going, redrawn in place.
final class ProgressLine: Sendable {
    private let terminal: Terminal
    private let isShown: Bool
    private let lastDrawn = Locked<Duration?>(nil)

    /// A line that nobody sees if it is not to be shown.
    init(_ terminal: Terminal, isShown: Bool) {
        self.terminal = terminal
        self.isShown = isShown
    }

    /// Draws the line, five times a second at most.
    func draw(_ text: ProgressText) {
        guard isShown else { return }
        let isDue = lastDrawn.withLock { last in
            guard last.map({ text.report.elapsed - $0 >= .milliseconds(200) }) ?? true else { return false }
            last = text.report.elapsed
            return true
        }
        if isDue { StandardError.write("\r\u{1B}[K" + String(text.bar.prefix(terminal.columns - 1))) }
    }

    /// Removes the line, so that other text can be written.
    func clear() {
        guard isShown, lastDrawn.withLock({ $0 }) != nil else { return }
        StandardError.write("\r\u{1B}[K")
    }
}
