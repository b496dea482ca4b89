import GRDB

/// Remembers pages in the table `fetch_cache` of a SQLite database, which may hold other tables.
public final class SQLitePageStore: PageStore {
    private let queue: DatabaseQueue

    /// Opens the database, which is made if the file does not exist.
    ///
    /// - Parameter path: The file; another connection to it may be open.
    /// - Throws: What SQLite says.
    public init(_ path: String) throws {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        // Not by GRDB's migrator: its table belongs to whoever made the database.
        try queue.write { try $0.execute(sql: Self.table) }
    }

    public func page(_ key: String) throws -> RememberedPage? {
        try queue.read { db in
            let statement = try db.cachedStatement(sql: "SELECT * FROM fetch_cache WHERE url_key = ?")
            guard let row = try Row.fetchOne(statement, arguments: [key]) else { return nil }
            return RememberedPage(
                key: row["url_key"],
                status: row["status"],
                headers: row["headers"],
                varying: row["varying"],
                askedAt: row["asked_at"],
                answeredAt: row["answered_at"],
                etag: row["etag"],
                lastModified: row["last_modified"],
                freshUntil: row["fresh_until"],
                links: (row["links"] as String?).map { $0.split(separator: "\n").map(String.init) }
            )
        }
    }

    public func keep(_ page: RememberedPage) throws {
        try queue.write { db in
            let sql = """
                INSERT OR REPLACE INTO fetch_cache
                (url_key, status, headers, varying, asked_at, answered_at, etag, last_modified, fresh_until, links)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
            try db.cachedStatement(sql: sql).execute(arguments: [
                page.key, page.status, page.headers, page.varying, page.askedAt, page.answeredAt, page.etag,
                page.lastModified, page.freshUntil, page.links?.joined(separator: "\n"),
            ])
        }
    }

    public func forget(_ key: String) throws {
        try queue.write { db in
            try db.cachedStatement(sql: "DELETE FROM fetch_cache WHERE url_key = ?").execute(arguments: [key])
        }
    }

    /// Times are seconds since 1970, UTC; `headers` and `links` hold one a line.
    private static let table = """
        CREATE TABLE IF NOT EXISTS fetch_cache (
          url_key TEXT PRIMARY KEY NOT NULL,
          status INTEGER NOT NULL,
          headers TEXT NOT NULL,
          varying TEXT NOT NULL,
          asked_at INTEGER NOT NULL,
          answered_at INTEGER NOT NULL,
          etag TEXT,
          last_modified TEXT,
          fresh_until INTEGER NOT NULL,
          links TEXT
        )
        """
}
