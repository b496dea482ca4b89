import ArgumentParser
import ExtractStage

/// The flags that say which names are found.
struct NameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Names of your own and words that are none: lines of name⇥type[⇥canonical[⇥weight]] or JSON; !name forbids.",
            discussion: """
                Types: company, person, org, position, place, forbid. The weight, above 0 and at most 1 (0.9 if absent), \
                says how sure a mention is; below 0.5 the model must find the name too.
                """,
            valueName: "file"
        )
    )
    var lexicon: String?

    @Option(
        help: ArgumentHelp(
            "A model of names that 'sluice model train' made, in place of the built-in one.",
            valueName: "file"
        )
    )
    var model: String?

    /// The lexicon and the model, if the flags name one.
    ///
    /// - Throws: ``ExitStatus/configuration`` where a file cannot be used, having said why.
    func load() throws -> (lexicon: UserLexicon?, model: UserModel?) {
        do {
            return (try lexicon.map { try UserLexicon(path: $0) }, try model.map { try UserModel(path: $0) })
        } catch {
            StandardError.write("sluice: \(error)\n")
            throw ExitStatus.configuration
        }
    }
}
