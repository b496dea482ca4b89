import LoadStage

/// A target as the command line has it: in words, or in a file because it holds a password.
enum TargetArgument: Hashable, Sendable {
    case target(Target)
    /// `file:PATH`.
    case file(String)

    init(_ text: String) throws(Target.Mistake) {
        let name = text.dropFirst("file:".count)
        self = text.hasPrefix("file:") && !name.isEmpty ? .file(String(name)) : .target(try Target(parsing: text))
    }

    /// The target.
    ///
    /// - Throws: `SecretFile.Failure` when the file cannot be used.
    func resolved() throws(SecretFile.Failure) -> Target {
        switch self {
        case .target(let target): return target
        case .file(let path):
            let line = try SecretFile.firstLine(of: path)
            do {
                return try Target(parsing: line)
            } catch {
                throw SecretFile.Failure(description: "\(path): its first line is no target")
            }
        }
    }
}
