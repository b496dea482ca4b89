import ChineseText
import NewsModel

/// A batch of articles as the rows to be copied into the staging tables.
///
/// Those are temporary tables of the connection: a row names its article by its place in the batch and entities by
/// their simplified names, and the server makes references of them, for all rows at once.
struct PostgresStaging {
    /// Creates the staging tables; each transaction finds them empty.
    static let tables =
        Table.allCases.map { table in
            create(
                "stage_\(table.rawValue)",
                (table == .articles ? "place integer, id bigint, " : "article integer, ") + columns(of: table)
            )
        }.joined()
        + create(
            "stage_aliases",
            """
            kind text, canonical_simplified text COLLATE "C", alias text COLLATE "C", alias_simplified text COLLATE "C"
            """
        )
        + create("stage_settled", "key text COLLATE \"C\", url_key text")
        + create("stage_released", "kind text, entity bigint")

    private static func create(_ table: String, _ columns: String) -> String {
        "CREATE TEMPORARY TABLE IF NOT EXISTS \(table) (\(columns)) ON COMMIT DELETE ROWS;\n"
    }

    /// What goes where: `table (columns)` and the lines for it.
    private(set) var copies: [(target: String, lines: [UInt8])] = []

    init(_ records: [AnnotatedArticle], pipelineVersion: String?) {
        // Of several articles with one address the last counts, as if they came one after the other.
        var articles: [ArticleRows] = []
        var places: [ExactText: Int] = [:]
        for record in records where record.article.pageType != .list {
            let rows = ArticleRows(record, pipelineVersion: pipelineVersion)
            let key = ExactText(rows.urlKey)
            if let place = places[key] {
                articles[place] = rows
            } else {
                places[key] = articles.count
                articles.append(rows)
            }
        }
        for table in Table.allCases {
            var lines: [UInt8] = []
            for (place, rows) in articles.enumerated() {
                for row in rows[table] { ([Cell(place)] + row).appendCopyLine(to: &lines) }
            }
            let place = table == .articles ? "place" : "article"
            let names = [place] + table.columns.map { "\"\($0.name)\"" }
            copies.append(("stage_\(table.rawValue) (\(names.joined(separator: ", ")))", lines))
        }
        copies.append(("stage_aliases", Self.aliases(of: articles)))
        var settled: [UInt8] = []
        for record in records {
            [Cell(record.article.key), Cell(URLKey.of(record.article.url))].appendCopyLine(to: &settled)
        }
        copies.append(("stage_settled", settled))
        copies.removeAll { $0.lines.isEmpty }
    }

    private static func aliases(of articles: [ArticleRows]) -> [UInt8] {
        var lines: [UInt8] = []
        for (kind, mentions) in [("company", articles.map(\.companies)), ("person", articles.map(\.persons))] {
            var seen: Set<[Cell]> = []
            for mention in mentions.joined() where seen.insert([mention[2], mention[3]]).inserted {
                guard case .text(let name) = mention[2], case .text(let alias) = mention[3],
                    let folded = Alias.folded(alias, of: name)
                else { continue }
                [.text(kind), mention[2], mention[3], .text(folded)].appendCopyLine(to: &lines)
            }
        }
        return lines
    }

    private static func columns(of table: Table) -> String {
        table.columns.map { column in
            let type =
                switch column.kind {
                case .text: "text COLLATE \"C\""
                case .integer: "bigint"
                case .real: "double precision"
                case .truth: "integer"
                }
            return "\"\(column.name)\" \(type)"
        }.joined(separator: ", ")
    }
}
