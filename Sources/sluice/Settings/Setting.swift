import ArgumentParser
import Foundation

/// A flag of `sluice run`, which a variable can give too.
struct Setting: Hashable, Sendable {
    /// The name, without the two dashes.
    let name: String
    let isSwitch: Bool
    let isRepeating: Bool
    /// What holds where nobody says otherwise; `nil` for nothing.
    let builtIn: String?

    /// `SLUICE_MAX_QUARANTINE` for `--max-quarantine`.
    var variable: String { "SLUICE_" + name.uppercased().replacing("-", with: "_") }

    /// All of them, in the order of the help.
    static let all: [Setting] = {
        // The command tells all that is to be known of its flags: a flag of tomorrow has its variable too.
        let description = try? JSONDecoder().decode(Description.self, from: Data(RunCommand._dumpHelp().utf8))
        return description?.command.arguments.compactMap { argument in
            guard argument.kind != "positional", let name = argument.names?.first(where: { $0.kind == "long" })?.name,
                name != "help", name != "version"
            else { return nil }
            return Setting(
                name: name,
                isSwitch: argument.kind == "flag",
                isRepeating: argument.isRepeating,
                builtIn: argument.defaultValue
            )
        } ?? []
    }()

    /// What the arguments say, `nil` if nothing.
    func values(in arguments: [String]) -> [String]? {
        var found: [String]?
        let flags = arguments.prefix { $0 != "--" }
        for (index, argument) in flags.enumerated() {
            if argument == "--\(name)" {
                found = (found ?? []) + (isSwitch ? ["yes"] : index + 1 < flags.count ? [flags[index + 1]] : [])
            } else if !isSwitch, argument.hasPrefix("--\(name)=") {
                found = (found ?? []) + [String(argument.dropFirst(name.count + 3))]
            }
        }
        return found
    }

    /// What a variable says, `nil` for nothing; a list is separated by semicolons or line breaks.
    ///
    /// - Throws: `SettingMistake` when a switch is neither on nor off.
    func values(in environment: [String: String]) throws(SettingMistake) -> [String]? {
        // An empty value stands for none: in a file of variables it is how one is taken back.
        guard let value = environment[variable], !value.isEmpty else { return nil }
        if isSwitch {
            switch value.lowercased() {
            case "1", "true", "yes", "on": return ["yes"]
            case "0", "false", "no", "off": return nil
            default: throw SettingMistake(variable: variable, value: value, reason: "a switch is 1 or 0")
            }
        }
        guard isRepeating else { return [value] }
        let parts = value.split { $0 == ";" || $0.isNewline }
            .map { String($0.trimmingPrefix(while: \.isWhitespace)) }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts
    }

    /// Values as arguments.
    func arguments(_ values: [String]) -> [String] {
        isSwitch ? ["--\(name)"] : values.map { "--\(name)=\($0)" }
    }

    private struct Description: Decodable {
        let command: Command

        struct Command: Decodable {
            let arguments: [Argument]
        }

        struct Argument: Decodable {
            let kind: String
            let names: [Name]?
            let isRepeating: Bool
            let defaultValue: String?
        }

        struct Name: Decodable {
            let kind: String
            let name: String
        }
    }
}
