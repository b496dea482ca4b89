import NewsModel
import Testing

@testable import LoadStage

@Suite struct NewsStoreTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase
    private var store: NewsDatabase { database }

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
    }

    private let first = QuarantineEntry(
        key: "k1",
        url: "http://news.test/1.html",
        stage: "ParseHTML",
        error: "empty",
        attempts: 3,
        record: #"{"key":"k1"}"#,
        run: 4,
        at: "2024-05-01T00:00:00Z"
    )
    private let bare = QuarantineEntry(key: "b", url: "b", stage: "FetchPage", error: "refused")

    @Test func anEntryIsKeptAsItIs() throws {
        try store.keep(first)
        try store.keep(bare)
        #expect(try store.quarantine() == [bare, first])
    }

    @Test func theLastErrorOfARecordCounts() throws {
        try store.keep(first)
        let later = QuarantineEntry(key: "k1", url: first.url, stage: "DecodeText", error: "no text")
        try store.keep(later)
        #expect(try store.quarantine() == [later])
    }

    @Test func anEntryCanBeTakenOut() throws {
        try store.keep(first)
        try store.keep(bare)
        try store.removeFromQuarantine(key: "k1")
        try store.removeFromQuarantine(key: "unknown")
        #expect(try store.quarantine() == [bare])
    }

    @Test(arguments: ["key", "address", "list"])
    func loadingTheRecordTakesItsEntryOut(by: String) throws {
        try store.keep(bare)
        switch by {
        case "key": try store.keep(first)
        case "address":
            try store.keep(QuarantineEntry(key: "x", url: "http://NEWS.test/1.html?spm=1#a", stage: "s", error: "e"))
        default: try store.keep(QuarantineEntry(key: "k3", url: "http://other.test/", stage: "s", error: "e"))
        }
        var sink = LoadSQLite(database)
        try sink.write([by == "list" ? Samples.list : Samples.full])
        #expect(try store.quarantine() == [bare])
    }

    @Test func aBatchThatFailsLeavesTheEntry() throws {
        try store.keep(first)
        var bad = Samples.second
        bad.companies[0].canonical = ""
        var sink = LoadSQLite(database)
        #expect(throws: LoadFailure.self) { try sink.write([Samples.full, bad]) }
        #expect(try store.quarantine() == [first])
    }

    @Test func aRunIsNotedAtItsBeginAndAtItsEnd() throws {
        let first = try store.beginRun(pipeline: "news", at: "2024-05-01T00:00:00Z")
        let second = try store.beginRun(pipeline: "figures-only", at: "2024-05-02T00:00:00Z")
        try store.endRun(second, at: "2024-05-02T01:00:00Z", report: #"{"read":2}"#)
        #expect((first, second) == (1, 2))
        #expect(
            try database.rows("SELECT * FROM runs") == [
                "1|news|2024-05-01T00:00:00Z|NULL|NULL",
                #"2|figures-only|2024-05-02T00:00:00Z|2024-05-02T01:00:00Z|{"read":2}"#,
            ]
        )
    }
}
