import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

/// The old texts of articles that have changed.
@Suite struct HistoryTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
    }

    /// The article with another title, fetched on another day.
    private func version(_ title: String, day: Int) -> AnnotatedArticle {
        var article = Samples.full
        article.article.title = title
        let page = DecodedPage(
            key: "k1",
            url: "http://News.test/1.html",
            fetchedAt: "2024-06-0\(day)T00:00:00Z",
            encoding: "utf-8",
            encodingSource: .meta,
            confidence: 1,
            html: ""
        )
        article.article.provenance = Provenance(page)
        return article
    }

    private let versions = """
        SELECT v.title, v.fetched_at, v.replaced_at, a.title FROM article_versions AS v
        JOIN articles AS a ON a.id = v.article ORDER BY v.fetched_at
        """

    private let expected = [
        "甲|2024-06-01T00:00:00Z|2024-06-03T00:00:00Z|丙",
        "乙|2024-06-03T00:00:00Z|2024-06-04T00:00:00Z|丙",
    ]

    private func fill(_ sink: inout some Sink<AnnotatedArticle>) throws {
        try sink.write([version("甲", day: 1)])
        // The same text again is no other version.
        try sink.write([version("甲", day: 1)])
        try sink.write([version("乙", day: 3)])
        try sink.write([version("丙", day: 4), Samples.second])
        try sink.write([version("丙", day: 4)])
    }

    @Test func oldTextsAreKeptWhenAsked() throws {
        var sink = LoadSQLite(database, history: true)
        try fill(&sink)
        #expect(try database.rows(versions) == expected)
        #expect(
            try database.rows("SELECT count(*) FROM article_versions WHERE content_sha256 = '' OR body = ''") == ["0"]
        )
        #expect(try database.check() == [])
    }

    @Test func oldTextsAreNotKeptOtherwise() throws {
        var sink = LoadSQLite(database)
        try fill(&sink)
        #expect(try database.rows(versions) == [])
    }

    @Test func aTextThatComesAndGoesIsKeptOnce() throws {
        var sink = LoadSQLite(database, history: true)
        for day in 1...6 { try sink.write([version(day % 2 == 0 ? "甲" : "乙", day: day)]) }
        #expect(
            try database.rows(versions) == [
                "甲|2024-06-04T00:00:00Z|2024-06-05T00:00:00Z|甲",
                "乙|2024-06-05T00:00:00Z|2024-06-06T00:00:00Z|甲",
            ]
        )
    }

    @Test(.enabled(if: PostgresScratch.server != nil, "scripts/test starts a server"))
    func postgresKeepsTheSame() throws {
        let scratch = try PostgresScratch()
        let database = try PostgresDatabase(scratch.url)
        var sink = LoadPostgres(database, history: true)
        try fill(&sink)
        #expect(try scratch.rows(versions) == expected)
        var other = LoadPostgres(database)
        try other.write([version("丁", day: 5)])
        #expect(try scratch.rows("SELECT count(*) FROM article_versions") == ["2"])
    }
}
