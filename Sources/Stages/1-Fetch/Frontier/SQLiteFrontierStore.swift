import GRDB
import NewsModel
import PipelineCore

/// Keeps crawls in the tables `crawls` and `crawl_pages` of a SQLite database, which may hold other tables.
///
/// Changes are one transaction in the write-ahead log and are not forced to disk one by one: they survive the death of
/// the process; a power cut may undo the last ones, and then their pages are fetched again.
public final class SQLiteFrontierStore: FrontierStore {
    private let queue: DatabaseQueue

    /// Opens the database, which is made if the file does not exist.
    ///
    /// - Parameter path: The file; another connection to it may be open.
    /// - Throws: What SQLite says.
    public init(_ path: String) throws {
        var configuration = Configuration()
        // Sets `synchronous` to NORMAL too.
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    public func resume(_ crawl: String) throws -> KeptCrawl {
        try queue.write { db in
            // Not by GRDB's migrator: its table belongs to whoever made the database. Here and not when it is opened,
            // because most runs follow no links.
            try db.execute(sql: Self.tables)
            try db.execute(sql: "INSERT OR IGNORE INTO crawls (name) VALUES (?)", arguments: [crawl])
            let id = try Self.id(of: crawl, db)
            if try Bool.fetchOne(db, sql: "SELECT is_finished FROM crawls WHERE id = ?", arguments: [id]) ?? false {
                try db.execute(sql: "DELETE FROM crawl_pages WHERE crawl = ?", arguments: [id])
                try db.execute(sql: "UPDATE crawls SET is_finished = 0 WHERE id = ?", arguments: [id])
            }
            return try Self.pages(of: id, db)
        }
    }

    private static func pages(of id: Int64?, _ db: Database) throws -> KeptCrawl {
        var kept = KeptCrawl()
        let sql = "SELECT url_key, url, depth, state FROM crawl_pages WHERE crawl = ? ORDER BY place"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [id])
        while let row = try rows.next() {
            kept.keys.insert(row[0])
            switch row[3] as String {
            case "pending": kept.pending.append(PageRequest(url: row[1], depth: row[2]))
            case "known": break
            default: kept.settledCount += 1
            }
        }
        return kept
    }

    public func keep(_ changes: [FrontierChange], of crawl: String) throws {
        try queue.write { db in
            let id = try Self.id(of: crawl, db)
            for change in changes { try Self.keep(change, of: id, db) }
        }
    }

    private static func keep(_ change: FrontierChange, of id: Int64?, _ db: Database) throws {
        switch change {
        case .queued(let key, let url, let depth, let foundOn):
            try db.cachedStatement(sql: insertion).execute(arguments: [id, key, url, depth, foundOn, "pending"])
        case .known(let key):
            try db.cachedStatement(sql: insertion).execute(arguments: [id, key, key, 0, nil, "known"])
        case .given(let key):
            try db.cachedStatement(
                sql: "UPDATE crawl_pages SET attempts = attempts + 1 WHERE crawl = ? AND url_key = ?"
            ).execute(arguments: [id, key])
        case .settled(let key, let outcome):
            guard let state = state(outcome) else { return }
            try db.cachedStatement(sql: "UPDATE crawl_pages SET state = ? WHERE crawl = ? AND url_key = ?")
                .execute(arguments: [state, id, key])
        case .finished:
            try db.execute(sql: "UPDATE crawls SET is_finished = 1 WHERE id = ?", arguments: [id])
        }
    }

    /// The word for an outcome; `nil` leaves the page pending.
    private static func state(_ outcome: Outcome) -> String? {
        switch outcome {
        case .loaded: "done"
        case .skipped: "skipped"
        case .quarantined: "quarantined"
        case .abandoned: nil
        }
    }

    private static func id(of crawl: String, _ db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT id FROM crawls WHERE name = ?", arguments: [crawl])
    }

    private static let insertion = """
        INSERT OR IGNORE INTO crawl_pages (crawl, url_key, url, depth, found_on, state) VALUES (?, ?, ?, ?, ?, ?)
        """

    /// `place` is the order in which pages were found; `state` is pending, done, skipped, quarantined, or known for an
    /// address that a redirect led to.
    private static let tables = """
        CREATE TABLE IF NOT EXISTS crawls (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          is_finished INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE IF NOT EXISTS crawl_pages (
          place INTEGER PRIMARY KEY,
          crawl INTEGER NOT NULL,
          url_key TEXT NOT NULL,
          url TEXT NOT NULL,
          depth INTEGER NOT NULL,
          found_on TEXT,
          state TEXT NOT NULL,
          attempts INTEGER NOT NULL DEFAULT 0,
          UNIQUE (crawl, url_key)
        );
        """
}
