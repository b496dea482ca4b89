import GRDB
public import NewsModel
public import PipelineCore

extension NewsDatabase: NewsStore {
    public var name: String { path }

    public func makeSink(pipelineVersion: String?, history: Bool) -> any Sink<AnnotatedArticle> {
        LoadSQLite(self, pipelineVersion: pipelineVersion, history: history)
    }

    public func beginRun(pipeline: String, at time: String) throws(LoadFailure) -> Int64 {
        try run { queue in
            try queue.write { db in
                try db.run("INSERT INTO runs (pipeline, started_at) VALUES (?, ?)", [Cell(pipeline), Cell(time)])
                return db.lastInsertedRowID
            }
        }
    }

    public func endRun(_ run: Int64, at time: String, report: String) throws(LoadFailure) {
        try self.run { queue in
            try queue.write { db in
                try db.run(
                    "UPDATE runs SET ended_at = ?, report = ? WHERE id = ?",
                    [Cell(time), Cell(report), .integer(run)]
                )
            }
        }
    }

    public func keep(_ entry: QuarantineEntry) throws(LoadFailure) {
        try run { queue in
            try queue.write { db in
                try db.run(
                    "INSERT OR REPLACE INTO quarantine (key, url_key, url, stage, error, attempts, record, run, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        Cell(entry.key), Cell(URLKey.of(entry.url)), Cell(entry.url), Cell(entry.stage),
                        Cell(entry.error), Cell(entry.attempts), Cell(entry.record),
                        entry.run.map(Cell.integer) ?? .null, Cell(entry.at),
                    ]
                )
            }
        }
    }

    public func removeFromQuarantine(key: String) throws(LoadFailure) {
        try run { queue in
            try queue.write { db in try db.run("DELETE FROM quarantine WHERE key = ?", [Cell(key)]) }
        }
    }

    public func quarantine() throws(LoadFailure) -> [QuarantineEntry] {
        try run { queue in
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: "SELECT key, url, stage, error, attempts, record, run, at FROM quarantine ORDER BY key"
                ).map { row in
                    QuarantineEntry(
                        key: row[0],
                        url: row[1],
                        stage: row[2],
                        error: row[3],
                        attempts: row[4],
                        record: row[5],
                        run: row[6],
                        at: row[7]
                    )
                }
            }
        }
    }
}
