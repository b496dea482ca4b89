public import NewsModel
public import PipelineCore

extension PostgresDatabase: NewsStore {
    public func makeSink(pipelineVersion: String?, history: Bool) -> any Sink<AnnotatedArticle> {
        LoadPostgres(self, pipelineVersion: pipelineVersion, history: history)
    }

    public func beginRun(pipeline: String, at time: String) throws(LoadFailure) -> Int64 {
        try run { connection throws(PostgresFailure) in
            let rows = try connection.run(
                "INSERT INTO runs (pipeline, started_at) VALUES ($1, $2) RETURNING id",
                [Cell(pipeline), Cell(time)]
            )
            return rows.first?.first?.flatMap { $0 }.flatMap { Int64($0) } ?? 0
        }
    }

    public func endRun(_ run: Int64, at time: String, report: String) throws(LoadFailure) {
        try self.run { connection throws(PostgresFailure) in
            _ = try connection.run(
                "UPDATE runs SET ended_at = $1, report = $2::jsonb WHERE id = $3",
                [Cell(time), Cell(report), .integer(run)]
            )
        }
    }

    public func keep(_ entry: QuarantineEntry) throws(LoadFailure) {
        try run { connection throws(PostgresFailure) in
            _ = try connection.run(
                """
                INSERT INTO quarantine (key, url_key, url, stage, error, attempts, record, run, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT (key) DO UPDATE SET url_key = excluded.url_key, url = excluded.url, stage = excluded.stage,
                    error = excluded.error, attempts = excluded.attempts, record = excluded.record, run = excluded.run,
                    at = excluded.at
                """,
                [
                    Cell(entry.key), Cell(URLKey.of(entry.url)), Cell(entry.url), Cell(entry.stage),
                    Cell(entry.error), Cell(entry.attempts), Cell(entry.record),
                    entry.run.map(Cell.integer) ?? .null, Cell(entry.at),
                ]
            )
        }
    }

    public func removeFromQuarantine(key: String) throws(LoadFailure) {
        try run { connection throws(PostgresFailure) in
            _ = try connection.run("DELETE FROM quarantine WHERE key = $1", [Cell(key)])
        }
    }

    public func quarantine() throws(LoadFailure) -> [QuarantineEntry] {
        try run { connection throws(PostgresFailure) in
            try connection.run(
                "SELECT key, url, stage, error, attempts, record, run, at FROM quarantine ORDER BY key",
                []
            ).map { row in
                QuarantineEntry(
                    key: row[0] ?? "",
                    url: row[1] ?? "",
                    stage: row[2] ?? "",
                    error: row[3] ?? "",
                    attempts: row[4].flatMap { Int($0) } ?? 1,
                    record: row[5],
                    run: row[6].flatMap { Int64($0) },
                    at: row[7]
                )
            }
        }
    }
}
