import Dispatch
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@testable import LoadStage

@Suite(.enabled(if: PostgresScratch.server != nil, "scripts/test starts a server"))
struct LoadPostgresTests {
    private let scratch: PostgresScratch
    private let database: PostgresDatabase
    private let clock = FakeWaitingClock()

    init() throws {
        scratch = try PostgresScratch()
        database = try PostgresDatabase(scratch.url, clock: clock)
    }

    @Test func theRowsAreThoseOfSQLite() throws {
        let folder = try TemporaryFolder()
        let sqlite = try NewsDatabase(folder.file("news.sqlite"))
        var other = LoadSQLite(sqlite, pipelineVersion: "7")
        try other.write([Samples.full, Samples.second, Samples.list])
        try load([Samples.full, Samples.second, Samples.list])
        let content = try NewsContent.of(scratch)
        #expect(content == (try NewsContent.of(sqlite)))
        #expect(content.count == 18)
    }

    @Test func loadingTwiceChangesNothing() throws {
        try load([Samples.full, Samples.second])
        let once = try NewsContent.of(scratch)
        try load([Samples.second])
        try load([Samples.full, Samples.second, Samples.full])
        #expect(try NewsContent.of(scratch) == once)
    }

    @Test func aChangedArticleTakesThePlaceOfTheOld() throws {
        try load([Samples.full])
        var changed = Samples.second
        changed.article.url = "http://news.test/1.html#later"
        try load([changed])
        #expect(try scratch.rows("SELECT canonical FROM persons") == ["李四"])
        #expect(try scratch.rows("SELECT title FROM articles") == ["贵州茅台年报"])
        #expect(try scratch.rows("SELECT * FROM aliases") == [])
    }

    @Test func ofTwoArticlesWithOneAddressInABatchTheLastCounts() throws {
        var later = Samples.second
        later.article.url = Samples.full.article.url
        try load([Samples.full, later])
        #expect(try scratch.rows("SELECT title FROM articles") == ["贵州茅台年报"])
        #expect(try scratch.rows("SELECT canonical FROM persons") == ["李四"])
    }

