extension PostgresDatabase {
    public func summary(examples: Int = 10) throws(LoadFailure) -> DatabaseSummary {
        precondition(examples >= 0, "a number of examples is not negative")
        return try run { connection throws(PostgresFailure) in
            var summary = try Self.counts(connection)
            let limit = [Cell(examples)]
            summary.topCompanies = try connection.run(Self.companies, limit).map {
                DatabaseSummary.Company(name: $0[0] ?? "", mentions: Self.number($0[1]), articles: Self.number($0[2]))
            }
            summary.people = try connection.run(Self.people, limit).map {
                DatabaseSummary.Person(
                    name: $0[0] ?? "",
                    post: $0[1] ?? "",
                    organization: $0[2],
                    isFormer: $0[3] == "t",
                    articles: Self.number($0[4])
                )
            }
            summary.someFigures = try connection.run(Self.figures, limit).map {
                DatabaseSummary.Figure(
                    subject: $0[0],
                    metric: $0[1] ?? "",
                    text: $0[2] ?? "",
                    value: $0[3] ?? "",
                    unit: $0[4] ?? "",
                    time: $0[5],
                    title: $0[6] ?? ""
                )
            }
            return summary
        }
    }

    private static func number(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

    private static func counts(_ connection: PostgresConnection) throws(PostgresFailure) -> DatabaseSummary {
        let tables = [
            "articles", "companies", "persons", "company_mentions", "person_mentions", "roles", "figures", "repairs",
            "quarantine",
        ]
        let counts = tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: ", ")
        let row = try connection.run("SELECT \(counts)", []).first?.map(number) ?? Array(repeating: 0, count: 9)
        var summary = DatabaseSummary()
        summary.articles = row[0]
        summary.companies = row[1]
        summary.persons = row[2]
        summary.companyMentions = row[3]
        summary.personMentions = row[4]
        summary.roles = row[5]
        summary.figures = row[6]
        summary.repairs = row[7]
        summary.quarantined = row[8]
        return summary
    }

    private static let companies = """
        SELECT c.canonical, count(*), count(DISTINCT m.article)
        FROM company_mentions AS m JOIN companies AS c ON c.id = m.entity
        GROUP BY c.id ORDER BY 3 DESC, 2 DESC, 1 LIMIT $1
        """

    private static let people = """
        SELECT p.canonical, min(r.title COLLATE "C"), min(r.organization COLLATE "C"), min(r.status) = 'former',
            count(DISTINCT r.article)
        FROM roles AS r JOIN persons AS p ON p.id = r.person
        GROUP BY p.id, r.title_simplified, r.organization_simplified ORDER BY 5 DESC, 1, 2, 3 LIMIT $1
        """

    private static let figures = """
        SELECT f.subject, f.metric, f.text, f.value, f.unit, coalesce(f.time, f.time_text), a.title
        FROM (
            SELECT *, row_number() OVER (PARTITION BY article ORDER BY ordinal) AS place
            FROM figures WHERE metric IS NOT NULL
        ) AS f JOIN articles AS a ON a.id = f.article
        ORDER BY f.place, a.id LIMIT $1
        """
}
