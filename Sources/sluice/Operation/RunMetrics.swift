import PipelineRuntime

/// A run in Prometheus' text format, for the textfile collector of its node exporter.
///
/// Counters begin at zero with each run. Names and units follow https://prometheus.io/docs/practices/naming/.
struct RunMetrics {
    let version: String
    let report: RunReport
    /// The quarantined records by kind.
    let quarantined: [RefusalKind: Int]
    /// Seconds since 1970.
    let started: Int
    /// When a run of this pipeline last came to its end, in seconds since 1970; `nil` if none ever did.
    let lastSuccess: Int?
    /// `nil` while the run lasts.
    let exitStatus: Int32?

    var text: String {
        var text = ""
        for family in families where !family.samples.isEmpty {
            text += "# HELP sluice_\(family.name) \(family.help)\n# TYPE sluice_\(family.name) \(family.type)\n"
            for sample in family.samples {
                let labels = sample.labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
                text += "sluice_\(family.name){\(labels)} \(sample.value)\n"
            }
        }
        return text
    }

    private typealias Sample = (labels: [(String, String)], value: String)
    private typealias Family = (name: String, type: String, help: String, samples: [Sample])

    private var families: [Family] {
        let seconds = Self.seconds(report.elapsed)
        return [
            ("build_info", "gauge", "The version of the program.", [([("version", version)], "1")]),
            ("run_start_timestamp_seconds", "gauge", "When the run began.", [sample("\(started)")]),
            ("run_duration_seconds", "gauge", "How long the run has taken so far.", [sample(seconds)]),
            (
                "run_in_progress", "gauge", "1 while the run lasts, 0 when it has ended.",
                [sample(exitStatus == nil ? "1" : "0")]
            ),
            (
                "run_exit_status", "gauge", "The exit status of the run: 0 or 1 when it came to its end.",
                exitStatus.map { [sample("\($0)")] } ?? []
            ),
            (
                "last_success_timestamp_seconds", "gauge", "When a run last came to its end, with status 0 or 1.",
                lastSuccess.map { [sample("\($0)")] } ?? []
            ),
            ("records_read_total", "counter", "Records read from the source.", [sample("\(report.read)")]),
            ("records_total", "counter", "Records by what became of them.", outcomes),
            (
                "quarantined_records_total", "counter", "Quarantined records by stage and kind of failure.",
                quarantined.keys.sorted().map { key in
                    sample("\(quarantined[key] ?? 0)", [("stage", key.stage), ("kind", key.kind)])
                }
            ),
            stageFamily("stage_busy_seconds_total", "Time spent in a stage, over all threads.") {
                Self.seconds($0.busy)
            },
            stageFamily("stage_calls_total", "Calls of a stage, retries among them.") { "\($0.calls)" },
            stageFamily("stage_failures_total", "Calls of a stage that failed.") { "\($0.failures)" },
            stageFamily("stage_retries_total", "Calls of a stage that were retries.") { "\($0.retries)" },
        ]
    }

    private var outcomes: [Sample] {
        [
            ("loaded", report.loaded), ("skipped", report.skipped), ("quarantined", report.quarantined),
            ("abandoned", report.abandoned),
        ].map { sample("\($1)", [("outcome", $0)]) }
    }

    private func stageFamily(_ name: String, _ help: String, _ value: (StageTally) -> String) -> Family {
        // A pipeline may use a stage twice; a series is there once.
        var tallies: [StageTally] = []
        for tally in report.stages + [report.sink] where !tally.name.isEmpty {
            if let index = tallies.firstIndex(where: { $0.name == tally.name }) {
                tallies[index].add(tally)
            } else {
                tallies.append(tally)
            }
        }
        return (name, "counter", help, tallies.map { sample(value($0), [("stage", $0.name)]) })
    }

    private func sample(_ value: String, _ labels: [(String, String)] = []) -> Sample {
        ([("pipeline", report.pipeline)] + labels, value)
    }

    /// Seconds with milliseconds.
    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let thousandths = "\(attoseconds / 1_000_000_000_000_000)"
        return "\(seconds)." + String(repeating: "0", count: max(0, 3 - thousandths.count)) + thousandths
    }

    /// The value of a label as the text format has it.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
