import ArgumentParser

/// The flags of a run that an operator sets: when it waits, when it stops, and what it tells the monitoring.
struct OperationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How long to wait for a database that another run is using (default: not at all).",
            valueName: "seconds"
        )
    )
    var wait: Int?

    @Option(
        help: ArgumentHelp(
            "Stop with status 75 when more pages than this are quarantined: a number, or a share (5%) of those finished, "
                + "of which there must be \(QuarantineLimit.sample).",
            valueName: "n|n%"
        )
    )
    var maxQuarantine: QuarantineLimit?

    @Option(
        help: ArgumentHelp(
            "Write metrics to this file, for the textfile collector of Prometheus' node exporter.",
            valueName: "file"
        )
    )
    var metricsFile: String?

    @Option(help: "How a run tells how it is going, on standard error: auto (a bar on a terminal), bar, lines or none.")
    var progress = ProgressMode.auto

    @Option(help: ArgumentHelp("The time between two lines of progress.", valueName: "seconds"))
    var progressEvery = 30

    @Option(
        help: ArgumentHelp(
            "Append messages to this file, each with its time, not to standard error. SIGHUP opens it again.",
            valueName: "file"
        )
    )
    var logFile: String?

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait is 0 to 86400 seconds, not \(wait)")
        }
        if !(1...86_400).contains(progressEvery) {
            throw ValidationError("--progress-every is 1 to 86400 seconds, not \(progressEvery)")
        }
    }

    var patience: Duration { .seconds(wait ?? 0) }
}
