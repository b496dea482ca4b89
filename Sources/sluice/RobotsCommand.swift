import ArgumentParser

/// Judges addresses by robots.txt files as a filter: `sluice robots`.
struct RobotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "robots",
        abstract: "Say whether a robots.txt allows an address: NDJSON in, NDJSON out.",
        discussion: """
            Each line of standard input is {"key","robots","agent","url"}, where robots is the text of the file; each \
            line of standard output its answer, in the same order: {"key","status":"ok","allowed":true}. A line that \
            cannot be read is answered with "status":"quarantine" and "error". The last line counts the others. Bad \
            data never changes the exit status. Lines are limited to 64 MiB.

            The rules are those of RFC 9309: the longest pattern that matches decides, and Allow where two are as \
            long; groups of one name are merged; * is for those that no group names. Of the agent \
            only what stands before "/" or a space counts. The url is absolute or a path, percent-encoded.

            Example: echo '{"key":"1","robots":"User-agent: *\\nDisallow: /a","agent":"sluice","url":"/a/b"}' \
            | sluice robots
            """
    )

    @Option(help: "How many records are worked on at once (default: the number of processors).")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
    }

    func run() throws {
        try LineFilter(jobs: jobs).answer("robots") { (request: RobotsRequest) in RobotsAnswer(request) }
    }
}
