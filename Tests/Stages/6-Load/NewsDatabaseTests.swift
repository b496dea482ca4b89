import Foundation
import GRDB
import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

@Suite struct NewsDatabaseTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aNewFileGetsEveryTableAndView() throws {
        let database = try NewsDatabase(folder.file("news.sqlite"))
        #expect(
            try database.rows(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts_%' ORDER BY 1"
            ) == [
                "aliases", "article_versions", "articles", "articles_fts", "companies", "company_mentions", "figures",
                "frontier",
                "grdb_migrations", "person_mentions", "persons", "quarantine", "repairs", "roles", "runs",
            ]
        )
        #expect(
            try database.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1") == [
                "v_company_news", "v_figures", "v_people",
            ]
        )
        #expect(try database.rows("SELECT * FROM grdb_migrations") == ["1", "2"])
        #expect(try database.rows("PRAGMA journal_mode") == ["wal"])
        #expect(try database.rows("PRAGMA synchronous") == ["1"])
    }

    @Test func anEmptyFileBecomesADatabase() throws {
        #expect(FileManager.default.createFile(atPath: folder.file("empty"), contents: Data()))
        #expect(try NewsDatabase(folder.file("empty")).everything() == [])
    }

    @Test func aDatabaseOfALaterVersionIsRefused() throws {
        let database = try NewsDatabase(folder.file("news.sqlite"))
        try database.queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099')") }
        try database.close()
        let path = database.path
        #expect(throws: LoadFailure.newerSchema(file: path)) { _ = try NewsDatabase(path) }
        #expect(throws: LoadFailure.newerSchema(file: path)) { _ = try NewsDatabase(reading: path) }
        #expect(LoadFailure.newerSchema(file: path).disposition == .abort)
    }

    @Test func aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws {
        let text = String(repeating: "no database\n", count: 100)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("notes.txt")))
        let error = #expect(throws: LoadFailure.self) { _ = try NewsDatabase(folder.file("notes.txt")) }
        #expect(error == .cannotOpen(file: folder.file("notes.txt"), reason: "file is not a database"))
        #expect(try folder.text(of: "notes.txt") == text)
    }

    @Test func aMissingFolderIsNamed() throws {
        let error = #expect(throws: LoadFailure.self) { _ = try NewsDatabase(folder.file("none/news.sqlite")) }
        #expect(error == .cannotOpen(file: folder.file("none/news.sqlite"), reason: "unable to open database file"))
    }

    @Test func readingMakesNoFileAndChangesNone() throws {
        #expect(throws: LoadFailure.self) { _ = try NewsDatabase(reading: folder.file("news.sqlite")) }
        #expect(try folder.names == [])
        var sink = LoadSQLite(folder.file("news.sqlite"))
        try sink.write([Samples.full])
        try sink.finish()
        let reading = try NewsDatabase(reading: folder.file("news.sqlite"))
        #expect(try reading.rows("SELECT title FROM articles") == ["星澜科技換帥"])
        var readOnly = LoadSQLite(reading)
        let error = #expect(throws: LoadFailure.self) { try readOnly.write([Samples.second]) }
        #expect(error == .readOnly(file: folder.file("news.sqlite"), table: "articles"))
        #expect(error?.disposition == .abort)
    }

    @Test func anotherProgramCanReadWhileABatchIsWritten() throws {
        let database = try NewsDatabase(folder.file("news.sqlite"))
        let reader = try NewsDatabase(reading: folder.file("news.sqlite"))
        try database.queue.write { db in
            var writer = try ArticleWriter(db, pipelineVersion: nil)
            try writer.write(Samples.full)
            #expect(try reader.rows("SELECT count(*) FROM articles") == ["0"])
        }
        #expect(try reader.rows("SELECT count(*) FROM articles") == ["1"])
    }

    @Test func anotherProgramThatKeepsTheDatabaseStopsTheRun() throws {
        let other = try NewsDatabase(folder.file("news.sqlite"))
        let database = try NewsDatabase(folder.file("news.sqlite"), busySeconds: 0)
        try other.queue.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            var sink = LoadSQLite(database)
            let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full]) }
            #expect(error == .locked(file: database.path, table: nil))
            #expect(error?.disposition == .abort)
            try db.execute(sql: "ROLLBACK")
            try sink.write([Samples.full])
        }
        #expect(try database.rows("SELECT title FROM articles") == ["星澜科技換帥"])
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write to any file"))
    func aFileThatIsReadOnlyStopsTheRun() throws {
        var sink = LoadSQLite(folder.file("news.sqlite"))
        try sink.finish()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file("news.sqlite"))
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full]) }
        #expect(error == .readOnly(file: folder.file("news.sqlite"), table: nil))
    }

    @Test func aFullDiskStopsTheRunAndLeavesTheBatchOut() throws {
        let database = try NewsDatabase(folder.file("news.sqlite"))
        let pages = try database.rows("PRAGMA page_count")[0]
        try database.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        var long = Samples.second
        long.article.paragraphs = (0..<4000).map { "第\($0)段。" }
        var sink = LoadSQLite(database)
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full, long]) }
        #expect(error?.description == "\(database.path), table articles: no room left")
        #expect(error?.disposition == .abort)
        #expect(try database.everything() == [])
    }
}
