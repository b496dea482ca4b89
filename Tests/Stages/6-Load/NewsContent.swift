@testable import LoadStage

/// What is in a database by what it says, the same for SQLite and PostgreSQL: entities and articles by their names in
/// place of their ids, truth values as 0 and 1.
enum NewsContent {
    private static func truth(_ column: String) -> String { "CASE WHEN \(column) THEN 1 WHEN NOT \(column) THEN 0 END" }

    static let queries = [
        """
        SELECT url_key, content_sha256, title, published, source, author, site, script, body, encoding, fetched_at,
            pipeline_version FROM articles
        """,
        "SELECT canonical, canonical_simplified FROM companies",
        "SELECT canonical, canonical_simplified FROM persons",
        """
        SELECT a.url_key, m.ordinal, e.canonical_simplified, m.text, m.start, m."end", m.flags
        FROM company_mentions AS m JOIN articles AS a ON a.id = m.article JOIN companies AS e ON e.id = m.entity
        """,
        """
        SELECT a.url_key, m.ordinal, e.canonical_simplified, m.text, m.start, m."end", m.flags
        FROM person_mentions AS m JOIN articles AS a ON a.id = m.article JOIN persons AS e ON e.id = m.entity
        """,
        """
        SELECT a.url_key, r.ordinal, p.canonical_simplified, r.title, r.title_simplified, r.organization,
            r.organization_simplified, c.canonical_simplified, r.status, r.start, r."end"
        FROM roles AS r JOIN articles AS a ON a.id = r.article JOIN persons AS p ON p.id = r.person
            LEFT JOIN companies AS c ON c.id = r.company
        """,
        """
        SELECT a.url_key, f.ordinal, f.text, f.start, f."end", f.kind, f.value, f.value_max, f.unit, f.unit_text,
            f.classifier, f.per, \(truth("f.approximate")), f.bound, \(truth("f.inclusive")), f.metric, f.subject, f.time,
            f.time_text, f.tense, f.change, f.change_basis, f.factor, f.flags
        FROM figures AS f JOIN articles AS a ON a.id = f.article
        """,
        """
        SELECT a.url_key, r.ordinal, r.rule, r.paragraph, r.byte_offset, r.before, r.after, \(truth("r.guessed"))
        FROM repairs AS r JOIN articles AS a ON a.id = r.article
        """,
        """
        SELECT l.kind, coalesce(c.canonical_simplified, p.canonical_simplified), l.alias, l.alias_simplified
        FROM aliases AS l LEFT JOIN companies AS c ON l.kind = 'company' AND c.id = l.entity
            LEFT JOIN persons AS p ON l.kind = 'person' AND p.id = l.entity
        """,
    ]

    static func of(_ database: NewsDatabase) throws -> [String] {
        try queries.enumerated().flatMap { index, sql in try database.rows(sql).map { "\(index) \($0)" }.sorted() }
    }

    static func of(_ scratch: PostgresScratch) throws -> [String] {
        try queries.enumerated().flatMap { index, sql in try scratch.rows(sql).map { "\(index) \($0)" }.sorted() }
    }
}
