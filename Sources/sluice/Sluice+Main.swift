import ArgumentParser
import Foundation
import NewsModel

extension Sluice {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try command(arguments, environment: ProcessInfo.processInfo.environment)
            try command.run()
        } catch let mistake as SettingMistake {
            StandardError.write("sluice: \(mistake)\n")
            leave(ExitStatus.configuration)
        } catch {
            // The parser repeats what it was given, passwords and all.
            let (text, status) = (fullMessage(for: error).maskingCredentials, exitCode(for: error))
            if status == .success { print(text) } else if !text.isEmpty { StandardError.write(text + "\n") }
            leave(status)
        }
    }

    /// The command of the arguments; a run takes from variables what its flags leave open.
    static func command(_ arguments: [String], environment: [String: String]) throws -> any ParsableCommand {
        guard arguments.first == "run" else { return try parseAsRoot(arguments) }
        return try RunSettings(Array(arguments.dropFirst()), environment: environment).command()
    }

    private static func leave(_ status: ExitCode) -> Never { Foundation.exit(status.rawValue) }
}
