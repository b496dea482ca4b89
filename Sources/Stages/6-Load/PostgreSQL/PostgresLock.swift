/// The lock by which a run has a PostgreSQL database to itself: the server's, for as long as the connection lasts.
///
/// The connection that writes has it, so that a run that lost its connection cannot write before it has the lock again.
struct PostgresLock: Sendable {
    /// What the connection is called while it has the lock; the server keeps the first 63 bytes of a name.
    private let label: String

    private static let prefix = "sluice: "
    /// "slui" in ASCII: two numbers make an advisory lock, the other one is the schema.
    private static let key = "1936487785"

    init(for holder: RunHolder) {
        // In containers many processes have the number 1.
        label = "\(Self.prefix)\(holder) \(String(UInt32.random(in: .min ... .max), radix: 16))"
    }

    /// Takes the lock.
    ///
    /// - Throws: ``PostgresFailure/use`` is set when another run has it.
    func take(_ connection: PostgresConnection) throws(PostgresFailure) {
        if try !isFree(connection) {
            let other = try occupant(connection)
            let holder = other.flatMap { RunHolder(String($0.label.dropFirst(Self.prefix.count))) }
            let inUse = PostgresFailure(state: nil, message: "in use", use: .init(holder: holder))
            guard let other, other.label == label else { throw inUse }
            // The server has not noticed yet that our last connection was cut.
            try connection.run("SELECT pg_terminate_backend($1::int, 5000)", [Cell(other.backend)])
            guard try isFree(connection) else { throw inUse }
        }
        try connection.run("SELECT set_config('application_name', $1, false)", [Cell(label)])
    }

    private func isFree(_ connection: PostgresConnection) throws(PostgresFailure) -> Bool {
        try connection.run("SELECT pg_try_advisory_lock(\(Self.key), hashtext(current_schema()))", [])
            .first?.first == "t"
    }

    private func occupant(
        _ connection: PostgresConnection
    ) throws(PostgresFailure) -> (label: String, backend: String)? {
        let rows = try connection.run(
            """
            SELECT a.application_name, a.pid FROM pg_locks l JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = \(Self.key)
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.objid = (hashtext(current_schema())::bigint & 4294967295)::oid
            """,
            []
        )
        guard let row = rows.first, let label = row[0], let backend = row[1] else { return nil }
        return (label, backend)
    }
}
