import ArgumentParser
import FetchStage
import Foundation
import LoadStage
import NewsModel
import PipelineCore
import PipelineRuntime
import Pipelines

/// Runs a pipeline: `sluice run`.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a pipeline: read pages, find companies, people and figures, store them.",
        discussion: """
            INPUT is a URL, a file, a folder (all files below it), a WARC or ARC file (the pages in it), - for a page on \
            standard input, or @list.txt for a file with one input a line (@- for standard input).

            A page that cannot be processed is named on standard error with its stage and reason and kept in the \
            database's table quarantine; the others are not held up. Running again changes nothing that is the same. \
            ^C finishes the pages in flight; a second ^C stops at once. With --follow and a SQLite target or --state, a \
            crawl that was cut off, even by a crash, goes on when the same command is run again; one that came to its end \
            begins anew. While a run uses a database, a second one leaves with status 75.

            Sites are asked gently: robots.txt is obeyed, one request at a time goes to a host, with a second or as long \
            as its answers take between, longer after a failure, and a host that fails five times in a row is left in \
            peace for a while.

            Examples:
              sluice run pages/
              sluice run @urls.txt --to sqlite:news.sqlite --to ndjson:news.ndjson
              sluice run https://example.com/ --follow /news/ --depth 2 --limit 500
              sluice run pages/ --pipeline figures-only > figures.ndjson
              sluice run pages/ --lexicon names.tsv

            Each flag has a variable: SLUICE_MAX_QUARANTINE=5% stands for --max-quarantine 5%, SLUICE_DRY_RUN=1 for \
            --dry-run, and SLUICE_TO takes several targets separated by semicolons. A flag wins over a variable. \
            'sluice explain news --settings' shows what holds. Passwords belong in a variable or in a file of mode 600 \
            (--to file:FILE): arguments can be seen by everyone on the machine.
            """
    )

    @Argument(help: "URLs, files, folders, - or @list.txt.")
    var input: [String] = []

    @Option(help: "The name of a pipeline; 'sluice list' lists them.")
    var pipeline = News.pipelineName

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(
            "Where to store: sqlite:FILE, postgres://…, ndjson:FILE, ndjson:-, or file:FILE for a file of mode 600 that holds "
                + "such a target with its password (default: sqlite:news.sqlite). May be repeated.",
            valueName: "target"
        ),
        transform: { text in
            do {
                return try TargetArgument(text)
            } catch {
                throw ValidationError("\(error)")
            }
        }
    )
    var targets: [TargetArgument] = []

    @Option(
        help: ArgumentHelp(
            "Follow links whose address contains this text; * stands for any characters.",
            valueName: "pattern"
        )
    )
    var follow: String?

    @Option(help: "How many links a page may lie from an input (default: 1 with --follow).")
    var depth: Int?

    @Option(help: "Read at most this many pages.")
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "Pass over articles published before: 36h, 7d, 2w, counted in whole days, or a day (2026-03-02).",
            valueName: "age"
        )
    )
    var since: Age?

    @Option(help: "How many pages are worked on at once (default: the cores for files, 16 for the web).")
    var jobs: Int?

    @Flag(help: "Keep the old text of an article that has changed, in the table article_versions.")
    var history = false

    @Flag(help: "Go through all stages and store nothing; say what would be stored, and what of it --to does not have.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Keep the pages that come from the web in this WARC file; a later run can read it in their place.",
            valueName: "file.warc.gz"
        )
    )
    var archive: String?

    @Option(help: ArgumentHelp("Write the run report as JSON to this file.", valueName: "file"))
    var report: String?

    @Option(help: "How messages are written on standard error: text or json.")
    var logFormat = LogFormat.text

    @OptionGroup var names: NameOptions

    @OptionGroup var fetch: FetchOptions

    @OptionGroup var crawl: CrawlOptions

    @OptionGroup var operation: OperationOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
        if let depth, depth < 0 { throw ValidationError("--depth is at least 0, not \(depth)") }
        if let limit, limit < 0 { throw ValidationError("--limit is at least 0, not \(limit)") }
        if depth != nil && follow == nil && pipeline == News.pipelineName {
            throw ValidationError("--depth says how far links are followed: it needs --follow")
        }
        if Set(targets).count < targets.count { throw ValidationError("a target of --to is given twice") }
        if input.isEmpty && pipeline != RegionalNews.pipelineName {
            throw ValidationError("no input; name a URL, a file, a folder, - or @list.txt")
        }
        do {
            _ = try Catalogue.pipeline(named: pipeline)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        try run(Catalogue.pipeline(named: pipeline))
    }

    private func run<P: NewsPipeline>(_ type: P.Type) throws {
        let (lexicon, model) = try names.load()
        let log: RunLogger
        do {
            log = RunLogger(logFormat, file: try operation.logFile.map { try LogFile($0) })
        } catch {
            RunLogger(logFormat).failure("\(error)")
            throw ExitStatus.cannotCreate
        }
        let monitor = RunMonitor(operation, pipeline: pipeline, isDryRun: dryRun, log: log)
        let storage: Storage
        let tally: RowTally?
        do {
            let targets = try self.targets.map { try $0.resolved() }
            tally = dryRun ? try RowTally(comparedWith: targets) : nil
            storage = try Storage(
                dryRun ? [] : targets.isEmpty ? [P.defaultTarget] : targets,
                pipeline: pipeline,
                history: history,
                patience: operation.patience,
                onWait: { log.waiting($0) }
            )
        } catch {
            log.failure("\(error)")
            let status = ExitStatus.of(error)
            // The metrics are those of the run that is there.
            throw status == ExitStatus.stoppedEarly ? status : end(nil, status, monitor, log)
        }
        var settings = PipelineSettings()
        settings.inputs = input
        settings.sinks = tally.map { [CountRows($0)] } ?? storage.sinks
        settings.follow = follow
        settings.depth = depth
        settings.limit = limit
        settings.jobs = jobs
        settings.since = since?.day(now: Date())
        settings.fetch = fetch.settings
        settings.lexicon = lexicon
        settings.model = model
        crawl.apply(to: &settings.fetch)
        let cancellation = Cancellation()
        let file = storage.databases.lazy.compactMap { ($0 as? NewsDatabase)?.path }.first
        do {
            settings.memory = dryRun ? nil : try crawl.memory(besides: file)
            settings.frontierStore = dryRun ? nil : try crawl.frontierStore(besides: file)
        } catch {
            log.failure("\(crawl.state ?? file ?? ""): \(error)")
            throw ExitStatus.cannotCreate
        }
        settings.isCancelled = { cancellation.isCancelled }
        do {
            settings.fetch.archive = try archive.map { try PageArchive($0, userAgent: settings.fetch.userAgent) }
        } catch {
            log.failure("\(error)")
            throw ExitStatus.cannotCreate
        }

        let pipeline = type.init(settings)
        let unchanged = Locked(0)
        var onHangUp: (@Sendable () -> Void)?
        if operation.logFile != nil { onHangUp = { log.reopen() } }
        let signals = SignalWatch(cancellation, onHangUp: onHangUp)
        defer { withExtendedLifetime(signals) {} }
        do {
            let isEndless = pipeline.body.source.name == "Frontier"
            try monitor.begin { [input, limit] in isEndless ? nil : InputCount.count(input, limit: limit) }
        } catch {
            log.failure("\(error)")
            throw ExitStatus.cannotCreate
        }
        var outcome: RunReport
        var cause: (any Error)?
        do {
            outcome = try pipeline.runner.run(
                pipeline,
                cancellation: cancellation,
                onRefused: { refused in
                    // Hundreds of lines that say that nothing has happened would hide the others.
                    if case .unchanged? = refused.error.underlying as? FetchFailure {
                        unchanged.withLock { $0 += 1 }
                        return
                    }
                    monitor.refused(refused)
                    log.refused(refused)
                    if refused.error.disposition != .skip { try storage.keep(refused) }
                },
                onProgress: { monitor.take($0, cancellation) }
            )
        } catch {
            (outcome, cause) = (error.report, error.cause)
        }
        monitor.pause()
        if unchanged.withLock({ $0 }) > 0 { log.unchanged(unchanged.withLock { $0 }) }
        let stop = cause.flatMap { $0.isStop ? nil : "\($0)".maskingCredentials }
        outcome.reason = stop ?? monitor.reason
        var status = ExitCode.success
        do {
            try finish(outcome, cause, storage, log)
        } catch let code as ExitCode {
            status = code
        }
        if let tally { log.dryRun(tally.counts) }
        status = end(outcome, status, monitor, log)
        log.report(outcome)
        if status != .success { throw status }
    }

    /// Tells the monitoring how the run went; what cannot be told is an error of its own if there is no other.
    private func end(_ report: RunReport?, _ status: ExitCode, _ monitor: RunMonitor, _ log: RunLogger) -> ExitCode {
        do {
            try monitor.end(report, exitStatus: status.rawValue)
        } catch {
            log.failure("\(error)")
            return status == .success || status == ExitStatus.quarantined ? ExitStatus.inputOutput : status
        }
        return status
    }

    /// Tells how the run went, in words, in files and by the exit status.
    private func finish(_ outcome: RunReport, _ cause: (any Error)?, _ storage: Storage, _ log: RunLogger) throws {
        if let cause, !cause.isStop { log.stopped(cause) }
        do {
            try storage.end(outcome)
            if let report { try Data((outcome.json + "\n").utf8).write(to: URL(fileURLWithPath: report)) }
        } catch {
            log.failure("\(error)")
            throw ExitStatus.inputOutput
        }
        // Counting a large database takes seconds: not where nobody looks.
        if logFormat == .text, Terminal.error.isInteractive {
            for database in storage.databases { log.summary(try database.summary(examples: 5), of: database.name) }
        }
        if !outcome.isBalanced { throw ExitStatus.internalError }
        if let cause, !cause.isStop { throw ExitStatus.of(cause) }
        if outcome.isCancelled || cause != nil || outcome.reason != nil { throw ExitStatus.stoppedEarly }
        if outcome.quarantined > 0 { throw ExitStatus.quarantined }
    }
}

extension Error {
    /// Whether a page was given up only because the run was stopped.
    fileprivate var isStop: Bool {
        if case .stopped? = (self as? StageError)?.underlying as? FetchFailure { true } else { false }
    }
}
