import GRDB

extension NewsDatabase {
    /// What is in the database, with at most so many companies, people and figures as examples.
    ///
    /// Throws a ``LoadFailure``. It reads all mentions once.
    public func summary(examples: Int = 10) throws(LoadFailure) -> DatabaseSummary {
        precondition(examples >= 0, "a number of examples is not negative")
        return try run { queue in
            try queue.read { db in
                var summary = try counts(db)
                summary.topCompanies = try topCompanies(db, examples)
                summary.people = try people(db, examples)
                summary.someFigures = try figures(db, examples)
                return summary
            }
        }
    }

    private func counts(_ db: Database) throws -> DatabaseSummary {
        var summary = DatabaseSummary()
        let tables: [(WritableKeyPath<DatabaseSummary, Int>, String)] = [
            (\.articles, "articles"), (\.companies, "companies"), (\.persons, "persons"),
            (\.companyMentions, "company_mentions"), (\.personMentions, "person_mentions"), (\.roles, "roles"),
            (\.figures, "figures"), (\.repairs, "repairs"), (\.quarantined, "quarantine"),
        ]
        for (count, table) in tables {
            summary[keyPath: count] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        return summary
    }

    private func topCompanies(_ db: Database, _ limit: Int) throws -> [DatabaseSummary.Company] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT c.canonical, count(*), count(DISTINCT m.article)
                FROM company_mentions AS m JOIN companies AS c ON c.id = m.entity
                GROUP BY c.id ORDER BY 3 DESC, 2 DESC, 1 LIMIT ?
                """,
            arguments: [limit]
        ).map { DatabaseSummary.Company(name: $0[0], mentions: $0[1], articles: $0[2]) }
    }

    private func people(_ db: Database, _ limit: Int) throws -> [DatabaseSummary.Person] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT p.canonical, min(r.title), min(r.organization), min(r.status) = 'former', count(DISTINCT r.article)
                FROM roles AS r JOIN persons AS p ON p.id = r.person
                GROUP BY p.id, r.title_simplified, r.organization_simplified ORDER BY 5 DESC, 1, 2, 3 LIMIT ?
                """,
            arguments: [limit]
        ).map {
            DatabaseSummary.Person(name: $0[0], post: $0[1], organization: $0[2], isFormer: $0[3], articles: $0[4])
        }
    }

    private func figures(_ db: Database, _ limit: Int) throws -> [DatabaseSummary.Figure] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT f.subject, f.metric, f.text, f.value, f.unit, coalesce(f.time, f.time_text), a.title
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY article ORDER BY ordinal) AS place
                    FROM figures WHERE metric IS NOT NULL
                ) AS f JOIN articles AS a ON a.id = f.article
                ORDER BY f.place, a.id LIMIT ?
                """,
            arguments: [limit]
        ).map {
            DatabaseSummary.Figure(
                subject: $0[0],
                metric: $0[1],
                text: $0[2],
                value: $0[3],
                unit: $0[4],
                time: $0[5],
                title: $0[6]
            )
        }
    }
}
