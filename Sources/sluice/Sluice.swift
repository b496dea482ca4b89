import ArgumentParser

/// The command line.
@main
struct Sluice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sluice",
        abstract: "Turns Chinese web news into a database of companies, people and figures.",
        discussion: """
            Try it on one page:
              sluice page article.html
            Load a folder and look at what was found:
              sluice run pages/ --to sqlite:news.sqlite
              sqlite3 news.sqlite 'SELECT * FROM v_company_news LIMIT 20'

            Exit status: 0 all loaded or skipped; 1 some quarantined; 64 usage; 70 internal error; \
            73, 74 output or input failed; 75 stopped early, run again; 78 configuration.
            """,
        version: version,
        subcommands: [
            RunCommand.self, StatusCommand.self, QuarantineCommand.self, PageCommand.self, ListCommand.self,
            ExplainCommand.self, StageCommand.self,
            RecognizeCommand.self,
            ModelCommand.self,
        ]
    )

    static let version = "0.1.0"
}
