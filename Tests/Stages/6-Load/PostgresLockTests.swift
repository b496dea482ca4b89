import Testing

@testable import LoadStage

@Suite(.enabled(if: PostgresScratch.server != nil, "scripts/postgres starts a server"))
struct PostgresLockTests {
    private let scratch: PostgresScratch
    private let first = RunHolder(process: 42, since: "2026-03-02T03:00:00Z")
    private let second = RunHolder(process: 43, since: "2026-03-02T03:00:01Z")

    init() throws { scratch = try PostgresScratch() }

    /// Ends the connection that has the lock.
    private func cutHolder() throws {
        try scratch.run(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'"
                + " AND objid = (hashtext(current_schema())::bigint & 4294967295)::oid"
        )
    }

    @Test func theSecondIsToldWhoHasIt() throws {
        let database = try PostgresDatabase(scratch.url, heldBy: first)
        let failure = #expect(throws: LoadFailure.self) { try PostgresDatabase(scratch.url, heldBy: second) }
        #expect(failure == .inUse(file: database.name, holder: first))
        _ = try PostgresDatabase(scratch.url)
    }

    @Test func theLockGoesWithTheDatabase() throws {
        for holder in [first, second] { _ = try PostgresDatabase(scratch.url, heldBy: holder) }
    }

    @Test func anotherSchemaIsAnotherState() throws {
        let other = try PostgresScratch()
        let database = try PostgresDatabase(scratch.url, heldBy: first)
        _ = try PostgresDatabase(other.url, heldBy: second)
        withExtendedLifetime(database) {}
    }

    @Test func aRunThatLostItsConnectionTakesTheLockAgain() throws {
        let database = try PostgresDatabase(scratch.url, heldBy: first)
        try cutHolder()
        _ = try database.beginRun(pipeline: "news", at: "2026-03-02T03:00:00Z")
        #expect(throws: LoadFailure.inUse(file: database.name, holder: first)) {
            try PostgresDatabase(scratch.url, heldBy: second)
        }
    }

    @Test func aRunThatLostTheLockDoesNotWrite() throws {
        let database = try PostgresDatabase(scratch.url, heldBy: first)
        try cutHolder()
        let other = try PostgresDatabase(scratch.url, heldBy: second)
        #expect(throws: LoadFailure.inUse(file: database.name, holder: second)) {
            try database.beginRun(pipeline: "news", at: "2026-03-02T03:00:00Z")
        }
        #expect(try scratch.rows("SELECT * FROM runs") == [])
        withExtendedLifetime(other) {}
    }
}
