import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

@Suite struct LoadAllTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func everySinkGetsEveryRecord() throws {
        var sink = LoadAll([LoadSQLite(folder.file("news.sqlite")), LoadNDJSON(folder.file("out.ndjson"))])
        try sink.write([Samples.full, Samples.second])
        try sink.finish()
        #expect(try folder.names == ["news.sqlite", "out.ndjson"])
        let database = try NewsDatabase(reading: folder.file("news.sqlite"))
        #expect(try database.rows("SELECT title FROM articles") == ["星澜科技換帥", "贵州茅台年报"])
        #expect(try folder.text(of: "out.ndjson").split(separator: "\n").count == 2)
    }

    @Test func aRecordThatTheDatabaseRefusesIsNoLine() throws {
        var sink = LoadAll([LoadNDJSON(folder.file("out.ndjson")), LoadSQLite(folder.file("news.sqlite"))])
        #expect(sink.name == "LoadSQLite + LoadNDJSON")
        var bad = Samples.second
        bad.companies[0].canonical = ""
        #expect(throws: LoadFailure.self) { try sink.write([Samples.full, bad]) }
        try sink.write([Samples.full])
        #expect(throws: LoadFailure.self) { try sink.write([bad]) }
        try sink.finish()
        #expect(try folder.text(of: "out.ndjson").split(separator: "\n").count == 1)
    }

    @Test func everySinkIsFinishedAlsoAfterOneThatFails() throws {
        var sink = LoadAll([LoadSQLite(folder.file("none/news.sqlite")), LoadNDJSON(folder.file("out.ndjson"))])
        let error = #expect(throws: LoadFailure.self) { try sink.finish() }
        #expect(error?.description.hasPrefix("\(folder.file("none/news.sqlite")): cannot be opened: ") == true)
        #expect(try folder.names == ["out.ndjson"])
    }
}
