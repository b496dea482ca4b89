/// Why a model could not be trained or evaluated.
public enum TrainingFailure: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case badLine(path: String, line: Int, reason: String)
    case noSentences
    case badSet(String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
        case .badLine(let path, let line, let reason): "\(path), line \(line): \(reason)"
        case .noSentences: "there are no sentences to train on"
        case .badSet(let set, let reason): "the set '\(set)': \(reason)"
        }
    }
}
