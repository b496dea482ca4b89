import ArgumentParser
import LoadStage

/// Lists the records in quarantine: `sluice quarantine list`.
struct QuarantineListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the records in quarantine: as a table, or one line of JSON each."
    )

    @OptionGroup var selection: QuarantineSelection

    @Flag(help: "Print one JSON object a record, without the record itself.")
    var json = false

    func run() throws {
        try selection.database.withStore { store in
            let entries = try selection.entries(of: store)
            if json {
                for entry in entries { try StandardOutput.write(QuarantineLine(entry: entry).text()) }
                return
            }
            var table = TextTable("key", "stage", "tries", "when", "error")
            table.rows = entries.map { [$0.key, $0.stage, "\($0.attempts)", $0.at ?? "", $0.error] }
            let terminal = Terminal.output
            let columns = terminal.isInteractive ? terminal.columns : .max
            let lines = table.lines(columns: columns, limit: .max, hasColour: terminal.hasColour)
            try StandardOutput.write(entries.isEmpty ? "" : lines.joined(separator: "\n") + "\n")
        }
    }
}
