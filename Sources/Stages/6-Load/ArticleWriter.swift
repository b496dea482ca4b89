import GRDB
import NewsModel

/// Writes articles into the tables of a SQLite database, within a transaction that is someone else's.
struct ArticleWriter {
    private let db: Database
    private let pipelineVersion: String?
    private let keepsHistory: Bool
    private let statements: Statements
    private var companies: Entities
    private var persons: Entities

    /// The table that was last written to, for the report of an error.
    private(set) var table = "articles"

    init(_ db: Database, pipelineVersion: String?, keepsHistory: Bool = false) throws {
        self.db = db
        self.pipelineVersion = pipelineVersion
        self.keepsHistory = keepsHistory
        statements = try Statements(db)
        companies = try Entities(.company, db)
        persons = try Entities(.person, db)
    }

    /// Writes an article and all that belongs to it in place of what was there.
    ///
    /// A list page leaves no rows. Either way the article is no longer in quarantine.
    mutating func write(_ record: AnnotatedArticle) throws {
        if record.article.pageType != .list {
            let rows = ArticleRows(record, pipelineVersion: pipelineVersion)
            let id = Cell.integer(try writeArticle(rows))
            table = Table.companyMentions.rawValue
            for row in rows.companies { try write(mention: row, of: &companies, statements.companyMention, id) }
            table = Table.personMentions.rawValue
            for row in rows.persons { try write(mention: row, of: &persons, statements.personMention, id) }
            table = Table.roles.rawValue
            for row in rows.roles { try write(role: row, id) }
            table = Table.figures.rawValue
            for row in rows.figures { try statements.figure.run([id], row[...]) }
            table = Table.repairs.rawValue
            for row in rows.repairs { try statements.repair.run([id], row[...]) }
        }
        table = "quarantine"
        try statements.unquarantine.run([Cell(record.article.key), Cell(URLKey.of(record.article.url))])
    }

    /// Removes the companies and persons that only articles spoke of which have been replaced.
    ///
    /// Called once, after the last article.
    mutating func finish() throws {
        table = "companies"
        try companies.removeOrphans()
        table = "persons"
        try persons.removeOrphans()
    }

    private mutating func writeArticle(_ rows: ArticleRows) throws -> Int64 {
        table = Table.articles.rawValue
        let key = rows.article[0]
        guard let id = try statements.findArticle.number([key]) else {
            try statements.insertArticle.run(rows.article)
            let id = db.lastInsertedRowID
            let (title, body) = (rows.article[2], rows.article[8])
            try statements.index.run([.integer(id), title, body])
            return id
        }
        if keepsHistory {
            // content_sha256 and fetched_at of the text that takes the place of the old one.
            try statements.keepVersion.run([rows.article[10], .integer(id), rows.article[1]])
        }
        try statements.updateArticle.run(rows.article + [.integer(id)])
        try companies.release(article: id)
        try persons.release(article: id)
        for (table, delete) in statements.deletions {
            self.table = table.rawValue
            try delete.run([.integer(id)])
        }
        return id
    }

    private func write(
        mention row: [Cell],
        of entities: inout Entities,
        _ insert: PreparedStatement,
        _ article: Cell
    ) throws {
        let entity = try entities.id(canonical: row[1], simplified: row[2])
        try entities.add(alias: row[3], of: entity, simplified: row[2])
        try insert.run([article, row[0], .integer(entity)], row[3...])
    }

    private mutating func write(role row: [Cell], _ article: Cell) throws {
        let person = try persons.id(canonical: row[1], simplified: row[2])
        let company: Cell =
            row[7] == .integer(1) ? .integer(try companies.id(canonical: row[5], simplified: row[6])) : .null
        try statements.role.run([article, row[0], .integer(person)] + row[3...6] + [company], row[8...])
    }
}

extension ArticleWriter {
    /// What is prepared once for a batch.
    private struct Statements {
        let findArticle: PreparedStatement
        let insertArticle: PreparedStatement
        let updateArticle: PreparedStatement
        let keepVersion: PreparedStatement
        let index: PreparedStatement
        let companyMention: PreparedStatement
        let personMention: PreparedStatement
        let role: PreparedStatement
        let figure: PreparedStatement
        let repair: PreparedStatement
        let deletions: [(Table, PreparedStatement)]
        let unquarantine: PreparedStatement

        init(_ db: Database) throws {
            func insert(_ table: Table) throws -> PreparedStatement {
                let names = table.columns.map { "\"\($0.name)\"" }
                // An entity stands in place of the two cells of its name.
                let own =
                    switch table {
                    case .articles, .figures, .repairs: names
                    case .companyMentions, .personMentions: ["ordinal", "entity"] + names[3...]
                    case .roles: ["ordinal", "person"] + names[3...6] + ["company"] + names[8...]
                    }
                let places = repeatElement("?", count: own.count + 1).joined(separator: ", ")
                return try PreparedStatement(
                    "INSERT INTO \(table.rawValue) (article, \(own.joined(separator: ", "))) VALUES (\(places))",
                    db
                )
            }
            let columns = Table.articles.columns.map(\.name)
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            findArticle = try PreparedStatement("SELECT id FROM articles WHERE url_key = ?", db)
            insertArticle = try PreparedStatement(
                "INSERT INTO articles (\(columns.joined(separator: ", "))) VALUES (\(places))",
                db
            )
            updateArticle = try PreparedStatement(
                "UPDATE articles SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?",
                db
            )
            keepVersion = try PreparedStatement(
                """
                INSERT OR REPLACE INTO article_versions (article, content_sha256, title, body, fetched_at, replaced_at)
                SELECT id, content_sha256, title, body, fetched_at, ? FROM articles
                WHERE id = ? AND content_sha256 <> ?
                """,
                db
            )
            index = try PreparedStatement("INSERT INTO articles_fts (rowid, title, body) VALUES (?, ?, ?)", db)
            companyMention = try insert(.companyMentions)
            personMention = try insert(.personMentions)
            role = try insert(.roles)
            figure = try insert(.figures)
            repair = try insert(.repairs)
            deletions = try Table.allCases.filter { $0 != .articles }.map { table in
                (table, try PreparedStatement("DELETE FROM \(table.rawValue) WHERE article = ?", db))
            }
            unquarantine = try PreparedStatement("DELETE FROM quarantine WHERE key = ? OR url_key = ?", db)
        }
    }
}
