import ArgumentParser
import Foundation
import PipelineCore
import PipelineRuntime

/// Runs a pipeline from standard input to standard output.
struct LineFilter {
    /// How many records are worked on at once; `nil` is the number of processors.
    let jobs: Int?

    /// Answers each line of standard input, a request, with a line on standard output.
    func answer<Request: Decodable & Sendable>(
        _ name: String,
        _ answer: @escaping @Sendable (Request) -> some Encodable
    ) throws(ExitCode) {
        try run(
            InlinePipeline(name) {
                LineSource(descriptor: 0)
                AnswerRequest(answer)
                AnswerSink(descriptor: 1, isQuiet: false, tally: Locked(AnswerTally()))
            }
        )
    }

    /// Runs it to its end.
    ///
    /// - Throws: The exit status where reading or writing failed. A reader that goes away is no reason to complain.
    func run(_ pipeline: some Pipeline) throws(ExitCode) {
        signal(SIGPIPE, SIG_IGN)
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
    }
}

extension Error {
    /// The failure of a stream, bare or inside the sink's error.
    fileprivate var underlyingStreamFailure: StreamFailure? {
        (self as? StreamFailure) ?? ((self as? StageError)?.underlying as? StreamFailure)
    }
}
