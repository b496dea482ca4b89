import GRDB

/// The records of a database's runs that were refused and not loaded since.
///
/// Any thread may call it. ``LoadSQLite`` takes an entry out when an article with its key or address is loaded.
public struct QuarantineStore: Sendable {
    private let database: NewsDatabase

    public init(_ database: NewsDatabase) {
        self.database = database
    }

    /// Keeps an entry, in place of one with the same key.
    ///
    /// - Throws: ``LoadFailure``.
    public func keep(_ entry: QuarantineEntry) throws(LoadFailure) {
        try database.run { queue in
            try queue.write { db in
                try db.run(
                    "INSERT OR REPLACE INTO quarantine (key, url_key, url, stage, error, attempts, record, run, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        entry.key, URLKey.of(entry.url), entry.url,
                        entry.stage, entry.error, entry.attempts,
                        entry.record, entry.run, entry.at,
                    ]
                )
            }
        }
    }

    /// Takes an entry out; does nothing if there is none.
    ///
    /// - Throws: ``LoadFailure``.
    public func remove(key: String) throws(LoadFailure) {
        try database.run { queue in
            try queue.write { db in try db.run("DELETE FROM quarantine WHERE key = ?", [key]) }
        }
    }

    /// All entries, ordered by key.
    ///
    /// - Throws: ``LoadFailure``.
    public func entries() throws(LoadFailure) -> [QuarantineEntry] {
        try database.run { queue in
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
