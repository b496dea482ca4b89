import ArgumentParser
import LoadStage
import NewsModel

/// Shows the state of a database: `sluice status`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what is in a database, how its last runs went, and what is in quarantine.",
        discussion: """
            --check looks for damage: in SQLite by PRAGMA integrity_check and foreign_key_check, by the comparison of \
            the full-text index with the articles, and by references and names that nothing speaks of; in PostgreSQL by \
            the latter. It reads everything several times, and at the end keeps a SQLite database from being written \
            to: not while a run is going on. The exit status is 74 if it finds something.
            """
    )

    @OptionGroup var database: DatabaseArgument

    @Flag(help: "Look for damage; the exit status is 74 if there is some.")
    var check = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(help: "How many of the last runs are shown.")
    var runs: Int = 10

    func validate() throws {
        if runs < 0 { throw ValidationError("--runs is at least 0, not \(runs)") }
    }

    func run() throws {
        try database.withStore { store in
            // First: what is read from a damaged database may fail.
            let problems = check ? try store.check() : nil
            if let problems, !problems.isEmpty, !json {
                for problem in problems { StandardError.write("sluice: \(store.name): damage: \(problem)\n") }
            }
            let view = StatusView(store.name, try store.status(runs: runs), problems: problems)
            let text =
                json
                ? String(decoding: try WireEncoder().encode(view), as: UTF8.self)
                : view.lines(.output).joined(separator: "\n")
            try StandardOutput.write(text + "\n")
            if let problems, !problems.isEmpty { throw ExitStatus.inputOutput }
        }
    }
}
