public import NewsModel
public import PipelineCore

/// Where a run stores its articles, as the command line says it: `sqlite:FILE`, `postgres://…`, `ndjson:FILE`,
/// `ndjson:FILE?append` or `ndjson:-`.
public enum Target: Sendable, Hashable, CustomStringConvertible {
    /// A SQLite database.
    case sqlite(String)
    /// A PostgreSQL database: a URL as libpq takes it.
    case postgres(String)
    /// Lines of the wire format; `-` is standard output.
    case ndjson(String)
    /// A file of such lines that grows from run to run.
    case ndjsonAppend(String)

    /// A text that is no target.
    public struct Mistake: Error, Hashable, CustomStringConvertible {
        /// The text.
        public let text: String
        /// What is wrong with it.
        public let reason: String

        public var description: String {
            "'\(text)' is no target: \(reason); a target is sqlite:FILE, postgres://…, "
                + "ndjson:FILE or ndjson:- for standard output"
        }
    }

    /// Reads a target.
    ///
    /// - Throws: ``Mistake``, which lists what is allowed; a password is not in it.
    public init(parsing text: String) throws(Mistake) {
        guard let colon = text.firstIndex(of: ":") else {
            throw Mistake(text: text, reason: "it does not say of which kind the file is")
        }
        let file = String(text[text.index(after: colon)...])
        switch text[..<colon].lowercased() {
        case "sqlite" where file == "-": throw Mistake(text: text, reason: "a database needs a file")
        case "sqlite", "ndjson":
            guard !file.isEmpty else { throw Mistake(text: text, reason: "the name of the file is missing") }
            guard text[..<colon].lowercased() == "ndjson" else {
                self = .sqlite(file)
                return
            }
            let path = file.hasSuffix(Self.appendMark) ? String(file.dropLast(Self.appendMark.count)) : nil
            guard path != "", path != "-" else { throw Mistake(text: text, reason: "only to a file can be appended") }
            self = path.map { .ndjsonAppend($0) } ?? .ndjson(file)
        case "postgres", "postgresql":
            do {
                _ = try PostgresAddress(text)
            } catch {
                throw Mistake(text: "postgres://…", reason: error.message)
            }
            self = .postgres(text)
        case "csv":
            throw Mistake(text: text, reason: "\(text[..<colon]) is not supported yet")
        default: throw Mistake(text: text, reason: "there is no kind '\(text[..<colon])'")
        }
    }

    /// The target as it is written on the command line, but without a password.
    public var description: String {
        switch self {
        case .sqlite(let file): "sqlite:\(file)"
        case .postgres(let url): (try? PostgresAddress(url))?.name ?? "postgres://…"
        case .ndjson(let file): "ndjson:\(file)"
        case .ndjsonAppend(let file): "ndjson:\(file)\(Self.appendMark)"
        }
    }

    /// A sink that stores there; see ``LoadSQLite/init(_:pipelineVersion:)-(String,_)`` for the version.
    public func makeSink(pipelineVersion: String? = nil) -> any Sink<AnnotatedArticle> {
        switch self {
        case .sqlite(let file): LoadSQLite(file, pipelineVersion: pipelineVersion)
        case .postgres(let url): LoadPostgres(url, pipelineVersion: pipelineVersion)
        case .ndjson(let file): LoadNDJSON(file)
        case .ndjsonAppend(let file): LoadNDJSON(appendingTo: file)
        }
    }

    /// Opens the database, which is made if need be.
    ///
    /// - Parameter holder: The run that is to have it to itself; see ``NewsDatabase/init(_:busySeconds:heldBy:)``.
    /// - Returns: `nil` for a target that is no database.
    /// - Throws: ``LoadFailure``.
    public func openStore(heldBy holder: RunHolder? = nil) throws(LoadFailure) -> (any NewsStore)? {
        switch self {
        case .sqlite(let file): try NewsDatabase(file, heldBy: holder)
        case .postgres(let url): try PostgresDatabase(url, heldBy: holder)
        case .ndjson, .ndjsonAppend: nil
        }
    }

    private static let appendMark = "?append"
}
