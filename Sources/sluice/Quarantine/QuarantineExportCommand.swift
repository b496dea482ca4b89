import ArgumentParser
import LoadStage
import NewsModel

/// Prints the records in quarantine as NDJSON: `sluice quarantine export`.
struct QuarantineExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the records in quarantine as NDJSON, with the error of each.",
        discussion: """
            'sluice run @quarantine.ndjson' runs such a file, anywhere. Records that bring their page can go through \
            'sluice stage decode,parse,repair,extract' too.
            """
    )

    @OptionGroup var selection: QuarantineSelection

    func run() throws {
        try selection.database.withStore { store in
            for entry in try selection.entries(of: store) {
                try StandardOutput.write(QuarantineLine(entry: entry, page: entry.request.page).text())
            }
        }
    }
}
