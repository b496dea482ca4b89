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
    private let db: Database
    private let statements: Statements
    /// What was looked up in this batch, by simplified name.
    private var known: [ExactText: (id: Int64, canonical: ExactText)] = [:]
    private var knownAliases: Set<KnownAlias> = []
    /// What an article that is replaced spoke of.
    private var perhapsOrphaned: Set<Int64> = []

    init(_ kind: Kind, _ db: Database) throws {
        self.kind = kind
        self.db = db
        statements =
            switch kind {
            case .company: try Statements(kind, entities: "companies", mentions: "company_mentions", db)
            case .person: try Statements(kind, entities: "persons", mentions: "person_mentions", db)
            }
    }

    /// The row of an entity, which is made if there is none.
    mutating func id(canonical: Cell, simplified: Cell) throws -> Int64 {
        guard case .text(let canonicalText) = canonical, case .text(let simplifiedText) = simplified else {
            preconditionFailure("an entity has a name")
        }
        let key = ExactText(simplifiedText)
        let name = ExactText(canonicalText)
        if let known = known[key], known.canonical == name { return known.id }
        guard let found = try statements.find.numberAndText([simplified]) else {
            try statements.insert.run([canonical, simplified])
            known[key] = (db.lastInsertedRowID, name)
            return db.lastInsertedRowID
        }
        if canonicalText.utf8.lexicographicallyPrecedes(found.1.utf8) {
            try statements.rename.run([canonical, .integer(found.0)])
            known[key] = (found.0, name)
        } else {
            known[key] = (found.0, ExactText(found.1))
        }
        return found.0
    }

    /// Notes that an entity is called by another name than its canonical one, whichever the script.
    mutating func add(alias: Cell, of id: Int64, simplified: Cell) throws {
        guard case .text(let text) = alias, case .text(let name) = simplified else { return }
        let exact = ExactText(text)
        guard exact != ExactText(name), knownAliases.insert(KnownAlias(entity: id, text: exact)).inserted,
            let folded = Alias.folded(text, of: name)
        else { return }
        try statements.addAlias.run([.text(kind.rawValue), .integer(id), alias, .text(folded)])
    }

    /// Notes the entities of an article whose rows are about to be deleted.
    mutating func release(article: Int64) throws {
        perhapsOrphaned.formUnion(try statements.ofArticle.numbers([.integer(article), .integer(article)]))
    }

    /// Removes the released entities and aliases that nothing refers to any more.
    func removeOrphans() throws {
        for id in perhapsOrphaned.sorted() {
            try statements.removeAliases.run([.integer(id)])
            try statements.removeOrphan.run([.integer(id)])
        }
    }

    private struct KnownAlias: Hashable {
        let entity: Int64
        let text: ExactText
    }
}

extension Entities {
    /// The statements for one of the two kinds.
    private struct Statements {
        let find: PreparedStatement
        let insert: PreparedStatement
        let rename: PreparedStatement
        let addAlias: PreparedStatement
        let ofArticle: PreparedStatement
        let removeAliases: PreparedStatement
        let removeOrphan: PreparedStatement

        init(_ kind: Kind, entities: String, mentions: String, _ db: Database) throws {
            func prepare(_ sql: String) throws -> PreparedStatement { try PreparedStatement(sql, db) }
            find = try prepare("SELECT id, canonical FROM \(entities) WHERE canonical_simplified = ?")
            insert = try prepare("INSERT INTO \(entities) (canonical, canonical_simplified) VALUES (?, ?)")
            rename = try prepare("UPDATE \(entities) SET canonical = ? WHERE id = ?")
            addAlias = try prepare("INSERT INTO aliases VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            ofArticle = try prepare(
                """
                SELECT entity FROM \(mentions) WHERE article = ?
                UNION SELECT \(kind.rawValue) FROM roles WHERE article = ? AND \(kind.rawValue) IS NOT NULL
                """
            )
            removeAliases = try prepare(
                """
                DELETE FROM aliases WHERE kind = '\(kind.rawValue)' AND entity = ? AND NOT EXISTS
                    (SELECT 1 FROM \(mentions) AS m WHERE m.entity = aliases.entity AND m.text = aliases.alias)
                """
            )
            removeOrphan = try prepare(
                """
                DELETE FROM \(entities) WHERE id = ?
                    AND NOT EXISTS (SELECT 1 FROM \(mentions) WHERE entity = \(entities).id)
                    AND NOT EXISTS (SELECT 1 FROM roles WHERE \(kind.rawValue) = \(entities).id)
                """
            )
        }
    }
}
