import GRDB

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension NewsDatabase: QueriedStore {
    func texts(_ sql: String) throws(LoadFailure) -> [[String?]] {
        try run { queue in
            try queue.read { db in
                try Row.fetchAll(db, sql: sql).map { row in row.databaseValues.map { String.fromDatabaseValue($0.text) }
                }
            }
        }
    }

    public func runs(last count: Int) throws(LoadFailure) -> [RunEntry] { try lastRuns(count) }

    public func status(runs: Int) throws(LoadFailure) -> DatabaseStatus {
        let schema = try run { try $0.read(Schema.version) }
        return try DatabaseStatus(self, schema: schema, newestSchema: Schema.newest, bytes: bytes, runs: runs)
    }

    public func check() throws(LoadFailure) -> [String] {
        var problems = try texts("PRAGMA integrity_check").compactMap { $0[0] }.filter { $0 != "ok" }
        // What is read from pages that are damaged proves nothing more.
        guard problems.isEmpty else { return problems }
        let references = try texts("PRAGMA foreign_key_check")
        problems += references.map { "\($0[0] ?? ""), row \($0[1] ?? "?"): refers to no row of \($0[2] ?? "")" }
        problems += try looseEnds()
        if let problem = try searchProblem() { problems.append(problem) }
        return problems
    }

    /// Compares the full-text index with the articles; `nil` if they agree.
    ///
    /// FTS5 does that as a write, which changes nothing but needs a connection that may write, and keeps others from
    /// writing for as long.
    private func searchProblem() throws(LoadFailure) -> String? {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            let connection = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? connection.close() }
            try connection.write { db in
                try db.execute(sql: "INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
            }
            return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return "articles_fts: does not agree with articles; "
                + "INSERT INTO articles_fts (articles_fts) VALUES ('rebuild') mends it"
        } catch {
            throw LoadFailure(error, file: path, table: "articles_fts")
        }
    }

    private var bytes: Int {
        ["", "-wal", "-shm"].reduce(0) { sum, ending in
            var status = stat()
            return stat(path + ending, &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }
}

extension DatabaseValue {
    /// The value as text; numbers as SQLite prints them.
    fileprivate var text: DatabaseValue {
        switch storage {
        case .int64(let number): "\(number)".databaseValue
        case .double(let number): "\(number)".databaseValue
        case .null, .string, .blob: self
        }
    }
}
