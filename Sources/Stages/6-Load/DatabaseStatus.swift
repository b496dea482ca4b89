/// What an operator asks of a database: what is in it, how its runs went, what is in quarantine.
public struct DatabaseStatus: Sendable, Hashable {
    /// A name and how many there are of it.
    public struct Count: Sendable, Hashable {
        public let name: String
        public let count: Int
    }

    /// The version of the tables.
    public let schema: Int
    /// The version that this program writes; an older database is brought to it by the next run.
    public let newestSchema: Int
    /// The size on the disk; of SQLite's files together.
    public let bytes: Int
    /// The rows of each table.
    public let tables: [Count]
    /// The records in quarantine by the stage that refused them, by name.
    public let quarantine: [Count]
    /// The last runs, the newest first.
    public let runs: [RunEntry]
    /// How many runs before the last one have no end: they were cut off.
    public let cutOff: Int

    /// Reads it; rows are counted, which reads the whole database once.
    init(_ store: some QueriedStore, schema: Int, newestSchema: Int, bytes: Int, runs: Int) throws(LoadFailure) {
        self.schema = schema
        self.newestSchema = newestSchema
        self.bytes = bytes
        let old: Set = schema < 2 ? ["article_versions"] : []
        let names = (Table.allCases.map(\.rawValue) + ["companies", "persons", "aliases", "article_versions"])
            .filter { !old.contains($0) }
        let counts = names.map { "SELECT '\($0)', count(*) FROM \($0)" }.joined(separator: " UNION ALL ")
        tables = try Self.counts(store, counts)
        quarantine = try Self.counts(store, "SELECT stage, count(*) FROM quarantine GROUP BY stage ORDER BY stage")
        self.runs = try store.lastRuns(runs)
        let open = try store.texts(
            "SELECT count(*) FROM runs WHERE ended_at IS NULL AND id < (SELECT max(id) FROM runs)"
        )
        cutOff = open.first?.first?.flatMap { $0 }.flatMap { Int($0) } ?? 0
    }

    private static func counts(_ store: some QueriedStore, _ sql: String) throws(LoadFailure) -> [Count] {
        try store.texts(sql).map { Count(name: $0[0] ?? "", count: $0[1].flatMap { Int($0) } ?? 0) }
    }
}
