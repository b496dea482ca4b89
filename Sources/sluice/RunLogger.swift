import LoadStage
import Logging
import NewsModel
import PipelineCore
import PipelineRuntime

/// What a run says on standard error: one line a refused page, the report at the end.
struct RunLogger: Sendable {
    private let format: LogFormat
    private let logger: Logger

    init(_ format: LogFormat) {
        self.format = format
        logger = Logger(label: "sluice") { _ in StandardErrorLog(format: format) }
    }

    func refused(_ refused: Refused<PageRequest>) {
        let (outcome, level): (String, Logger.Level) =
            switch refused.error.disposition {
            case .skip: ("skipped", .info)
            case .retry, .quarantine: ("quarantined", .warning)
            case .abort: ("abandoned", .error)
            }
        let url = refused.record.url
        let reason = "\(refused.error)"
        // Most errors name the page themselves.
        let page = reason.contains(url) ? "" : " \(url)"
        logger.log(
            level: level,
            "\(outcome)\(page): \(reason)",
            metadata: ["event": "\(outcome)", "stage": "\(refused.error.stage)", "url": "\(url)"]
        )
    }

    func stopped(_ cause: any Error) {
        logger.error("stopped: \(cause)", metadata: ["event": "stopped"])
    }

    func waiting(_ failure: LoadFailure) {
        logger.info("waiting: \(failure)", metadata: ["event": "waiting"])
    }

    func failure(_ reason: String) {
        logger.error("failed: \(reason)", metadata: ["event": "failed"])
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
}
