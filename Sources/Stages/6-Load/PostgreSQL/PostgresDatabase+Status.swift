extension PostgresDatabase: QueriedStore {
    func texts(_ sql: String) throws(LoadFailure) -> [[String?]] {
        try run { connection throws(PostgresFailure) in try connection.run(sql, []) }
    }

    public func runs(last count: Int) throws(LoadFailure) -> [RunEntry] { try lastRuns(count) }

    public func status(runs: Int) throws(LoadFailure) -> DatabaseStatus {
        let found = try texts(
            "SELECT coalesce(max(version), 0), pg_database_size(current_database()) FROM schema_versions"
        )
        let numbers = (found.first ?? []).map { text in text.flatMap { Int($0) } ?? 0 }
        return try DatabaseStatus(
            self,
            schema: numbers.first ?? 0,
            newestSchema: PostgresSchema.newest,
            bytes: numbers.last ?? 0,
            runs: runs
        )
    }

    public func check() throws(LoadFailure) -> [String] {
        try looseEnds()
    }
}
