import ArgumentParser
import LoadStage

/// The database that a command looks into.
struct DatabaseArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("A SQLite file, sqlite:FILE or postgres://….", valueName: "database"),
        transform: { text in
            do {
                return try Target.database(text)
            } catch {
                throw ValidationError("\(error)")
            }
        }
    )
    var database: Target

    /// Opens it, works with it, and ends the command with a message and the documented status where that fails.
    func withStore(isReading: Bool = true, _ body: (any NewsStore) throws -> Void) throws {
        do {
            try body(try database.openExisting(isReading: isReading))
        } catch let status as ExitCode {
            throw status
        } catch let mistake as ValidationError {
            throw mistake
        } catch {
            StandardError.write("sluice: \(error)\n")
            throw ExitStatus.of(error)
        }
    }
}
