import ArgumentParser

/// Looks into the quarantine and runs it again: `sluice quarantine`.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "List, show, replay and export the records that runs refused.",
        discussion: """
            Examples:
              sluice quarantine list news.sqlite --stage ParseHTML
              sluice quarantine show news.sqlite file:///pages/1.html
              sluice quarantine replay news.sqlite
              sluice quarantine export postgres://localhost/news > quarantine.ndjson
            """,
        subcommands: [
            QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineReplayCommand.self,
            QuarantineExportCommand.self,
        ]
    )
}
