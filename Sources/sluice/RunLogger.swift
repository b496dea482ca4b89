import LoadStage
import Logging
import NewsModel
import PipelineCore
import PipelineRuntime

/// What a run says on standard error or in its log file: one line a refused page, the report at the end.
struct RunLogger: Sendable {
    private let format: LogFormat
    private let logger: Logger
    private let file: LogFile?

    init(_ format: LogFormat, file: LogFile? = nil) {
        self.format = format
        self.file = file
        logger = Logger(label: "sluice") { _ in StandardErrorLog(format: format, file: file) }
    }

    /// Opens the log file again, if there is one.
    func reopen() {
        do throws(LogFile.Failure) {
            try file?.reopen()
        } catch {
            warning("\(error)")
        }
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

    /// Tells how many pages were passed over because they are what they were.
    func unchanged(_ count: Int) {
        logger.info(
            "skipped \(count) pages unchanged since the last run: no more than their headers was transferred",
            metadata: ["event": "unchanged", "count": "\(count)"]
        )
    }

    func stopped(_ cause: any Error) {
        logger.error("stopped: \(cause)", metadata: ["event": "stopped"])
    }

    func waiting(_ failure: LoadFailure) {
        logger.info("waiting: \(failure)", metadata: ["event": "waiting"])
    }

    func warning(_ reason: String) {
        logger.warning("warning: \(reason)", metadata: ["event": "warning"])
    }

    func progress(_ progress: ProgressText) {
        let report = progress.report
        logger.info(
            "\(progress.line)",
            metadata: [
                "event": "progress", "loaded": "\(report.loaded)", "skipped": "\(report.skipped)",
                "quarantined": "\(report.quarantined)",
            ]
        )
    }

    /// Shows what a dry run would have stored.
    func dryRun(_ counts: RowCounts) {
        logger.info(
            """
            would store \(counts.articles) articles, \(counts.companies) companies, \(counts.persons) persons, \
            \(counts.roles) posts, \(counts.figures) figures
            """,
            metadata: [
                "event": "dry_run", "articles": "\(counts.articles)", "companies": "\(counts.companies)",
                "persons": "\(counts.persons)", "roles": "\(counts.roles)", "figures": "\(counts.figures)",
            ]
        )
        for comparison in counts.comparisons {
            logger.info(
                """
                \(comparison.database): \(comparison.new) articles new, \(comparison.changed) changed, \
                \(comparison.same) with the same text
                """,
                metadata: [
                    "event": "dry_run", "database": "\(comparison.database)", "new": "\(comparison.new)",
                    "changed": "\(comparison.changed)", "same": "\(comparison.same)",
                ]
            )
        }
    }

    func failure(_ reason: String) {
        logger.error("failed: \(reason)", metadata: ["event": "failed"])
    }

    func report(_ report: RunReport) {
        let text = (format == .json ? report.json : report.text) + "\n"
        if let file { file.write(text) } else { StandardError.write(text) }
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
