import Testing

@testable import LoadStage

@Suite struct RunLogTests {
    @Test func aRunIsNotedAtItsBeginAndAtItsEnd() throws {
        let folder = try TemporaryFolder()
        let database = try NewsDatabase(folder.file("news.sqlite"))
        let log = RunLog(database)
        let first = try log.begin(pipeline: "news", at: "2024-05-01T00:00:00Z")
        let second = try log.begin(pipeline: "figures-only", at: "2024-05-02T00:00:00Z")
        try log.end(second, at: "2024-05-02T01:00:00Z", report: #"{"read":2}"#)
        #expect((first, second) == (1, 2))
        #expect(
            try database.rows("SELECT * FROM runs") == [
                "1|news|2024-05-01T00:00:00Z|NULL|NULL",
                #"2|figures-only|2024-05-02T00:00:00Z|2024-05-02T01:00:00Z|{"read":2}"#,
            ]
        )
    }
}
