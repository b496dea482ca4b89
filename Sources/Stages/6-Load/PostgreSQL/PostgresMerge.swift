/// The statements that bring the staging tables into the tables, in order.
///
/// Rows are taken in the order of their keys: two runs that write the same ones wait for each other and do not lock
/// each other out.
enum PostgresMerge {
    static let statements: [String] =
        [
            """
            INSERT INTO articles (\(articleColumns))
            SELECT \(articleColumns) FROM stage_articles ORDER BY url_key
            ON CONFLICT (url_key) DO UPDATE SET \(articleUpdates)
            """,
            "UPDATE stage_articles AS s SET id = a.id FROM articles AS a WHERE a.url_key = s.url_key",
            release("company", mentions: "company_mentions"),
            release("person", mentions: "person_mentions"),
        ]
        + Table.allCases.filter { $0 != .articles }.map { table in
            "DELETE FROM \(table.rawValue) WHERE article IN (SELECT id FROM stage_articles)"
        }
        + [
            """
            INSERT INTO companies (canonical, canonical_simplified)
            SELECT min(canonical), canonical_simplified FROM (
                SELECT canonical, canonical_simplified FROM stage_company_mentions
                UNION ALL
                SELECT organization, organization_simplified FROM stage_roles WHERE organization_is_company = 1
            ) AS names GROUP BY canonical_simplified ORDER BY canonical_simplified
            \(keepSmaller("companies"))
            """,
            """
            INSERT INTO persons (canonical, canonical_simplified)
            SELECT min(canonical), canonical_simplified FROM (
                SELECT canonical, canonical_simplified FROM stage_person_mentions
                UNION ALL
                SELECT person, person_simplified FROM stage_roles
            ) AS names GROUP BY canonical_simplified ORDER BY canonical_simplified
            \(keepSmaller("persons"))
            """,
            mentions("company_mentions", of: "companies"),
            mentions("person_mentions", of: "persons"),
            """
            INSERT INTO roles
            SELECT a.id, s.ordinal, p.id, s.title, s.title_simplified, s.organization, s.organization_simplified, c.id,
                s.status, s.start, s."end"
            FROM stage_roles AS s JOIN stage_articles AS a ON a.place = s.article
                JOIN persons AS p ON p.canonical_simplified = s.person_simplified
                LEFT JOIN companies AS c
                    ON s.organization_is_company = 1 AND c.canonical_simplified = s.organization_simplified
            """,
            owned(.figures),
            owned(.repairs),
            aliases("company", of: "companies"),
            aliases("person", of: "persons"),
            removeOrphanAliases("company", mentions: "company_mentions"),
            removeOrphanAliases("person", mentions: "person_mentions"),
            removeOrphans("company", of: "companies", mentions: "company_mentions"),
            removeOrphans("person", of: "persons", mentions: "person_mentions"),
            "DELETE FROM quarantine AS q USING stage_settled AS s WHERE q.key = s.key",
            "DELETE FROM quarantine AS q USING stage_settled AS s WHERE q.url_key = s.url_key",
        ]

    /// Keeps the texts that the staged articles take the place of; to be run before the others.
    ///
    /// The rows are locked first: another run must not change them in between.
    static let keepVersions = """
        WITH old AS (
            SELECT a.id, a.content_sha256, a.title, a.body, a.fetched_at, s.fetched_at AS replaced_at
            FROM articles AS a JOIN stage_articles AS s ON s.url_key = a.url_key
            WHERE a.content_sha256 <> s.content_sha256 ORDER BY a.url_key FOR UPDATE OF a
        )
        INSERT INTO article_versions (article, content_sha256, title, body, fetched_at, replaced_at)
        SELECT id, content_sha256, title, body, fetched_at, replaced_at FROM old
        ON CONFLICT (article, content_sha256)
            DO UPDATE SET fetched_at = excluded.fetched_at, replaced_at = excluded.replaced_at
        """

    private static let articleColumns = Table.articles.columns.map(\.name).joined(separator: ", ")

    private static let articleUpdates = Table.articles.columns.dropFirst()
        .map { "\($0.name) = excluded.\($0.name)" }.joined(separator: ", ")

    private static func keepSmaller(_ table: String) -> String {
        """
        ON CONFLICT (canonical_simplified) DO UPDATE SET canonical = excluded.canonical
        WHERE excluded.canonical < \(table).canonical
        """
    }

    private static func release(_ kind: String, mentions: String) -> String {
        """
        INSERT INTO stage_released
        SELECT '\(kind)', entity FROM \(mentions) WHERE article IN (SELECT id FROM stage_articles)
        UNION SELECT '\(kind)', \(kind) FROM roles
        WHERE article IN (SELECT id FROM stage_articles) AND \(kind) IS NOT NULL
        """
    }

    private static func mentions(_ table: String, of entities: String) -> String {
        """
        INSERT INTO \(table)
        SELECT a.id, s.ordinal, e.id, s.text, s.start, s."end", s.confidence, s.flags
        FROM stage_\(table) AS s JOIN stage_articles AS a ON a.place = s.article
            JOIN \(entities) AS e ON e.canonical_simplified = s.canonical_simplified
        """
    }

    /// The rows of a table that refer to nothing but their article.
    private static func owned(_ table: Table) -> String {
        let columns = table.columns.map { column in
            column.kind == .truth ? "s.\"\(column.name)\" = 1" : "s.\"\(column.name)\""
        }
        return """
            INSERT INTO \(table.rawValue)
            SELECT a.id, \(columns.joined(separator: ", "))
            FROM stage_\(table.rawValue) AS s JOIN stage_articles AS a ON a.place = s.article
            """
    }

    private static func aliases(_ kind: String, of entities: String) -> String {
        """
        INSERT INTO aliases
        SELECT s.kind, e.id, s.alias, s.alias_simplified
        FROM stage_aliases AS s JOIN \(entities) AS e ON e.canonical_simplified = s.canonical_simplified
        WHERE s.kind = '\(kind)' ORDER BY e.id, s.alias
        ON CONFLICT DO NOTHING
        """
    }

    private static func removeOrphanAliases(_ kind: String, mentions: String) -> String {
        """
        DELETE FROM aliases WHERE kind = '\(kind)'
            AND entity IN (SELECT entity FROM stage_released WHERE kind = '\(kind)')
            AND NOT EXISTS (SELECT 1 FROM \(mentions) AS m WHERE m.entity = aliases.entity AND m.text = aliases.alias)
        """
    }

    private static func removeOrphans(_ kind: String, of entities: String, mentions: String) -> String {
        """
        DELETE FROM \(entities) AS e WHERE id IN (SELECT entity FROM stage_released WHERE kind = '\(kind)')
            AND NOT EXISTS (SELECT 1 FROM \(mentions) AS m WHERE m.entity = e.id)
            AND NOT EXISTS (SELECT 1 FROM roles AS r WHERE r.\(kind) = e.id)
        """
    }
}
