public import NewsModel
public import PipelineCore

/// Where a run stores its articles, as the command line says it: `sqlite:FILE`, `postgres://…`, `ndjson:FILE`,
/// `ndjson:FILE?append`, `ndjson:-` or `csv:FOLDER`.
public enum Target: Sendable, Hashable, CustomStringConvertible {
    /// A SQLite database.
    case sqlite(String)
    /// A PostgreSQL database: a URL as libpq takes it.
    case postgres(String)
    /// Lines of the wire format; `-` is standard output.
    case ndjson(String)
    /// A file of such lines that grows from run to run.
    case ndjsonAppend(String)
    /// A folder of comma-separated tables.
    case csv(String, CSVEncoding)

    /// A text that is no target.
    public struct Mistake: Error, Hashable, CustomStringConvertible {
        /// The text.
        public let text: String
        /// What is wrong with it.
        public let reason: String

        public var description: String {
            "'\(text)' is no target: \(reason); a target is sqlite:FILE, postgres://…, "
                + "ndjson:FILE, ndjson:- for standard output, or csv:FOLDER"
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
            self = try Self.csv(parsing: file, of: text)
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
        case .csv(let folder, .utf8): "csv:\(folder)"
        case .csv(let folder, let encoding): "csv:\(folder)?encoding=\(encoding.rawValue)"
        }
    }

    private static func csv(parsing target: String, of text: String) throws(Mistake) -> Self {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let folder = parts.first, !folder.isEmpty else {
            throw Mistake(text: text, reason: "the name of the folder is missing")
        }
        guard parts.count > 1 else { return .csv(String(folder), .utf8) }
        let charsets = CSVEncoding.allCases.map(\.rawValue)
        guard parts[1].hasPrefix("encoding="), let encoding = CSVEncoding(rawValue: parts[1].dropFirst(9).lowercased())
        else {
            throw Mistake(
                text: text,
                reason: "'\(parts[1])' is not encoding= and one of \(charsets.joined(separator: ", "))"
            )
        }
        return .csv(String(folder), encoding)
    }

    /// A sink that stores there, with the history of changed articles if asked.
    ///
    /// See ``LoadSQLite`` for the version.
    public func makeSink(pipelineVersion: String? = nil, history: Bool = false) -> any Sink<AnnotatedArticle> {
        switch self {
        case .sqlite(let file): LoadSQLite(file, pipelineVersion: pipelineVersion, history: history)
        case .postgres(let url): LoadPostgres(url, pipelineVersion: pipelineVersion, history: history)
        case .ndjson(let file): LoadNDJSON(file)
        case .ndjsonAppend(let file): LoadNDJSON(appendingTo: file)
        case .csv(let folder, let encoding): LoadCSV(folder, encoding: encoding, pipelineVersion: pipelineVersion)
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
        case .ndjson, .ndjsonAppend, .csv: nil
        }
    }

    /// Opens a database that exists, to read it or to work on its rows.
    ///
    /// - Parameter isReading: Whether nothing is to be changed, its schema neither.
    /// - Returns: The open database.
    /// - Throws: ``LoadFailure``, for a target that is no database or is not there too.
    public func openExisting(isReading: Bool) throws(LoadFailure) -> any NewsStore {
        switch self {
        case .sqlite(let file):
            // Whether it is there and what it should be, before it is opened for writing, which would make it.
            let reading = try NewsDatabase(reading: file)
            if isReading { return reading }
            try reading.close()
            return try NewsDatabase(file)
        case .postgres(let url): return try PostgresDatabase(url, isReading: isReading)
        case .ndjson, .ndjsonAppend, .csv: throw .cannotOpen(file: description, reason: "it is no database")
        }
    }

    /// The database that an operator names: a target, or the path of a SQLite file.
    ///
    /// - Throws: ``Mistake``, without a password.
    public static func database(_ text: String) throws(Mistake) -> Target {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard text.contains(":"), ["sqlite", "postgres", "postgresql", "ndjson", "csv"].contains(scheme) else {
            return .sqlite(text)
        }
        return try Target(parsing: text)
    }

    private static let appendMark = "?append"
}
