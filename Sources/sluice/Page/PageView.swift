import NewsModel

/// One page as a person reads it: headline, source and date, the text with its mentions marked, three tables.
struct PageView {
    let annotated: AnnotatedArticle
    let terminal: Terminal

    /// The most rows of each table.
    private static let rowLimit = 40
    /// Lines longer than this are hard to read.
    private static let widestText = 100

    var lines: [String] {
        let article = annotated.article
        let columns = min(terminal.columns, Self.widestText)
        let wrapping = Wrapping(columns: columns, hasColour: terminal.hasColour)
        var lines = [bold(article.title.isEmpty ? "(no title)" : article.title), dim(byline), ""]
        for paragraph in MarkedText(annotated).paragraphs { lines += wrapping.lines(paragraph) }
        lines += ["", legend]
        lines += section("Companies", companies)
        lines += section("People", people)
        lines += section("Figures", figures)
        return lines
    }

    /// Source, date, authors and what was found out about the bytes.
    private var byline: String {
        let article = annotated.article
        var parts = [article.source ?? article.siteName, article.published].compactMap { $0 }
        if !article.author.isEmpty { parts.append(article.author.joined(separator: "、")) }
        if let provenance = article.provenance {
            parts.append("\(provenance.encoding) (\(provenance.encodingSource.rawValue))")
            if provenance.replacementCount > 0 { parts.append("\(provenance.replacementCount) bytes unreadable") }
        }
        let repairs = article.repairs.count + (article.provenance?.byteRepairs ?? []).reduce(0) { $0 + $1.count }
        if repairs > 0 { parts.append(repairs == 1 ? "1 repair" : "\(repairs) repairs") }
        if article.pageType != .article { parts.append("page type: \(article.pageType.rawValue)") }
        return parts.joined(separator: " · ")
    }

    private var legend: String {
        let kinds: [(String, MarkStyle)] = [("company", .company), ("person", .person), ("figure", .figure)]
        return "  " + kinds.map { mark($0.0, $0.1) }.joined(separator: "  ")
    }

    private var companies: TextTable {
        var table = TextTable("company", "mentions", "also as")
        for (name, mentions) in grouped(annotated.companies) {
            let others = mentions.map(\.text).filter { $0 != name }.uniqued
            table.rows.append([name, "\(mentions.count)", others.joined(separator: "、")])
        }
        return table
    }

    private var people: TextTable {
        var table = TextTable("person", "mentions", "post", "where")
        for (name, mentions) in grouped(annotated.persons) {
            let roles = annotated.roles.filter { $0.person == name }
            let posts = roles.map { $0.status == .former ? $0.title + " (former)" : $0.title }
            table.rows.append([
                name, "\(mentions.count)", posts.uniqued.joined(separator: "、"),
                roles.compactMap(\.organization).uniqued.joined(separator: "、"),
            ])
        }
        return table
    }

    private var figures: TextTable {
        var table = TextTable("as printed", "value", "unit", "what", "when")
        for figure in annotated.figures {
            let value = figure.valueMax.map { "\(figure.value) – \($0)" } ?? figure.value
            let unit = figure.per.map { "\(figure.unitText)/\($0)" } ?? figure.unitText
            table.rows.append([
                figure.text, (figure.approximate ? "≈ " : "") + value, unit, figure.metric ?? "",
                figure.time ?? figure.timeText ?? "",
            ])
        }
        return table
    }

    private func section(_ title: String, _ table: TextTable) -> [String] {
        guard !table.rows.isEmpty else { return ["", bold("\(title): none")] }
        let lines = table.lines(columns: terminal.columns, limit: Self.rowLimit, hasColour: terminal.hasColour)
        return ["", bold("\(title) (\(table.rows.count))")] + lines
    }

    /// Mentions by canonical name, in the order in which the names first appear.
    private func grouped(_ mentions: [Mention]) -> [(name: String, mentions: [Mention])] {
        var groups: [String: [Mention]] = [:]
        for mention in mentions { groups[mention.canonical, default: []].append(mention) }
        return mentions.map(\.canonical).uniqued.map { ($0, groups[$0] ?? []) }
    }

    private func bold(_ text: String) -> String { terminal.hasColour ? MarkStyle.bold + text + MarkStyle.reset : text }

    private func dim(_ text: String) -> String { terminal.hasColour ? MarkStyle.dim + text + MarkStyle.reset : text }

    private func mark(_ text: String, _ style: MarkStyle) -> String {
        terminal.hasColour ? style.colour + text + MarkStyle.reset : style.opening + text + style.closing
    }
}

extension [String] {
    /// Each element once, in the order of first appearance.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
