import ArgumentParser
import LoadStage

/// Shows one record in quarantine: `sluice quarantine show`.
struct QuarantineShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a record in quarantine: where and why it was refused, and the record as it came in."
    )

    @OptionGroup var database: DatabaseArgument

    @Argument(help: "The key of the record; 'sluice quarantine list' lists them.")
    var key: String

    func run() throws {
        try database.withStore { store in
            guard let entry = try store.quarantine().first(where: { $0.key == key }) else {
                throw ValidationError("there is no '\(key)' in quarantine")
            }
            let rows: [(String, String?)] = [
                ("key", entry.key), ("url", entry.url), ("stage", entry.stage), ("error", entry.error),
                ("attempts", "\(entry.attempts)"), ("run", entry.run.map { "\($0)" }), ("at", entry.at),
                ("record", entry.record ?? "(to be fetched again)"),
            ]
            let lines = rows.map { name, value in
                name + String(repeating: " ", count: 10 - name.count) + (value ?? "")
            }
            try StandardOutput.write(lines.joined(separator: "\n") + "\n")
        }
    }
}
