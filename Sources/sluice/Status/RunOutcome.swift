import LoadStage
import NewsModel

/// How a run of the past went, read from what the database remembers of it.
struct RunOutcome: Encodable {
    /// How a run ended.
    enum End: String, Encodable {
        /// All records were loaded or skipped.
        case ok
        case quarantined
        /// Someone stopped it.
        case stopped
        /// An error stopped it.
        case failed
        /// It is going on, or was cut off just now.
        case open
        /// It has no end, and others came after it.
        case cutOff = "cut off"
    }

    let id: Int64
    let pipeline: String
    let startedAt: String
    let endedAt: String?
    let end: End
    let counts: Counts?

    /// The counts of a run's report.
    struct Counts: Codable {
        let read: Int
        let loaded: Int
        let skipped: Int
        let quarantined: Int
        let abandoned: Int
        let cancelled: Bool
        let seconds: Double

        private enum CodingKeys: String, CodingKey {
            case read, loaded, skipped, quarantined, abandoned, cancelled
            case seconds = "elapsed_s"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, pipeline, end, counts
        case startedAt = "started_at"
        case endedAt = "ended_at"
    }

    init(_ run: RunEntry, isLast: Bool) {
        (id, pipeline, startedAt, endedAt) = (run.id, run.pipeline, run.startedAt, run.endedAt)
        // A report of another version may lack a count: then only the times are known.
        counts = run.report.flatMap { try? WireDecoder().decode(Counts.self, from: $0.utf8) }
        end =
            if run.endedAt == nil {
                isLast ? .open : .cutOff
            } else if let counts {
                counts.abandoned > 0
                    ? .failed : counts.cancelled ? .stopped : counts.quarantined > 0 ? .quarantined : .ok
            } else {
                .failed
            }
    }

    /// The cells of its row: number, pipeline, start, duration, end, counts.
    var row: [String] {
        let took = counts.map { "\(Int($0.seconds.rounded(.up))) s" } ?? ""
        var what = ""
        if let counts {
            what = "read \(counts.read), loaded \(counts.loaded), skipped \(counts.skipped)"
            if counts.quarantined > 0 { what += ", quarantined \(counts.quarantined)" }
            if counts.abandoned > 0 { what += ", abandoned \(counts.abandoned)" }
        }
        return ["\(id)", pipeline, startedAt, took, end == .open ? "running or cut off" : end.rawValue, what]
    }
}
