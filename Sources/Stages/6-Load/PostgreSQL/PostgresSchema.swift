/// Brings a PostgreSQL database to the newest version of the tables.
///
/// A version that has been released is never changed; a new one says what is different.
enum PostgresSchema {
    private static let versions: [String] = [
        PostgresSchema1.tables + PostgresSchema1.views,
        PostgresSchema2.changes,
    ]

    /// The newest version.
    static var newest: Int { versions.count }

    /// Any number, the same in every run: two runs that start at once migrate one after the other.
    private static let lock = 7_283_649

    /// The version of a database, 0 for one without our tables.
    static func version(_ connection: PostgresConnection) throws(PostgresFailure) -> Int {
        let found = try connection.run("SELECT to_regclass('schema_versions')", [])
        guard found.first?.first?.flatMap({ $0 }) != nil else { return 0 }
        let rows = try connection.run("SELECT coalesce(max(version), 0) FROM schema_versions", [])
        return rows.first?.first?.flatMap { $0 }.flatMap { Int($0) } ?? 0
    }

    /// Makes or brings up to date the tables in the first schema of the search path, all at once or not at all.
    ///
    /// - Returns: Whether they are of a version that this program knows.
    static func migrate(_ connection: PostgresConnection) throws(PostgresFailure) -> Bool {
        try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(lock))")
        do throws(PostgresFailure) {
            try connection.run(
                "CREATE TABLE IF NOT EXISTS schema_versions (version integer PRIMARY KEY, at timestamptz DEFAULT now())"
            )
            let version = try version(connection)
            guard version <= versions.count else {
                try connection.run("ROLLBACK")
                return false
            }
            for next in version..<versions.count {
                try connection.run(versions[next])
                try connection.run("INSERT INTO schema_versions (version) VALUES (\(next + 1))")
            }
            try connection.run("COMMIT")
            return true
        } catch {
            try? connection.run("ROLLBACK")
            throw error
        }
    }
}
