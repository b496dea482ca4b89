import PipelineRuntime

/// How a run is going, in one line.
struct ProgressText {
    let report: RunReport
    /// The number of pages there are, if it is known.
    let total: Int?

    init(_ report: RunReport, total: Int?) {
        self.report = report
        let done = report.loaded + report.skipped + report.quarantined
        // A file may hold many pages.
        self.total = total.flatMap { $0 > 0 && $0 >= done ? $0 : nil }
    }

    /// The line, with a bar in front where the number of pages is known.
    var bar: String {
        guard let total else { return line }
        let filled = done * Self.width / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        return "[\(bar)] \(line)"
    }

    /// The line alone.
    var line: String {
        var line = "\(report.pipeline): \(done)" + (total.map { " of \($0)" } ?? "") + " pages"
        let seconds = report.elapsed / .seconds(1)
        let rate = Double(done) / max(seconds, 0.001)
        line += rate < 10 && done > 0 ? ", \(Self.oneDecimal(rate))/s" : ", \(Int(rate))/s"
        if let total, rate > 0, done < total { line += ", \(Self.time(Double(total - done) / rate)) left" }
        if let slowest = report.stages.max(by: { $0.busy < $1.busy }), slowest.busy > .zero {
            let busy = (report.stages + [report.sink]).reduce(Duration.zero) { $0 + $1.busy }
            line += ", most time in \(slowest.name) (\(Int((slowest.busy / busy * 100).rounded())) %)"
        }
        if report.quarantined > 0 { line += ", \(report.quarantined) quarantined" }
        return line
    }

    private static let width = 20

    private var done: Int { report.loaded + report.skipped + report.quarantined }

    private static func oneDecimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func time(_ seconds: Double) -> String {
        // Longer than a year is no estimate.
        let whole = Int(min(seconds, 31_536_000).rounded(.up))
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3600: return "\((whole + 59) / 60) min"
        default: return "\(whole / 3600) h \(whole % 3600 / 60) min"
        }
    }
}
