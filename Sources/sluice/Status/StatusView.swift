import LoadStage

/// The state of a database for a person, or as JSON.
struct StatusView: Encodable {
    let database: String
    let status: DatabaseStatus
    let runs: [RunOutcome]
    /// What `--check` found; `nil` if nobody asked.
    let problems: [String]?

    init(_ database: String, _ status: DatabaseStatus, problems: [String]?) {
        self.database = database
        self.status = status
        self.problems = problems
        runs = status.runs.enumerated().map { RunOutcome($1, isLast: $0 == 0) }
    }

    private enum CodingKeys: String, CodingKey {
        case database, schema, bytes, tables, quarantine, runs, problems
        case newestSchema = "newest_schema"
        case cutOff = "runs_cut_off"
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(database, forKey: .database)
        try fields.encode(status.schema, forKey: .schema)
        try fields.encode(status.newestSchema, forKey: .newestSchema)
        try fields.encode(status.bytes, forKey: .bytes)
        try fields.encode(Self.object(status.tables), forKey: .tables)
        try fields.encode(Self.object(status.quarantine), forKey: .quarantine)
        try fields.encode(status.cutOff, forKey: .cutOff)
        try fields.encode(runs, forKey: .runs)
        try fields.encodeIfPresent(problems, forKey: .problems)
    }

    private static func object(_ counts: [DatabaseStatus.Count]) -> [String: Int] {
        Dictionary(counts.map { ($0.name, $0.count) }) { first, _ in first }
    }

    /// The lines for a terminal.
    func lines(_ terminal: Terminal) -> [String] {
        var schema = "schema \(status.schema)"
        if status.schema < status.newestSchema { schema += " (the next run brings it to \(status.newestSchema))" }
        var lines = ["\(database): \(schema), \(megabytes)"]
        lines.append("  " + status.tables.map { "\($0.count) \($0.name)" }.joined(separator: ", "))
        var waiting = TextTable("in quarantine by", "records")
        waiting.rows = status.quarantine.map { [$0.name, "\($0.count)"] }
        var past = TextTable("run", "pipeline", "started", "took", "end", "pages")
        past.rows = runs.map(\.row)
        let columns = terminal.isInteractive ? terminal.columns : .max
        for table in [waiting, past] where !table.rows.isEmpty {
            lines += table.lines(columns: columns, limit: .max, hasColour: terminal.hasColour)
        }
        if status.cutOff > 0 { lines.append("  \(status.cutOff) earlier runs were cut off") }
        if let problems {
            lines += problems.isEmpty ? ["  checked: no damage"] : problems.map { "  damage: \($0)" }
        }
        return lines
    }

    private var megabytes: String {
        let tenths = status.bytes / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
