extension RunReport: CustomStringConvertible {
    /// One line: the counts and the time.
    public var description: String {
        var line = "\(pipeline): read \(read), loaded \(loaded), skipped \(skipped), quarantined \(quarantined)"
        if abandoned > 0 { line += ", abandoned \(abandoned)" }
        line += " in \(elapsed.inSeconds) s"
        if isCancelled || reason != nil { line += " (stopped early" + (reason.map { ": " + $0 } ?? "") + ")" }
        return line
    }

    /// The line of ``description`` and a table of the stages.
    public var text: String {
        let rows = stages.filter { !$0.name.isEmpty } + [sink]
        let width = rows.map(\.name.count).max() ?? 0
        var lines = [description]
        for row in rows {
            var line = "  " + row.name + String(repeating: " ", count: width - row.name.count)
            line += "  \(row.busy.inSeconds) s  \(row.calls) calls"
            if row.retries > 0 { line += ", \(row.retries) retries" }
            if row.failures > 0 { line += ", \(row.failures) failed" }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}

extension Duration {
    /// Seconds with three decimals.
    var inSeconds: String {
        let (seconds, attoseconds) = components
        let thousandths = "\(attoseconds / 1_000_000_000_000_000)"
        return "\(seconds)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
    }
}
