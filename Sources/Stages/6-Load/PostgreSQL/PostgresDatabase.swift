public import PipelineCore

/// A PostgreSQL database of articles, companies, people and figures.
///
/// One connection, used by one thread at a time: the sink, the quarantine and the log of runs may share it. A server
/// that goes away is waited for, with a back-off, and what was being written is written again.
public final class PostgresDatabase: Sendable {
    /// The database in messages: its address without a password.
    public let name: String
    private let address: PostgresAddress
    private let connection: Locked<PostgresConnection?>
    private let backOff: BackOff
    private let attempts: Int
    private let clock: any WaitingClock
    private let lock: PostgresLock?

    /// Connects, and brings the tables to the newest version, or leaves everything as it is.
    ///
    /// - Parameters:
    ///   - url: `postgres://user@host/database`, or whatever libpq takes; what it leaves open comes from the `PG…`
    ///     variables and the password file.
    ///   - isReading: Whether only to read: then tables must be there, and are left at their version.
    ///   - attempts: How often a batch is tried while the server is away or another run is in the way.
    ///   - backOff: How long to wait in between.
    ///   - clock: Does the waiting.
    ///   - holder: The run that is to have the database to itself, until the last reference to it goes; others that
    ///     ask for the same are refused. `nil` asks for nothing.
    /// - Throws: ``LoadFailure``; it never holds the password.
    public init(
        _ url: String,
        isReading: Bool = false,
        attempts: Int = 8,
        backOff: BackOff = .standard,
        clock: any WaitingClock = SystemWaitingClock(),
        heldBy holder: RunHolder? = nil
    ) throws(LoadFailure) {
        precondition(attempts > 0, "a batch is tried at least once")
        do {
            address = try PostgresAddress(url)
        } catch {
            throw .cannotOpen(file: "postgres://…", reason: error.message)
        }
        name = address.name
        self.backOff = backOff
        self.attempts = attempts
        self.clock = clock
        lock = holder.map { PostgresLock(for: $0) }
        connection = Locked(nil)
        do {
            try connection.withLock { slot throws(PostgresFailure) in slot = try Self.connect(address, lock) }
        } catch {
            guard error.use == nil else { throw LoadFailure(error, server: name) }
            throw .cannotOpen(file: name, reason: address.redact(error).message)
        }
        if isReading {
            let version = try run { connection throws(PostgresFailure) in try PostgresSchema.version(connection) }
            guard version > 0 else { throw .cannotOpen(file: name, reason: "it is no database of articles") }
            guard version <= PostgresSchema.newest else { throw .newerSchema(file: name) }
            return
        }
        let isKnown = try run { connection throws(PostgresFailure) in try PostgresSchema.migrate(connection) }
        guard isKnown else { throw .newerSchema(file: name) }
    }

    /// A connection that has the lock, if there is to be one.
    private static func connect(
        _ address: PostgresAddress,
        _ lock: PostgresLock?
    ) throws(PostgresFailure) -> PostgresConnection {
        let connection = try PostgresConnection(address.url)
        try lock?.take(connection)
        return connection
    }

    /// Does something in one transaction, again if it lost against another or the server went away.
    func transaction(
        key: String? = nil,
        _ body: (PostgresConnection) throws(PostgresFailure) -> Void
    ) throws(LoadFailure) {
        try run(key: key) { connection throws(PostgresFailure) in
            try connection.run("BEGIN")
            do throws(PostgresFailure) {
                try body(connection)
                try connection.run("COMMIT")
            } catch {
                if connection.isOpen { try? connection.run("ROLLBACK") }
                throw error
            }
        }
    }

    /// Does something with the connection, again if another transaction was in the way or the server went away.
    func run<Result: Sendable>(
        key: String? = nil,
        _ body: (PostgresConnection) throws(PostgresFailure) -> Result
    ) throws(LoadFailure) -> Result {
        do {
            return try connection.withLock { slot throws(PostgresFailure) -> Result in
                var attempt = 0
                while true {
                    attempt += 1
                    do throws(PostgresFailure) {
                        if let open = slot { return try body(open) }
                        let open = try Self.connect(address, lock)
                        slot = open
                        return try body(open)
                    } catch {
                        if error.remedy == .reconnect { slot = nil }
                        guard error.remedy != .none, attempt < attempts else { throw error }
                        _ = clock.wait(backOff.delay(afterAttempt: attempt)) { false }
                    }
                }
            }
        } catch {
            throw LoadFailure(address.redact(error), server: name, key: key)
        }
    }
}
