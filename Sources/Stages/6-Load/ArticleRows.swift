import ChineseText
import NewsModel

/// An article as rows of tables, the same for every database and file.
///
/// The cells of a row are in the order of ``Table/columns``.
struct ArticleRows: Sendable {
    /// What the article is known by, see ``URLKey``.
    let urlKey: String
    /// The row of ``Table/articles``.
    let article: [Cell]
    let companies: [[Cell]]
    let persons: [[Cell]]
    let roles: [[Cell]]
    /// The figures of the text, then those of the tables.
    let figures: [[Cell]]
    /// The repairs of the text, then those of the bytes.
    let repairs: [[Cell]]

    init(_ record: AnnotatedArticle, pipelineVersion: String?) {
        let article = record.article
        let body = article.paragraphs.joined(separator: "\n")
        urlKey = URLKey.of(article.url, canonical: article.canonicalURL)
        self.article = [
            Cell(urlKey), .text(SHA256.hex("\(article.title)\n\(body)")), Cell(article.title),
            Cell(article.published), Cell(article.source),
            article.author.isEmpty ? .null : Cell(article.author.joined(separator: "、")),
            Cell(article.siteName ?? URLKey.host(of: article.url)), Cell(article.script?.rawValue), Cell(body),
            Cell(article.provenance?.encoding), Cell(article.provenance?.fetchedAt), Cell(pipelineVersion),
        ]
        companies = Self.rows(of: record.companies)
        persons = Self.rows(of: record.persons)
        roles = record.roles.enumerated().map(Self.row)
        let ofText = record.figures.enumerated().map { Self.row($0, $1, in: nil) }
        figures =
            ofText + record.tableFigures.enumerated().map { Self.row(ofText.count + $0, $1.figure, in: $1) }
        repairs = Self.rows(of: article.repairs, article.provenance?.byteRepairs ?? [])
    }

    /// The rows of a table.
    subscript(table: Table) -> [[Cell]] {
        switch table {
        case .articles: [article]
        case .companyMentions: companies
        case .personMentions: persons
        case .roles: roles
        case .figures: figures
        case .repairs: repairs
        }
    }

    private static func rows(of mentions: [Mention]) -> [[Cell]] {
        // Most mentions of an article name the same few entities.
        var folded: [ExactText: Cell] = [:]
        return mentions.enumerated().map { ordinal, mention in
            let name = ExactText(mention.canonicalSimplified)
            let key = folded[name] ?? Cell(Simplified.fold(mention.canonicalSimplified))
            folded[name] = key
            return [
                Cell(ordinal), Cell(mention.canonical), key, Cell(mention.text), Cell(mention.range.lowerBound),
                Cell(mention.range.upperBound), Cell(mention.confidence), Cell(mention.flags.joined(separator: ",")),
            ]
        }
    }

    private static func row(_ ordinal: Int, _ role: Role) -> [Cell] {
        [
            Cell(ordinal), Cell(role.person), Cell(Simplified.fold(role.personSimplified)), Cell(role.title),
            Cell(Simplified.fold(role.titleSimplified)), Cell(role.organization),
            Cell((role.organizationSimplified ?? role.organization).map(Simplified.fold)),
            Cell(role.organizationIsCompany && role.organization != nil), Cell(role.status.rawValue),
            Cell(role.range.lowerBound), Cell(role.range.upperBound),
        ]
    }

    private static func row(_ ordinal: Int, _ figure: Figure, in cell: TableFigure?) -> [Cell] {
        [
            Cell(ordinal), Cell(figure.text), Cell(figure.range.lowerBound), Cell(figure.range.upperBound),
            Cell(figure.kind.rawValue), Cell(figure.value), Cell(figure.valueMax), Cell(figure.unit),
            Cell(figure.unitText), Cell(figure.classifier), Cell(figure.per), Cell(figure.approximate),
            Cell(figure.bound?.rawValue), Cell(figure.inclusive), Cell(figure.metric), Cell(figure.subject),
            Cell(figure.time), Cell(figure.timeText), Cell(figure.tense.rawValue),
            Cell(figure.change?.direction.rawValue), Cell(figure.change?.basis), Cell(figure.factor),
            Cell(figure.confidence), Cell(figure.flags.joined(separator: ",")), Cell(cell?.table), Cell(cell?.row),
            Cell(cell?.column),
        ]
    }

    private static func rows(of repairs: [Repair], _ byteRepairs: [ByteRepair]) -> [[Cell]] {
        let ofText: [[Cell]] = repairs.enumerated().map { ordinal, repair in
            [
                Cell(ordinal), Cell(repair.rule), Cell(repair.paragraph), .null, Cell(repair.before),
                Cell(repair.after), Cell(repair.gain), Cell(repair.guessed),
            ]
        }
        return ofText
            + byteRepairs.enumerated().map { ordinal, repair in
                [
                    Cell(repairs.count + ordinal), Cell(repair.rule), .null, Cell(repair.offset), Cell(repair.before),
                    Cell(repair.after), .real(0), Cell(false),
                ]
            }
    }
}