    @Test func textWithEverythingThatSeparatesComesBackAsItIs() throws {
        var odd = Samples.second
        odd.article.title = "a\tb\\N\\\\c\r\n\"'$1"
        odd.article.source = "\\N"
        odd.article.paragraphs = ["一\0二", "\\."]
        try load([odd])
        #expect(
            try scratch.rows("SELECT title, source, body FROM articles") == [
                "a\tb\\N\\\\c\r\n\"'$1|\\N|一\u{FFFD}二\n\\."
            ]
        )
    }

    @Test func aBatchWithABadRecordLeavesNothing() throws {
        var bad = Samples.second
        bad.persons = [Samples.person("", 0)]
        let error = #expect(throws: LoadFailure.self) { try load([bad, Samples.full]) }
        #expect(
            error
                == .badRecord(
                    file: database.name,
                    table: "persons",
                    key: "k2",
                    reason: #"new row for relation "persons" violates check constraint "companies_canonical_check""#
                )
        )
        #expect(error?.disposition == .quarantine)
        #expect(try NewsContent.of(scratch) == [])
        try load([Samples.full])
        #expect(try scratch.rows("SELECT url_key FROM articles") == ["http://news.test/1.html"])
    }

    @Test func aNumberThatIsNoneIsABadRecord() throws {
        var bad = Samples.second
        bad.companies[0].confidence = .nan
        let error = #expect(throws: LoadFailure.self) { try load([bad]) }
        #expect(error?.disposition == .quarantine)
    }

    @Test func aConnectionThatIsCutBetweenBatchesIsMadeAgain() throws {
        try load([Samples.full])
        try scratch.cutConnections()
        try load([Samples.second])
        #expect(try scratch.rows("SELECT count(*) FROM articles") == ["2"])
        #expect(clock.waits == [.milliseconds(500)])
    }

    @Test func aConnectionThatIsCutInATransactionStartsItAgain() throws {
        try load([Samples.full])
        var attempts = 0
        try database.transaction { connection throws(PostgresFailure) in
            attempts += 1
            try connection.run("INSERT INTO runs (pipeline, started_at) VALUES ('p', 't')")
            if attempts == 1 { try connection.run("SELECT pg_terminate_backend(pg_backend_pid())") }
        }
        #expect(attempts == 2)
        #expect(try scratch.rows("SELECT count(*) FROM runs") == ["1"])
    }

    @Test func aServerThatDoesNotComeBackStopsTheRun() throws {
        let gone = #expect(throws: LoadFailure.self) {
            try PostgresDatabase("postgres://127.0.0.1:1/news", clock: clock)
        }
        guard case .cannotOpen(_, let reason)? = gone else {
            Issue.record("not the right error: \(String(describing: gone))")
            return
        }
        #expect(reason.contains("Connection refused"))
    }

    @Test func aTransactionThatLosesAgainstAnotherIsRepeated() throws {
        var attempts = 0
        try database.transaction { connection throws(PostgresFailure) in
            attempts += 1
            if attempts < 3 {
                try connection.run("DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$")
            }
        }
        #expect(attempts == 3)
        #expect(clock.waits == [.milliseconds(500), .seconds(1)])
    }

    @Test func anErrorThatIsNobodysTurnIsNotRepeated() throws {
        var attempts = 0
        let error = #expect(throws: LoadFailure.self) {
            try database.transaction { connection throws(PostgresFailure) in
                attempts += 1
                try connection.run("SELECT * FROM nothing")
            }
        }
        #expect(attempts == 1)
        #expect(
            error
                == .cannotWrite(file: database.name, table: nil, reason: #"relation "nothing" does not exist"#)
        )
    }

    @Test func twoRunsAtOnceWriteTheSameRowsAsOne() throws {
        let records = (0..<40).map { number in
            var record = number.isMultiple(of: 2) ? Samples.full : Samples.second
            record.article.url = "http://news.test/\(number)"
            return record
        }
        let url = scratch.url
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            do {
                var sink = LoadPostgres(try PostgresDatabase(url, attempts: 100, backOff: .none), pipelineVersion: "7")
                for round in 0..<3 {
                    let order = (worker + round).isMultiple(of: 2) ? records : records.reversed()
                    for start in stride(from: 0, to: 40, by: 10) { try sink.write(Array(order[start..<start + 10])) }
                }
            } catch {
                Issue.record(error)
            }
        }
        let together = try NewsContent.of(scratch)
        let alone = try PostgresScratch()
        var sink = LoadPostgres(try PostgresDatabase(alone.url), pipelineVersion: "7")
        try sink.write(records)
        #expect(together == (try NewsContent.of(alone)))
    }

    @Test func runsThatStartAtOnceMakeTheTablesOnce() throws {
        let empty = try PostgresScratch()
        let url = empty.url
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            do {
                _ = try PostgresDatabase(url)
            } catch {
                Issue.record(error)
            }
        }
        #expect(try empty.rows("SELECT version FROM schema_versions") == ["1", "2"])
    }

    @Test func aDatabaseOfALaterVersionIsRefused() throws {
        try scratch.run("INSERT INTO schema_versions (version) VALUES (999)")
        #expect(throws: LoadFailure.newerSchema(file: database.name)) { try PostgresDatabase(scratch.url) }
    }

    @Test(arguments: ["v_company_news", "v_people", "v_figures"])
    func theViewsSayWhatThoseOfSQLiteSay(view: String) throws {
        let folder = try TemporaryFolder()
        let sqlite = try NewsDatabase(folder.file("news.sqlite"))
        var other = LoadSQLite(sqlite, pipelineVersion: "7")
        try other.write([Samples.full, Samples.second])
        try load([Samples.full, Samples.second])
        // 3.0 is written 3.
        let wanted = try sqlite.rows("SELECT * FROM \(view)").map { $0.replacing(".0|", with: "|") }
        #expect(try scratch.rows("SELECT * FROM \(view)") == wanted)
    }

    @Test func theSummaryIsThatOfSQLite() throws {
        let folder = try TemporaryFolder()
        let sqlite = try NewsDatabase(folder.file("news.sqlite"))
        var other = LoadSQLite(sqlite, pipelineVersion: "7")
        try other.write([Samples.full, Samples.second])
        try load([Samples.full, Samples.second])
        #expect(try database.summary(examples: 5) == sqlite.summary(examples: 5))
    }

    @Test func noMessageHoldsThePassword() throws {
        let error = #expect(throws: LoadFailure.self) {
            try PostgresDatabase("postgres://nobody:S3cret!@127.0.0.1:1/news?sslpassword=Geheim")
        }
        let message = "\(String(describing: error))"
        #expect(message.contains("postgres://nobody@127.0.0.1:1/news: cannot be opened"))
        #expect(!message.contains("S3cret") && !message.contains("Geheim"))
    }

    private func load(_ records: [AnnotatedArticle]) throws {
        var sink = LoadPostgres(database, pipelineVersion: "7")
        try sink.write(records)
    }
}
