import Dispatch
import Foundation
import GRDB
import NewsModel
import Testing

@testable import LoadStage

/// Databases of older versions are brought to the newest.
@Suite struct MigrationTests {
    private let folder: TemporaryFolder
    /// A copy of the database that the first release wrote.
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("news.sqlite")
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/schema-1.sqlite")
        try FileManager.default.copyItem(at: fixture, to: URL(filePath: path))
    }

    /// The rows of all tables of the first version, read by nobody's code but SQLite's.
    private func rows(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        let tables = [
            "articles", "companies", "persons", "company_mentions", "person_mentions", "roles", "repairs", "aliases",
            "quarantine", "frontier", "runs",
        ]
        let figures = """
            SELECT article, ordinal, text, start, "end", kind, value, value_max, unit, metric, subject, time, tense,
                change, confidence, flags FROM figures ORDER BY 1, 2
            """
        return try queue.read { db in
            try (tables.map { "SELECT * FROM \($0) ORDER BY 1, 2" } + [figures]).flatMap { sql in
                try Row.fetchAll(db, sql: sql).map { "\($0.databaseValues)" }
            }
        }
    }

    @Test func theDatabaseOfTheFirstReleaseKeepsItsRows() throws {
        let before = try rows(path)
        #expect(before.count > 100)
        let database = try NewsDatabase(path)
        #expect(try database.rows("SELECT identifier FROM grdb_migrations") == ["1", "2"])
        #expect(try database.rows("SELECT count(*) FROM article_versions") == ["0"])
        #expect(
            try database.rows("SELECT DISTINCT table_number, table_row, table_column FROM figures") == [
                "NULL|NULL|NULL"
            ]
        )
        #expect(try database.check() == [])
        try database.close()
        #expect(try rows(path) == before)
    }

    @Test func aCopyIsMadeThatTheOldProgramCanOpen() throws {
        let before = try rows(path)
        try NewsDatabase(path).close()
        #expect(try folder.names.filter { !$0.hasPrefix("news.sqlite-") } == ["news.sqlite", "news.sqlite.before-2"])
        #expect(try rows("\(path).before-2") == before)
        let copy = try NewsDatabase(reading: "\(path).before-2")
        #expect(try copy.rows("SELECT identifier FROM grdb_migrations") == ["1"])
        #expect(try copy.rows("PRAGMA integrity_check") == ["ok"])
        #expect(try copy.rows("SELECT count(*) > 0 FROM articles_fts WHERE articles_fts MATCH '\"有限公\"'") == ["1"])
    }

    @Test func aMigratedDatabaseTakesArticlesAndIsCopiedOnce() throws {
        var sink = LoadSQLite(path)
        try sink.write([Samples.full, Samples.second])
        try sink.finish()
        let copied = try Data(contentsOf: URL(filePath: "\(path).before-2"))
        try NewsDatabase(path).close()
        #expect(try Data(contentsOf: URL(filePath: "\(path).before-2")) == copied)
        #expect(try NewsDatabase(path).check() == [])
    }

    @Test func aDatabaseWithoutRowsIsNotCopied() throws {
        let new = folder.file("new.sqlite")
        let queue = try DatabaseQueue(path: new)
        try Schema.migrator.migrate(queue, upTo: "1")
        try queue.close()
        #expect(try NewsDatabase(new).rows("SELECT identifier FROM grdb_migrations") == ["1", "2"])
        #expect(!FileManager.default.fileExists(atPath: "\(new).before-2"))
    }

    @Test func programsThatMigrateAtOnceDoItOnce() throws {
        for round in 0..<4 {
            let new = folder.file("new\(round).sqlite")
            if round % 2 == 0 { try FileManager.default.copyItem(atPath: path, toPath: new) }
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                do {
                    try NewsDatabase(new).close()
                } catch {
                    Issue.record(error)
                }
            }
            #expect(try NewsDatabase(new).rows("SELECT identifier FROM grdb_migrations") == ["1", "2"])
        }
    }

    @Test func readingLeavesTheVersionAsItIs() throws {
        let before = try rows(path)
        let reading = try NewsDatabase(reading: path)
        #expect(try reading.status(runs: 0).schema == 1)
        #expect(try reading.quarantine().map(\.stage) == ["ParseHTML"])
        try reading.close()
        #expect(try rows(path) == before)
        #expect(!FileManager.default.fileExists(atPath: "\(path).before-2"))
    }

    @Test func whereTheCopyCannotBeMadeTheDatabaseStaysAsItIs() throws {
        // A folder that is not empty stands where the copy is to be put.
        let place = "\(path).before-2/taken"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let before = try rows(path)
        #expect(throws: LoadFailure.self) { _ = try NewsDatabase(path) }
        #expect(try rows(path) == before)
        #expect(try folder.names.filter { $0.hasSuffix(".partial") } == [])
    }

    @Test(arguments: [
        ("SELECT * FROM v_company_news WHERE company = '星澜科技'", "companies_canonical"),
        ("SELECT * FROM v_people WHERE person = '李四'", "persons_canonical"),
    ])
    func theViewsFindANameByAnIndex(_ sql: String, _ index: String) throws {
        let plan = try NewsDatabase(path).rows("EXPLAIN QUERY PLAN \(sql)")
        #expect(plan.contains { $0.contains("INDEX \(index)") }, "\(plan)")
    }
}
