import ChineseText
import GRDB
import NewsModel

/// Writes articles into the tables, within a transaction that is someone else's.
struct ArticleWriter {
    private let db: Database
    private let pipelineVersion: String?
    private var companies = Entities(.company)
    private var persons = Entities(.person)

    /// The table that was last written to, for the report of an error.
    private(set) var table = "articles"

    init(_ db: Database, pipelineVersion: String?) {
        self.db = db
        self.pipelineVersion = pipelineVersion
    }

    /// Writes an article and all that belongs to it in place of what was there.
    ///
    /// A list page leaves no rows. Either way the article is no longer in quarantine.
    mutating func write(_ record: AnnotatedArticle) throws {
        if record.article.pageType != .list {
            let id = try writeArticle(record.article)
            table = "company_mentions"
            try Self.write(record.companies, of: &companies, into: table, article: id, db)
            table = "person_mentions"
            try Self.write(record.persons, of: &persons, into: table, article: id, db)
            try write(record.roles, article: id)
            try write(record.figures, article: id)
            try writeRepairs(of: record.article, article: id)
        }
        table = "quarantine"
        try db.run(
            "DELETE FROM quarantine WHERE key = ? OR url_key = ?",
            [record.article.key, URLKey.of(record.article.url)]
        )
    }

    /// Removes the companies and persons that only articles spoke of which have been replaced.
    ///
    /// Called once, after the last article.
    mutating func finish() throws {
        table = "companies"
        try companies.removeOrphans(db)
        table = "persons"
        try persons.removeOrphans(db)
    }

    private mutating func writeArticle(_ article: Article) throws -> Int64 {
        table = "articles"
        let urlKey = URLKey.of(article.url, canonical: article.canonicalURL)
        let body = article.paragraphs.joined(separator: "\n")
        let values: Values = [
            urlKey, SHA256.hex("\(article.title)\n\(body)"), article.title, article.published, article.source,
            article.author.isEmpty ? nil : article.author.joined(separator: "、"),
            article.siteName ?? URLKey.host(of: article.url), article.script?.rawValue, body,
            article.provenance?.encoding, article.provenance?.fetchedAt, pipelineVersion,
        ]
        guard let id = try db.number("SELECT id FROM articles WHERE url_key = ?", [urlKey]) else {
            try db.run(Self.insertArticle, values)
            let id = db.lastInsertedRowID
            try db.run("INSERT INTO articles_fts (rowid, title, body) VALUES (?, ?, ?)", [id, article.title, body])
            return id
        }
        try db.run(Self.updateArticle, values + [id])
        try companies.release(article: id, db)
        try persons.release(article: id, db)
        for table in ["company_mentions", "person_mentions", "roles", "figures", "repairs"] {
            self.table = table
            try db.run("DELETE FROM \(table) WHERE article = ?", [id])
        }
        return id
    }

    private static func write(
        _ mentions: [Mention],
        of entities: inout Entities,
        into table: String,
        article: Int64,
        _ db: Database
    ) throws {
        let insert = "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        for (ordinal, mention) in mentions.enumerated() {
            let simplified = mention.canonicalSimplified
            let entity = try entities.id(mention.canonical, simplified: simplified, db)
            try entities.add(alias: mention.text, of: entity, simplified: simplified, db)
            try db.run(
                insert,
                [
                    article, ordinal, entity, mention.text, mention.range.lowerBound, mention.range.upperBound,
                    mention.confidence, mention.flags.joined(separator: ","),
                ]
            )
        }
    }

    private mutating func write(_ roles: [Role], article: Int64) throws {
        table = "roles"
        for (ordinal, role) in roles.enumerated() {
            let person = try persons.id(role.person, simplified: role.personSimplified, db)
            var company: Int64?
            if role.organizationIsCompany, let organization = role.organization {
                let simplified = role.organizationSimplified ?? organization
                company = try companies.id(organization, simplified: simplified, db)
            }
            try db.run(
                "INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    article, ordinal, person, role.title, Simplified.fold(role.titleSimplified), role.organization,
                    role.organizationSimplified.map(Simplified.fold), company, role.status.rawValue,
                    role.range.lowerBound, role.range.upperBound,
                ]
            )
        }
    }

    private mutating func write(_ figures: [Figure], article: Int64) throws {
        table = "figures"
        for (ordinal, figure) in figures.enumerated() {
            try db.run(
                Self.insertFigure,
                [
                    article, ordinal, figure.text, figure.range.lowerBound, figure.range.upperBound,
                    figure.kind.rawValue, figure.value, figure.valueMax, figure.unit, figure.unitText,
                    figure.classifier, figure.per, figure.approximate, figure.bound?.rawValue, figure.inclusive,
                    figure.metric, figure.subject, figure.time, figure.timeText, figure.tense.rawValue,
                    figure.change?.direction.rawValue, figure.change?.basis, figure.factor, figure.confidence,
                    figure.flags.joined(separator: ","),
                ]
            )
        }
    }

    /// Writes the repairs of the text, then those of the bytes.
    private mutating func writeRepairs(of article: Article, article id: Int64) throws {
        table = "repairs"
        let insert = "INSERT INTO repairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        for (ordinal, repair) in article.repairs.enumerated() {
            try db.run(
                insert,
                [
                    id, ordinal, repair.rule, repair.paragraph, nil, repair.before, repair.after, repair.gain,
                    repair.guessed,
                ]
            )
        }
        for (ordinal, repair) in (article.provenance?.byteRepairs ?? []).enumerated() {
            try db.run(
                insert,
                [
                    id, article.repairs.count + ordinal, repair.rule, nil, repair.offset, repair.before, repair.after,
                    0,
                    false,
                ]
            )
        }
    }

    private static let insertArticle = """
        INSERT INTO articles (
            url_key, content_sha256, title, published, source, author, site, script, body, encoding, fetched_at,
            pipeline_version
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let updateArticle = """
        UPDATE articles SET
            url_key = ?, content_sha256 = ?, title = ?, published = ?, source = ?, author = ?, site = ?, script = ?,
            body = ?, encoding = ?, fetched_at = ?, pipeline_version = ?
        WHERE id = ?
        """

    private static let insertFigure =
        "INSERT INTO figures VALUES (\(repeatElement("?", count: 25).joined(separator: ", ")))"
}
