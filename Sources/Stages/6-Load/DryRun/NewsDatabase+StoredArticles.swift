import GRDB

extension NewsDatabase: StoredArticles {
    package func hashes(of urlKeys: [String]) throws(LoadFailure) -> [String: String] {
        try run { queue in
            try queue.read { db in
                let find = try db.cachedStatement(sql: "SELECT content_sha256 FROM articles WHERE url_key = ?")
                var hashes: [String: String] = [:]
                for key in urlKeys { hashes[key] = try String.fetchOne(find, arguments: [key]) }
                return hashes
            }
        }
    }
}
