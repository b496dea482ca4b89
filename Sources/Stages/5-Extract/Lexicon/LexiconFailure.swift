/// Why a lexicon could not be read: the file, the line and the value.
public enum LexiconFailure: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case badLine(path: String, line: Int, value: String, reason: String)
    /// More names or longer text than a lexicon may have.
    case tooLarge(path: String, limit: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
        case .badLine(let path, let line, let value, let reason): "\(path), line \(line): '\(value)': \(reason)"
        case .tooLarge(let path, let limit): "\(path): a lexicon has at most \(limit)"
        }
    }
}
