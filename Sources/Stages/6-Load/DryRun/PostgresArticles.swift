import PipelineCore

/// The articles of a PostgreSQL database, read over a connection that may not write.
final class PostgresArticles: StoredArticles {
    let name: String
    private let address: PostgresAddress
    private let connection: Locked<PostgresConnection?>

    init(_ url: String) throws(LoadFailure) {
        do {
            address = try PostgresAddress(url)
        } catch {
            throw .cannotOpen(file: "postgres://…", reason: error.message)
        }
        name = address.name
        connection = Locked(nil)
        do {
            try connection.withLock { slot throws(PostgresFailure) in
                let open = try PostgresConnection(address.url)
                try open.run("SET default_transaction_read_only = on")
                slot = open
            }
        } catch {
            throw .cannotOpen(file: name, reason: address.redact(error).message)
        }
    }

    func hashes(of urlKeys: [String]) throws(LoadFailure) -> [String: String] {
        do {
            return try connection.withLock { slot throws(PostgresFailure) in
                var hashes: [String: String] = [:]
                for key in urlKeys {
                    let sql = "SELECT content_sha256 FROM articles WHERE url_key = $1"
                    guard let hash = try slot?.run(sql, [Cell(key)]).first?.first else { continue }
                    hashes[key] = hash
                }
                return hashes
            }
        } catch {
            // undefined_table: no run has written there yet.
            guard error.state != "42P01" else { return [:] }
            throw LoadFailure(address.redact(error), server: name)
        }
    }
}
