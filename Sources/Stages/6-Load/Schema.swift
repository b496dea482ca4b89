import GRDB

/// The tables of the database, version by version.
///
/// A version that has been released is never changed; a new one says what is different.
enum Schema {
    /// Brings a database to the newest version.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: Schema1.tables)
            try db.execute(sql: Schema1.search)
            try db.execute(sql: Schema1.views)
        }
        return migrator
    }
}
