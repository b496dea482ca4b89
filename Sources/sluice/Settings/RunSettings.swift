import ArgumentParser

/// The settings of a run: what its flags say, else what the variables say.
struct RunSettings {
    /// What the flags and the operands say.
    let arguments: [String]
    /// What the variables say where the flags say nothing.
    let variables: [(setting: Setting, values: [String])]

    /// - Throws: `SettingMistake` when a switch is neither on nor off.
    init(_ arguments: [String], environment: [String: String]) throws(SettingMistake) {
        self.arguments = arguments
        var variables: [(Setting, [String])] = []
        for setting in Setting.all where setting.values(in: arguments) == nil {
            if let values = try setting.values(in: environment) { variables.append((setting, values)) }
        }
        self.variables = variables
    }

    /// The command.
    ///
    /// - Throws: `SettingMistake` when a variable is at fault, else what the parser says of the arguments.
    func command() throws -> any ParsableCommand {
        do {
            return try parse(variables.map(\.setting))
        } catch {
            guard !variables.isEmpty else { throw error }
            // Without the variables the arguments must be right, or the mistake is theirs; help needs no variable.
            let plain = try parse([])
            guard plain is RunCommand else { return plain }
            throw mistake(error)
        }
    }

    /// The first variable without which all is well, or, of several that are wrong, the first that makes it wrong.
    private func mistake(_ error: any Error) -> any Error {
        let settings = variables.map(\.setting)
        let needed = settings.first { setting in (try? parse(settings.filter { $0 != setting })) != nil }
        let first = settings.indices.first { (try? parse(Array(settings[...$0]))) == nil }
        guard let culprit = needed ?? first.map({ settings[$0] }) else { return error }
        var reason = Sluice.message(for: error)
        do {
            _ = try parse(settings.filter { $0 == culprit })
        } catch {
            reason = Sluice.message(for: error)
        }
        let value = variables.first { $0.setting == culprit }?.values.joined(separator: ";") ?? ""
        return SettingMistake(variable: culprit.variable, value: value, reason: reason)
    }

    private func parse(_ settings: [Setting]) throws -> any ParsableCommand {
        let extra = variables.filter { settings.contains($0.setting) }.flatMap { $0.setting.arguments($0.values) }
        return try Sluice.parseAsRoot(["run"] + extra + arguments)
    }
}
