import LoadStage
import NewsModel
import PipelineCore
import PipelineRuntime

/// What a run says on standard error: one line a refused page, the report at the end.
struct RunLogger: Sendable {
    private let format: LogFormat

    init(_ format: LogFormat) { self.format = format }

    func refused(_ refused: Refused<PageRequest>) {
        let outcome =
            switch refused.error.disposition {
            case .skip: "skipped"
            case .retry, .quarantine: "quarantined"
            case .abort: "abandoned"
            }
        line(outcome, refused.record.url, "\(refused.error)")
    }

    func stopped(_ cause: any Error) {
        line("stopped", nil, "\(cause)")
    }

    func failure(_ reason: String) {
        line("failed", nil, reason)
    }

    func report(_ report: RunReport) {
        StandardError.write((format == .json ? report.json : report.text) + "\n")
    }

    /// Shows what a database holds now.
    func summary(_ summary: DatabaseSummary, of path: String) {
        var lines = [
            "\(path): \(summary.articles) articles, \(summary.companies) companies, \(summary.persons) persons, "
                + "\(summary.roles) posts, \(summary.figures) figures"
        ]
        if summary.quarantined > 0 { lines[0] += ", \(summary.quarantined) in quarantine" }
        var companies = TextTable("company", "articles", "mentions")
        companies.rows = summary.topCompanies.map { [$0.name, "\($0.articles)", "\($0.mentions)"] }
        var people = TextTable("person", "post", "where")
        people.rows = summary.people.map { person in
            [person.name, person.isFormer ? person.post + " (former)" : person.post, person.organization ?? ""]
        }
        var figures = TextTable("figure", "what", "when", "article")
        figures.rows = summary.someFigures.map { figure in
            [
                figure.text, [figure.subject, figure.metric].compactMap { $0 }.joined(separator: " "),
                figure.time ?? "", figure.title,
            ]
        }
        let terminal = Terminal.error
        for table in [companies, people, figures] where !table.rows.isEmpty {
            lines += table.lines(columns: terminal.columns, limit: .max, hasColour: terminal.hasColour)
        }
        StandardError.write(lines.joined(separator: "\n") + "\n")
    }

    private func line(_ event: String, _ url: String?, _ reason: String) {
        switch format {
        case .text:
            // Most errors name the page themselves.
            let page = url.flatMap { reason.contains($0) ? nil : " \($0)" } ?? ""
            StandardError.write("sluice: \(event)\(page): \(reason)\n")
        case .json:
            let url = url.map { ",\"url\":\(WireText.quoted($0))" } ?? ""
            StandardError.write("{\"event\":\"\(event)\",\"reason\":\(WireText.quoted(reason))\(url)}\n")
        }
    }
}
