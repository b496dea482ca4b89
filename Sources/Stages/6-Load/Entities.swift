import ChineseText
import GRDB

/// The companies or the persons of a database, while one batch is written.
///
/// An entity is what shares a canonical name in simplified characters. It comes with its first mention or role and
/// goes with its last, and keeps its row while it is there. Of several ways to print the canonical name the smallest
/// is kept, so that the order of the articles does not matter.
struct Entities {
    enum Kind: String {
        case company, person
    }

    private let kind: Kind
    private let sql: SQL
    /// What was looked up in this batch, by simplified name.
    private var known: [ExactText: (id: Int64, canonical: String)] = [:]
    private var knownAliases: Set<Alias> = []
    /// What an article that is replaced spoke of.
    private var perhapsOrphaned: Set<Int64> = []

    init(_ kind: Kind) {
        self.kind = kind
        sql = kind == .company ? Self.companySQL : Self.personSQL
    }

    /// The row of an entity, which is made if there is none.
    mutating func id(_ canonical: String, simplified: String, _ db: Database) throws -> Int64 {
        let key = ExactText(simplified)
        if let known = known[key], ExactText(canonical) == ExactText(known.canonical) { return known.id }
        let folded = Simplified.fold(simplified)
        guard let found = try find(folded, db) else {
            try db.run(sql.insert, [canonical, folded])
            known[key] = (db.lastInsertedRowID, canonical)
            return db.lastInsertedRowID
        }
        if canonical.utf8.lexicographicallyPrecedes(found.canonical.utf8) {
            try db.run(sql.rename, [canonical, found.id])
            known[key] = (found.id, canonical)
        } else {
            known[key] = found
        }
        return found.id
    }

    /// Notes that an entity is called by another name than its canonical one.
    mutating func add(alias: String, of id: Int64, simplified: String, _ db: Database) throws {
        let text = ExactText(alias)
        guard text != ExactText(simplified), knownAliases.insert(Alias(entity: id, text: text)).inserted else { return }
        let folded = Simplified.fold(alias)
        guard ExactText(folded) != ExactText(Simplified.fold(simplified)) else { return }
        try db.run(
            "INSERT INTO aliases VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [kind.rawValue, id, alias, folded]
        )
    }

    /// Notes the entities of an article whose rows are about to be deleted.
    mutating func release(article: Int64, _ db: Database) throws {
        perhapsOrphaned.formUnion(try db.numbers(sql.ofArticle, [article, article]))
    }

    /// Removes the released entities and aliases that nothing refers to any more.
    func removeOrphans(_ db: Database) throws {
        for id in perhapsOrphaned.sorted() {
            try db.run(sql.removeAliases, [id])
            try db.run(sql.removeOrphan, [id])
        }
    }

    private func find(_ key: String, _ db: Database) throws -> (id: Int64, canonical: String)? {
        let row = try Row.fetchOne(db.cachedStatement(sql: sql.find), arguments: ([key] as Values).arguments)
        return row.map { ($0[0], $0[1]) }
    }

    private struct Alias: Hashable {
        let entity: Int64
        let text: ExactText
    }
}

extension Entities {
    /// The statements for one of the two kinds.
    struct SQL {
        let find: String
        let insert: String
        let rename: String
        let ofArticle: String
        let removeAliases: String
        let removeOrphan: String

        init(_ kind: Kind, entities: String, mentions: String) {
            find = "SELECT id, canonical FROM \(entities) WHERE canonical_simplified = ?"
            insert = "INSERT INTO \(entities) (canonical, canonical_simplified) VALUES (?, ?)"
            rename = "UPDATE \(entities) SET canonical = ? WHERE id = ?"
            ofArticle = """
                SELECT entity FROM \(mentions) WHERE article = ?
                UNION SELECT \(kind.rawValue) FROM roles WHERE article = ? AND \(kind.rawValue) IS NOT NULL
                """
            removeAliases = """
                DELETE FROM aliases WHERE kind = '\(kind.rawValue)' AND entity = ? AND NOT EXISTS
                    (SELECT 1 FROM \(mentions) AS m WHERE m.entity = aliases.entity AND m.text = aliases.alias)
                """
            removeOrphan = """
                DELETE FROM \(entities) WHERE id = ?
                    AND NOT EXISTS (SELECT 1 FROM \(mentions) WHERE entity = \(entities).id)
                    AND NOT EXISTS (SELECT 1 FROM roles WHERE \(kind.rawValue) = \(entities).id)
                """
        }
    }

    private static let companySQL = SQL(.company, entities: "companies", mentions: "company_mentions")
    private static let personSQL = SQL(.person, entities: "persons", mentions: "person_mentions")
}
