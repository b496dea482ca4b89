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

    func validate() throws {
        if let wait, !(0...86_400).contains(wait) {
            throw ValidationError("--wait is 0 to 86400 seconds, not \(wait)")
        }
    }

    var patience: Duration { .seconds(wait ?? 0) }
}
