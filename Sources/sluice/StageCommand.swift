import ArgumentParser
import ExtractStage
import Foundation
import PipelineCore
import PipelineRuntime

/// Runs stages as a filter: `sluice stage`.
struct StageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage",
        abstract: "Run stages as a filter: NDJSON in, NDJSON out.",
        discussion: """
            Each line of standard input is a record, each line of standard output its answer, in the same order: the \
            record after the stages with "status":"ok", or "key", "error" and "status":"skip" or "quarantine". A line \
            that cannot be read is answered under its line number. The last line counts the others: \
            {"_end":{"in":3,"ok":2,"quarantined":1,"skip":0}}. Bad data never changes the exit status. Lines are \
            limited to 64 MiB. The output is the same for any --jobs.

              decode   FetchedPage → DecodedPage
                       reads key, url, content_type, body_base64; adds html, encoding
              parse    DecodedPage → Article
                       adds title, published, source, author, paragraphs, links, …
              repair   Article → Article
                       adds repairs
              extract  Article → AnnotatedArticle
                       adds companies, persons, roles, figures

            Example:
              sluice stage parse,repair,extract < decoded.ndjson > annotated.ndjson
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

    @OptionGroup var names: NameOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
        if names.lexicon != nil || names.model != nil, !stages.contains(.extract) {
            throw ValidationError("--lexicon and --model are for the stage extract")
        }
        _ = try chain(ExtractEntities())
    }

    private func chain(_ extract: ExtractEntities) throws -> WireStages {
        do {
            return try WireStages(stages, extract: extract)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() throws {
        let (lexicon, model) = try names.load()
        let chain = try chain(ExtractEntities(lexicon: lexicon, model: model))
        let tally = Locked(AnswerTally())
        let pipeline = InlinePipeline("stage") {
            LineSource(descriptor: 0)
            check ? AnswerLine(checking: chain.input) : AnswerLine(chain)
            AnswerSink(descriptor: 1, isQuiet: check, tally: tally)
        }
        try LineFilter(jobs: jobs).run(pipeline)
        if check, tally.withLock({ $0.quarantined + $0.skipped }) > 0 { throw ExitStatus.quarantined }
    }
}
