import GRDB
import Testing

@testable import LoadStage

extension NewsDatabase {
    /// The rows a query gives, the values separated by `|`, `NULL` for none.
    func rows(_ sql: String) throws -> [String] {
        try queue.read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .null: "NULL"
                    case .int64(let number): "\(number)"
                    case .double(let number): "\(number)"
                    case .string(let text): text
                    case .blob(let data): "\(data.count) bytes"
                    }
                }.joined(separator: "|")
            }
        }
    }

    /// Every row of every table of ours, ids included; every reference must lead somewhere.
    func everything() throws -> [String] {
        #expect(try rows("PRAGMA foreign_key_check") == [])
        return try Self.tables.flatMap { table in try rows("SELECT '\(table)', * FROM \(table) ORDER BY 2, 3, 4") }
    }

    /// Every row by what it says: entities and articles by their names in place of their ids, without `fetched_at`.
    func content() throws -> [String] {
        #expect(try rows("PRAGMA foreign_key_check") == [])
        return try [
            "SELECT url_key, content_sha256, title, published, source, author, site, script, body FROM articles",
            "SELECT canonical, canonical_simplified FROM companies",
            "SELECT canonical, canonical_simplified FROM persons",
            """
            SELECT a.url_key, m.ordinal, e.canonical_simplified, m.text, m.start, m."end", m.confidence, m.flags
            FROM company_mentions AS m JOIN articles AS a ON a.id = m.article JOIN companies AS e ON e.id = m.entity
            """,
            """
            SELECT a.url_key, m.ordinal, e.canonical_simplified, m.text, m.start, m."end", m.confidence, m.flags
            FROM person_mentions AS m JOIN articles AS a ON a.id = m.article JOIN persons AS e ON e.id = m.entity
            """,
            """
            SELECT a.url_key, r.ordinal, p.canonical_simplified, r.title, r.organization, c.canonical_simplified, r.status
            FROM roles AS r JOIN articles AS a ON a.id = r.article JOIN persons AS p ON p.id = r.person
                LEFT JOIN companies AS c ON c.id = r.company
            """,
            "SELECT a.url_key, f.ordinal, f.text, f.value FROM figures AS f JOIN articles AS a ON a.id = f.article",
            "SELECT a.url_key, f.ordinal, f.rule, f.before FROM repairs AS f JOIN articles AS a ON a.id = f.article",
            "SELECT kind, alias, alias_simplified FROM aliases",
            "SELECT rowid FROM articles_fts WHERE articles_fts = '星澜科'",
        ].enumerated().flatMap { index, sql in try rows(sql).map { "\(index) \($0)" }.sorted() }
    }

    private static let tables = [
        "articles", "companies", "persons", "company_mentions", "person_mentions", "roles", "figures", "repairs",
        "aliases",
        "quarantine", "frontier", "runs",
    ]
}
