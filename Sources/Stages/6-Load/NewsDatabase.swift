package import GRDB

/// The SQLite database of articles, companies, people and figures.
///
/// One connection, used by one thread at a time: the sink, the quarantine and the log of runs may share it. Other
/// programs can read while it writes (write-ahead log); a second writer waits for the first.
public final class NewsDatabase: Sendable {
    /// The file.
    public let path: String
    package let queue: DatabaseQueue
    /// Kept for as long as the database is open.
    private let lock: FileLock?

    /// The page cache in KiB.
    ///
    /// SQLite's own 2 MiB read the index of the full text again and again: over 20,000 articles a fifth of the time
    /// went into it.
    private static let cacheKiB = 32 << 10

    /// Opens a database, which is made if the file does not exist and brought to the newest schema if it is old.
    ///
    /// An old database with rows is first copied to `NAME.before-2` (the version that it is brought to).
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - busySeconds: How long another writer may keep the database before a write fails.
    ///   - holder: The run that is to have the database to itself, until the last reference to it goes; others that
    ///     ask for the same are refused. `nil` asks for nothing.
    /// - Throws: ``LoadFailure``, among them ``LoadFailure/newerSchema(file:)`` and
    ///   ``LoadFailure/inUse(file:holder:)``.
    public init(
        _ path: String,
        busySeconds: Double = 10,
        heldBy holder: RunHolder? = nil
    ) throws(LoadFailure) {
        self.path = path
        lock = if let holder { try FileLock(path, for: holder) } else { nil }
        var configuration = Configuration()
        // Sets `synchronous` to NORMAL too: a power cut may lose the last batches but never damages the file.
        configuration.journalMode = .wal
        // Every row is written after what it refers to, and removed before it: to look each reference up again would
        // cost a tenth of a load. `PRAGMA foreign_key_check` shows that they hold.
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(Self.cacheKiB)")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try !queue.read(Schema.migrator.hasBeenSuperseded) else { throw LoadFailure.newerSchema(file: path) }
            try Schema.migrate(queue)
        } catch {
            throw LoadFailure(error, file: path)
        }
    }

    /// Opens a database to read it, without changing or making anything, its schema neither.
    ///
    /// - Throws: ``LoadFailure``, among them ``LoadFailure/cannotOpen(file:reason:)`` when the file does not exist.
    public init(reading path: String) throws(LoadFailure) {
        self.path = path
        lock = nil
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = Schema.migrator
            guard try !queue.read(migrator.hasBeenSuperseded) else { throw LoadFailure.newerSchema(file: path) }
            guard try queue.read(Schema.version) > 0 else {
                throw LoadFailure.cannotOpen(file: path, reason: "it is no database of articles")
            }
        } catch {
            throw LoadFailure(error, file: path)
        }
    }

    /// Makes everything written durable and empties the write-ahead log.
    ///
    /// - Throws: ``LoadFailure``.
    public func checkpoint() throws(LoadFailure) {
        try run { try $0.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) } }
    }

    /// Closes the file; nothing can be done with the database afterwards.
    ///
    /// - Throws: ``LoadFailure``.
    public func close() throws(LoadFailure) {
        try run { try $0.close() }
    }

    /// Does something with the connection, and tells what went wrong as a ``LoadFailure``.
    func run<Result>(_ body: (DatabaseQueue) throws -> Result) throws(LoadFailure) -> Result {
        do {
            return try body(queue)
        } catch {
            throw LoadFailure(error, file: path)
        }
    }
}
