import ArgumentParser
import Foundation
import PipelineCore
import PipelineRuntime

/// Runs stages as a filter: `sluice stage`.
struct StageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage",
        abstract: "Run stages as a filter: NDJSON in, NDJSON out.",
        discussion: """
            Each line of standard input is a record, each line of standard output its answer, in the same order:
            the record after the stages with "status":"ok", or "key", "error" and "status":"skip" or "quarantine".
            A line that cannot be read is answered under its line number. The last line counts the others:
            {"_end":{"in":3,"ok":2,"quarantined":1,"skip":0}}. Bad data never changes the exit status.
            Lines are limited to 64 MiB. The output is the same for any --jobs.

              decode    FetchedPage → DecodedPage     {"key","url","content_type","body_base64"} → {…,"html"}
              parse     DecodedPage → Article         → {…,"title","published","source","author","paragraphs"}
              repair    Article → Article             → {…,"repairs"}
              extract   Article → AnnotatedArticle    → {…,"companies","persons","roles","figures"}

            Example: sluice stage parse,repair,extract --jobs 2 < decoded.ndjson > annotated.ndjson
            """
    )

    @Argument(
        help: ArgumentHelp("The stages, in order, separated by commas.", valueName: "stages"),
        transform: { text in
            try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
                guard let stage = WireStage(rawValue: String(name)) else {
                    let known = WireStage.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("no stage '\(name)'; there are \(known)")
                }
                return stage
            }
        }
    )
    var stages: [WireStage]

    @Option(help: "How many records are worked on at once (default: the number of processors).")
    var jobs: Int?

    @Flag(
        help: """
            Only check that each line can be read as the first stage's input: prints the lines that cannot be and \
            the count, and exits with 1 if there are any.
            """
    )
    var check = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
        _ = try chain()
    }

    private func chain() throws -> WireStages {
        do {
            return try WireStages(stages)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        let chain = try chain()
        signal(SIGPIPE, SIG_IGN)
        let tally = Locked(AnswerTally())
        let pipeline = InlinePipeline("stage") {
            LineSource(descriptor: 0)
            check ? AnswerLine(checking: chain.input) : AnswerLine(chain)
            AnswerSink(descriptor: 1, isQuiet: check, tally: tally)
        }
        let runner = Runner(
            width: jobs.map { Width($0) } ?? .cores,
            batch: BatchLimit(count: 64, time: .milliseconds(200))
        )
        do {
            try runner.run(pipeline)
        } catch {
            let failure = error.cause.underlyingStreamFailure
            if failure?.isBrokenPipe != true { StandardError.write("sluice: \(error.cause)\n") }
            throw failure == nil ? ExitStatus.internalError : ExitStatus.inputOutput
        }
        if check, tally.withLock({ $0.quarantined + $0.skipped }) > 0 { throw ExitStatus.quarantined }
    }
}

extension Error {
    /// The failure of a stream, bare or inside the sink's error.
    fileprivate var underlyingStreamFailure: StreamFailure? {
        (self as? StreamFailure) ?? ((self as? StageError)?.underlying as? StreamFailure)
    }
}
