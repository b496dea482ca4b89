import ArgumentParser
import LoadStage

/// Which records of a quarantine are meant.
struct QuarantineSelection: ParsableArguments {
    @OptionGroup var database: DatabaseArgument

    @Argument(help: "The keys of the records (default: all).")
    var key: [String] = []

    @Option(help: ArgumentHelp("Only records that this stage refused. May be repeated.", valueName: "name"))
    var stage: [String] = []

    /// The records, ordered by key.
    ///
    /// - Throws: What the database throws, and the status of usage when a key is not there.
    func entries(of store: any NewsStore) throws -> [QuarantineEntry] {
        let entries = try store.quarantine()
        let keys = Set(key)
        if let missing = key.first(where: { key in !entries.contains { $0.key == key } }) {
            throw ValidationError("there is no '\(missing)' in quarantine")
        }
        return entries.filter { entry in
            (keys.isEmpty || keys.contains(entry.key)) && (stage.isEmpty || stage.contains(entry.stage))
        }
    }
}
