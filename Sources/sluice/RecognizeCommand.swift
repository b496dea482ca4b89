import ArgumentParser
import ExtractStage

/// Finds figures in texts as a filter: `sluice recognize`.
struct RecognizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognize",
        abstract: "Find figures of given kinds in texts: NDJSON in, NDJSON out.",
        discussion: """
            Each line of standard input is {"key","text","kinds":[…]}, each line of standard output its answer, in the \
            same order: {"key","status":"ok","figures":[{"text","start","end","value","unit"}]}. Offsets are Unicode \
            scalars, the end exclusive. A line that cannot be read is answered with "status":"quarantine" and "error". \
            The last line counts the others. Bad data never changes the exit status. Lines are limited to 64 MiB.

              number, ordinal          a decimal
              currency, dimension      a decimal; unit ISO 4217 ("$" for a dollar of no country), UCUM
              age, temperature         a decimal; unit UCUM, "deg" for degrees of no scale
              percent                  a decimal in percent
              range                    an interval, "[1.6,3.9]", "(100,)"
              duration, datetime       ISO 8601, "P3DT4H", "2008-08-08", "XXXX-07-25"

            Example: echo '{"key":"1","text":"三万四","kinds":["number"]}' | sluice recognize
            """
    )

    @Option(help: "How many records are worked on at once (default: the number of processors).")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
    }

    func run() throws {
        let recognizer = FigureRecognizer()
        try LineFilter(jobs: jobs).answer("recognize") { (request: RecognizeRequest) in
            let figures = recognizer.figures(in: request.text, views: request.kinds)
            return RecognizeAnswer(key: request.key, figures: figures.map(RecognizeAnswer.Item.init))
        }
    }
}
