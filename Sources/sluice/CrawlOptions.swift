import ArgumentParser
import FetchStage

/// The flags of fetching many pages from sites of others.
struct CrawlOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The least pause between an answer and the next request to the same host; 0 for none.",
            valueName: "seconds"
        )
    )
    var delay: Double = 1

    @Option(help: ArgumentHelp("The most connections to one host; more than one only with --delay 0.", valueName: "n"))
    var connectionsPerHost: Int = 1

    @Option(
        help: ArgumentHelp("Where the owner of a site can reach you, for the User-Agent.", valueName: "address")
    )
    var contact: String?

    @Flag(help: "Do not ask for robots.txt: for sites of your own.")
    var ignoreRobots = false

    @Option(
        help: ArgumentHelp(
            """
            Where to remember web pages between runs, and a crawl that was cut off; a SQLite database (default: that of \
            the first sqlite target).
            """,
            valueName: "file"
        )
    )
    var state: String?

    @Flag(help: "Fetch pages even if they have not changed since the last run.")
    var refresh = false

    func validate() throws {
        if !(0...3600).contains(delay) { throw ValidationError("--delay is 0 to 3600 seconds, not \(delay)") }
        if connectionsPerHost < 1 {
            throw ValidationError("--connections-per-host is at least 1, not \(connectionsPerHost)")
        }
        if connectionsPerHost > 1 && delay > 0 {
            throw ValidationError("--connections-per-host above 1 needs --delay 0: a delay is kept one by one")
        }
        if let contact, !contact.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
            throw ValidationError("--contact is in ASCII and on one line")
        }
    }

    /// Enters the flags into the settings.
    func apply(to settings: inout CurlClient.Settings) {
        settings.politeness.delay = .milliseconds(Int((delay * 1000).rounded()))
        settings.politeness.connectionsPerHost = connectionsPerHost
        settings.obeysRobots = !ignoreRobots
        settings.userAgent = "sluice/\(Sluice.version)" + (contact.map { " (+\($0))" } ?? "")
    }

    /// Where a crawl keeps its place, `nil` if there is no file for it.
    ///
    /// - Throws: What SQLite says.
    func frontierStore(besides database: String?) throws -> SQLiteFrontierStore? {
        try (state ?? database).map(SQLiteFrontierStore.init)
    }

    /// What is known of web pages from earlier runs, `nil` if there is no place to remember it.
    ///
    /// - Throws: What SQLite says.
    func memory(besides database: String?) throws -> PageMemory? {
        guard let file = state ?? database else { return nil }
        return PageMemory(try SQLitePageStore(file), ignoresPast: refresh)
    }
}
