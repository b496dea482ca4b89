import GRDB

/// The tables of the database, version by version.
///
/// A version that has been released is never changed; a new one says what is different.
enum Schema {
    /// The newest version.
    static let newest = 2

    /// Brings a database to the newest version.
    static var migrator: DatabaseMigrator { migrator(upTo: newest) }

    /// Brings a database to a version, and leaves one alone that is there or beyond.
    private static func migrator(upTo version: Int) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: Schema1.tables)
            try db.execute(sql: Schema1.search)
            try db.execute(sql: Schema1.views)
        }
        if version >= 2 { migrator.registerMigration("2") { db in try db.execute(sql: Schema2.changes) } }
        return migrator
    }

    /// The version of a database, 0 for one without our tables.
    static func version(_ db: Database) throws -> Int {
        try migrator.appliedIdentifiers(db).compactMap { Int($0) }.max() ?? 0
    }

    /// Brings the database to the newest version, step by step, each all or nothing.
    ///
    /// Before each step a database that holds rows is copied beside itself; see ``MigrationBackup``. Programs that do
    /// this at once do each step once: who comes second finds it done.
    static func migrate(_ queue: DatabaseQueue) throws {
        while true {
            let version = try queue.read(version)
            guard version < newest else { return }
            if try queue.read(holdsRows) { try MigrationBackup(of: queue, before: version + 1).make() }
            do {
                // GRDB's own `migrate(_:upTo:)` ends the process when another program has gone beyond meanwhile.
                try migrator(upTo: version + 1).migrate(queue)
            } catch {
                guard try queue.read(Self.version) > version else { throw error }
            }
        }
    }

    private static func holdsRows(_ db: Database) throws -> Bool {
        guard try version(db) > 0 else { return false }
        return try ["articles", "quarantine", "frontier", "runs"].contains { table in
            try Row.fetchOne(db, sql: "SELECT 1 FROM \(table) LIMIT 1") != nil
        }
    }
}
