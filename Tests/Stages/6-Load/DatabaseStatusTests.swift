import Foundation
import GRDB
import NewsModel
import Testing

@testable import LoadStage

/// What an operator is told of a database.
@Suite struct DatabaseStatusTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
        var sink = LoadSQLite(database)
        try sink.write([Samples.full, Samples.second])
    }

    private func note(_ store: any NewsStore) throws {
        let first = try store.beginRun(pipeline: "news", at: "2024-05-01T00:00:00Z")
        _ = try store.beginRun(pipeline: "news", at: "2024-05-02T00:00:00Z")
        let last = try store.beginRun(pipeline: "figures-only", at: "2024-05-03T00:00:00Z")
        try store.endRun(first, at: "2024-05-01T00:00:09Z", report: #"{"read": 1}"#)
        try store.endRun(last, at: "2024-05-03T00:00:09Z", report: #"{"read": 2}"#)
        for (key, stage) in [("a", "ParseHTML"), ("b", "FetchPage"), ("c", "ParseHTML")] {
            try store.keep(QuarantineEntry(key: key, url: key, stage: stage, error: "e"))
        }
    }

    private func expect(_ status: DatabaseStatus) {
        #expect(status.schema == 2)
        #expect(status.newestSchema == 2)
        #expect(status.bytes > 10_000)
        #expect(status.quarantine == [.init(name: "FetchPage", count: 1), .init(name: "ParseHTML", count: 2)])
        #expect(status.tables.first { $0.name == "articles" }?.count == 2)
        #expect(status.cutOff == 1)
        #expect(status.runs.map(\.pipeline) == ["figures-only", "news"])
        #expect(status.runs.map(\.report) == [#"{"read": 2}"#, nil])
        #expect(status.runs.map(\.endedAt) == ["2024-05-03T00:00:09Z", nil])
    }

    @Test func countsRowsRunsAndQuarantine() throws {
        try note(database)
        expect(try database.status(runs: 2))
        #expect(try NewsDatabase(reading: database.path).status(runs: 2).runs.count == 2)
    }

    @Test(arguments: [
        (
            "DELETE FROM persons",
            ["rows of person_mentions without their person: 2", "rows of roles without their person: 1"]
        ),
        ("DELETE FROM company_mentions WHERE article = 2", ["companies that nothing speaks of: 1"]),
        ("INSERT INTO aliases VALUES ('company', 99, 'x', 'x')", ["aliases of no company: 1"]),
    ])
    func findsWhatDoesNotFitTogether(_ damage: String, _ found: [String]) throws {
        #expect(try database.check() == [])
        try database.queue.write { try $0.execute(sql: damage) }
        let problems = try database.check()
        for problem in found {
            #expect(problems.contains { $0.hasPrefix(problem.prefix(while: { $0 != ":" })) }, "\(problems)")
        }
    }

    @Test func findsAnIndexThatDoesNotAgree() throws {
        try database.queue.write { db in
            try db.execute(
                sql: "INSERT INTO articles_fts (articles_fts, rowid, title, body) "
                    + "SELECT 'delete', id, title, body FROM articles LIMIT 1"
            )
        }
        let problems = try database.check()
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("articles_fts: does not agree") == true)
    }

    @Test func findsADamagedPage() throws {
        let path = database.path
        try database.checkpoint()
        try database.close()
        var bytes = try Data(contentsOf: URL(filePath: path))
        let pages = bytes.count / 4096
        for page in stride(from: 4, to: pages, by: 3) { bytes[page * 4096 + 5] ^= 0xFF }
        try bytes.write(to: URL(filePath: path))
        let problems = try? NewsDatabase(reading: path).check()
        #expect(problems?.isEmpty != true)
    }

    @Test(.enabled(if: PostgresScratch.server != nil, "scripts/test starts a server"))
    func postgresIsAskedTheSame() throws {
        let scratch = try PostgresScratch()
        let store = try PostgresDatabase(scratch.url)
        var sink = LoadPostgres(store)
        try sink.write([Samples.full, Samples.second])
        try note(store)
        expect(try store.status(runs: 2))
        #expect(try store.check() == [])
        try scratch.run("INSERT INTO aliases VALUES ('company', 99, 'x', 'x')")
        #expect(try PostgresDatabase(scratch.url, isReading: true).check() == ["aliases of no company: 1"])
    }

    @Test(.enabled(if: PostgresScratch.server != nil, "scripts/test starts a server"))
    func readingMakesNoTables() throws {
        let scratch = try PostgresScratch()
        #expect(throws: LoadFailure.self) { _ = try PostgresDatabase(scratch.url, isReading: true) }
        #expect(try scratch.rows("SELECT to_regclass('articles')") == ["NULL"])
    }
}
