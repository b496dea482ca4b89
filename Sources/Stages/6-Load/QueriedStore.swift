/// A database that answers queries with texts; what SQLite and PostgreSQL ask alike is asked through it.
protocol QueriedStore: Sendable {
    /// The rows of a query, each value as its text, `nil` for none.
    func texts(_ sql: String) throws(LoadFailure) -> [[String?]]
}

extension QueriedStore {
    /// The last runs, the newest first.
    func lastRuns(_ count: Int) throws(LoadFailure) -> [RunEntry] {
        try texts("SELECT id, pipeline, started_at, ended_at, report FROM runs ORDER BY id DESC LIMIT \(count)")
            .map { row in
                RunEntry(
                    id: row[0].flatMap { Int64($0) } ?? 0,
                    pipeline: row[1] ?? "",
                    startedAt: row[2] ?? "",
                    endedAt: row[3],
                    report: row[4]
                )
            }
    }

    /// What references lead nowhere and which entities nothing speaks of, one line each; empty if all is well.
    func looseEnds() throws(LoadFailure) -> [String] {
        var found: [String] = []
        for (problem, sql) in LooseEnds.queries {
            let rows = try texts("SELECT count(*) FROM (\(sql)) AS found")
            let count = rows.first?.first?.flatMap { $0 }.flatMap { Int($0) } ?? 0
            if count > 0 { found.append("\(problem): \(count)") }
        }
        return found
    }
}

/// What must not be in a database, as queries that give a row for each case.
private enum LooseEnds {
    static let queries: [(String, String)] =
        ["company_mentions", "person_mentions", "roles", "figures", "repairs"].map { table in
            ("rows of \(table) without their article", missing(table, "article", "articles"))
        } + [
            ("rows of company_mentions without their company", missing("company_mentions", "entity", "companies")),
            ("rows of person_mentions without their person", missing("person_mentions", "entity", "persons")),
            ("rows of roles without their person", missing("roles", "person", "persons")),
            (
                "rows of roles without their company",
                missing("roles", "company", "companies") + " AND t.company IS NOT NULL"
            ),
            ("companies that nothing speaks of", orphans("companies", "company")),
            ("persons that nothing speaks of", orphans("persons", "person")),
            (
                "aliases of no company",
                missing("aliases", "entity", "companies") + " AND t.kind = 'company'"
            ),
            ("aliases of no person", missing("aliases", "entity", "persons") + " AND t.kind = 'person'"),
        ]

    private static func missing(_ table: String, _ column: String, _ other: String) -> String {
        "SELECT 1 FROM \(table) AS t WHERE NOT EXISTS (SELECT 1 FROM \(other) AS o WHERE o.id = t.\(column))"
    }

    private static func orphans(_ table: String, _ kind: String) -> String {
        """
        SELECT 1 FROM \(table) AS e
        WHERE NOT EXISTS (SELECT 1 FROM \(kind)_mentions AS m WHERE m.entity = e.id)
            AND NOT EXISTS (SELECT 1 FROM roles AS r WHERE r.\(kind) = e.id)
        """
    }
}
