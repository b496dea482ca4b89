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
            try write(record.companies, \.companies, into: "company_mentions", article: id)
            try write(record.persons, \.persons, into: "person_mentions", article: id)
            try write(record.roles, article: id)
            try write(record.figures, article: id)
            try writeRepairs(of: record.article, article: id)
        }
        table = "quarantine"
        try db.run(
            "DELETE FROM quarantine WHERE key = ? OR url_key = ?",
            [record.article.key.databaseValue, URLKey.of(record.article.url).databaseValue]
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
        let urlKey = URLKey.of(article.url, canonical: article.canonicalURL).databaseValue
        let body = article.paragraphs.joined(separator: "\n")
        let author = article.author.joined(separator: "、")
        let values: [DatabaseValue] = [
            urlKey, SHA256.hex("\(article.title)\n\(body)").databaseValue, article.title.databaseValue,
            article.published.databaseValue, article.source.databaseValue,
            author.isEmpty ? .null : author.databaseValue,
            (article.siteName ?? URLKey.host(of: article.url)).databaseValue,
            (article.script?.rawValue).databaseValue, body.databaseValue,
            (article.provenance?.encoding).databaseValue, (article.provenance?.fetchedAt).databaseValue,
            pipelineVersion.databaseValue,
        ]
        guard let id = try db.number("SELECT id FROM articles WHERE url_key = ?", [urlKey]) else {
            try db.run(Self.insertArticle, values)
            return db.lastInsertedRowID
        }
        try db.run(Self.updateArticle, values.dropFirst() + [id.databaseValue])
        try companies.release(article: id, db)
        try persons.release(article: id, db)
        for table in ["company_mentions", "person_mentions", "roles", "figures", "repairs"] {
            self.table = table
            try db.run("DELETE FROM \(table) WHERE article = ?", [id.databaseValue])
        }
        return id
    }

    private mutating func write(
        _ mentions: [Mention],
        _ entities: WritableKeyPath<Self, Entities>,
        into table: String,
        article: Int64
    ) throws {
        self.table = table
        let insert = "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        for (ordinal, mention) in mentions.enumerated() {
            let simplified = mention.canonicalSimplified
            let entity = try self[keyPath: entities].id(mention.canonical, simplified: simplified, db)
            try self[keyPath: entities].add(alias: mention.text, of: entity, simplified: simplified, db)
            try db.run(
                insert,
                [
                    article.databaseValue, ordinal.databaseValue, entity.databaseValue, mention.text.databaseValue,
                    mention.range.lowerBound.databaseValue, mention.range.upperBound.databaseValue,
                    mention.confidence.databaseValue, mention.flags.joined(separator: ",").databaseValue,
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
                company = try companies.id(
                    organization,
                    simplified: role.organizationSimplified ?? organization,
                    db
                )
            }
            try db.run(
                "INSERT INTO roles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    article.databaseValue, ordinal.databaseValue, person.databaseValue, role.title.databaseValue,
                    Simplified.fold(role.titleSimplified).databaseValue, role.organization.databaseValue,
                    role.organizationSimplified.map(Simplified.fold).databaseValue, company.databaseValue,
                    role.status.rawValue.databaseValue, role.range.lowerBound.databaseValue,
                    role.range.upperBound.databaseValue,
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
                    article.databaseValue, ordinal.databaseValue, figure.text.databaseValue,
                    figure.range.lowerBound.databaseValue, figure.range.upperBound.databaseValue,
                    figure.kind.rawValue.databaseValue, figure.value.databaseValue, figure.valueMax.databaseValue,
                    figure.unit.databaseValue, figure.unitText.databaseValue, figure.classifier.databaseValue,
                    figure.per.databaseValue, figure.approximate.databaseValue,
                    (figure.bound?.rawValue).databaseValue, figure.inclusive.databaseValue,
                    figure.metric.databaseValue, figure.subject.databaseValue, figure.time.databaseValue,
                    figure.timeText.databaseValue, figure.tense.rawValue.databaseValue,
                    (figure.change?.direction.rawValue).databaseValue, (figure.change?.basis).databaseValue,
                    figure.factor.databaseValue, figure.confidence.databaseValue,
                    figure.flags.joined(separator: ",").databaseValue,
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
                    id.databaseValue, ordinal.databaseValue, repair.rule.databaseValue, repair.paragraph.databaseValue,
                    .null, repair.before.databaseValue, repair.after.databaseValue, repair.gain.databaseValue,
                    repair.guessed.databaseValue,
                ]
            )
        }
        for (ordinal, repair) in (article.provenance?.byteRepairs ?? []).enumerated() {
            try db.run(
                insert,
                [
                    id.databaseValue, (article.repairs.count + ordinal).databaseValue, repair.rule.databaseValue, .null,
                    repair.offset.databaseValue, repair.before.databaseValue, repair.after.databaseValue,
                    0.databaseValue, false.databaseValue,
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
            content_sha256 = ?, title = ?, published = ?, source = ?, author = ?, site = ?, script = ?, body = ?,
            encoding = ?, fetched_at = ?, pipeline_version = ?
        WHERE id = ?
        """

    private static let insertFigure =
        "INSERT INTO figures VALUES (\(repeatElement("?", count: 25).joined(separator: ", ")))"
}
