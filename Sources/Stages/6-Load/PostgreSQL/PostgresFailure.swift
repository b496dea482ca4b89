/// What a PostgreSQL server or the way to it reported.
struct PostgresFailure: Error, Hashable {
    /// The five characters of PostgreSQL's appendix "Error Codes"; `nil` if the server said nothing.
    let state: String?
    let message: String
    var table: String?
    var isDisconnected = false
    /// That another run has the database to itself.
    var use: Use?

    struct Use: Hashable {
        /// The run, if it is known.
        let holder: RunHolder?
    }

    /// What is to be done about it.
    enum Remedy: Hashable {
        /// The transaction lost against another one: the same again.
        case repeatTransaction
        /// The server has gone or is starting: connect again, then the same again.
        case reconnect
        /// Nothing.
        case none
    }

    var remedy: Remedy {
        switch state {
        // serialization_failure, deadlock_detected; a company that another run removed meanwhile (foreign_key_violation).
        case "40001", "40P01", "23503": return .repeatTransaction
        // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections.
        case "57P01", "57P02", "57P03", "53300": return .reconnect
        case let state?:
            // Class 08: connection exception.
            return state.hasPrefix("08") || isDisconnected ? .reconnect : .none
        case nil: return isDisconnected ? .reconnect : .none
        }
    }
}

extension LoadFailure {
    /// What an error of the server means; see ``init(_:file:table:key:)``.
    init(_ error: PostgresFailure, server: String, key: String? = nil) {
        if let use = error.use {
            self = .inUse(file: server, holder: use.holder)
            return
        }
        let table = error.table
        switch (error.state, key) {
        // disk_full, read_only_sql_transaction, insufficient_privilege.
        case ("53100", _): self = .diskFull(file: server, table: table)
        case ("25006", _), ("42501", _): self = .readOnly(file: server, table: table)
        // Class 28: invalid authorization; 3D000: there is no such database.
        case (let state?, _) where state.hasPrefix("28") || state == "3D000":
            self = .cannotOpen(file: server, reason: error.message)
        // Classes 22 and 23: a value that the column or a constraint does not take.
        case (let state?, let key?) where state.hasPrefix("22") || state.hasPrefix("23"):
            self = .badRecord(file: server, table: table, key: key, reason: error.message)
        default: self = .cannotWrite(file: server, table: table, reason: error.message)
        }
    }
}
