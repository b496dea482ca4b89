import GRDB
import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

@Suite struct LoadSQLiteTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
    }

    @Test func anArticleBecomesItsRows() throws {
        try load([Samples.full])
        #expect(
            try database.rows("SELECT * FROM articles") == [
                "1|http://news.test/1.html|\(SHA256.hex("星澜科技換帥\n" + body))|NULL|NULL|星澜科技換帥|2024-05-01T08:00+08:00|"
                    + "某報|甲、乙|某网|hant|\(body)|gb18030|2024-05-01T02:03:04Z|7"
            ]
        )
        #expect(try database.rows("SELECT * FROM companies") == ["1|星瀾科技公司|星澜科技公司"])
        #expect(try database.rows("SELECT * FROM persons") == ["1|張三|张三"])
        #expect(
            try database.rows("SELECT * FROM company_mentions") == [
                "1|0|1|星瀾科技公司|0|6|0.9|", "1|1|1|星瀾|20|22|0.9|restored,short",
            ]
        )
        #expect(try database.rows("SELECT * FROM person_mentions") == ["1|0|1|張三|9|11|0.9|"])
        #expect(try database.rows("SELECT * FROM roles") == ["1|0|1|董事長|董事长|星瀾科技公司|星澜科技公司|1|current|9|11"])
        #expect(
            try database.rows("SELECT * FROM figures") == [
                "1|0|2.3億元|15|20|money|230000000|NULL|CNY|元|NULL|NULL|0|NULL|NULL|營收|星瀾科技公司|2023|去年|actual|"
                    + "NULL|NULL|NULL|0.9||NULL|NULL|NULL",
                "1|1|3%|24|26|percent|3|4|%|%|NULL|年|1|at-least|1|股价|NULL|NULL|NULL|forecast|up|yoy|1.03|0.8|restored|NULL|NULL|NULL",
            ]
        )
        #expect(
            try database.rows("SELECT * FROM repairs") == [
                "1|0|quote|1|NULL||”|1.5|1", "1|1|orphan-lead|NULL|40|a121|a1a3a1|0.0|0",
            ]
        )
        #expect(try database.rows("SELECT * FROM aliases") == ["company|1|星瀾|星澜"])
    }

    @Test func aFigureOfATableHasItsPlaceThere() throws {
        var record = Samples.second
        let figure = Figure(text: "3家", range: 0..<2, kind: .count, value: "3", unit: "1", unitText: "家")
        record.figures = [figure]
        record.tableFigures = [TableFigure(table: 1, row: 2, column: 3, figure: figure)]
        try load([record])
        #expect(
            try database.rows("SELECT ordinal, text, table_number, table_row, table_column FROM figures") == [
                "0|3家|NULL|NULL|NULL", "1|3家|1|2|3",
            ]
        )
    }

    @Test func loadingTwiceChangesNothing() throws {
        try load([Samples.full, Samples.second])
        let once = try database.everything()
        try load([Samples.second])
        try load([Samples.full, Samples.second, Samples.full])
        #expect(try database.everything() == once)
        #expect(once.count == 18)
    }

    @Test func theOrderDoesNotMatter() throws {
        try load([Samples.full, Samples.second])
        let other = try NewsDatabase(folder.file("other.sqlite"))
        var sink = LoadSQLite(other, pipelineVersion: "7")
        try sink.write([Samples.second])
        try sink.write([Samples.full])
        let (one, two) = (try database.content(), try other.content())
        #expect(one.dropLast() == two.dropLast())
        #expect(try other.rows("SELECT canonical FROM companies ORDER BY 1") == ["星澜科技公司", "贵州茅台"])
    }

    @Test func aChangedArticleTakesThePlaceOfTheOld() throws {
        try load([Samples.full])
        var changed = Samples.second
        changed.article.url = "http://news.test/1.html#later"
        try load([changed])
        let fresh = try NewsDatabase(folder.file("fresh.sqlite"))
        var sink = LoadSQLite(fresh, pipelineVersion: "7")
        try sink.write([changed])
        #expect(try withoutIDs(database.content()) == withoutIDs(fresh.content()))
        #expect(try database.rows("SELECT canonical FROM persons") == ["李四"])
        #expect(try database.rows("SELECT * FROM aliases") == [])
        #expect(try search("營收2.3億").isEmpty)
        #expect(try search("贵州茅台") == ["贵州茅台年报"])
    }

    @Test func anEntityKeepsItsRowWhileAnyArticleNamesIt() throws {
        try load([Samples.full, Samples.second])
        var changed = Samples.full
        (changed.companies, changed.persons, changed.roles) = ([], [], [])
        try load([changed])
        #expect(try database.rows("SELECT * FROM companies") == ["1|星澜科技公司|星澜科技公司", "2|贵州茅台|贵州茅台"])
        #expect(try database.rows("SELECT * FROM persons") == ["2|李四|李四"])
        #expect(try database.rows("SELECT * FROM aliases") == [])
    }

    @Test func aListPageLeavesNoRow() throws {
        try load([Samples.list])
        #expect(try database.everything() == [])
    }

    @Test func aBatchWithABadRecordLeavesNothing() throws {
        var bad = Samples.second
        bad.persons = [Samples.person("", 0)]
        let error = #expect(throws: LoadFailure.self) { try load([Samples.full, bad]) }
        #expect(
            error
                == .badRecord(
                    file: database.path,
                    table: "person_mentions",
                    key: "k2",
                    reason: "CHECK constraint failed: canonical <> ''"
                )
        )
        #expect(error?.disposition == .quarantine)
        #expect(try database.everything() == [])
        try load([Samples.full])
        #expect(try database.rows("SELECT url_key FROM articles") == ["http://news.test/1.html"])
    }

    @Test func aNumberThatIsNoneIsABadRecord() throws {
        var bad = Samples.second
        bad.companies[0].confidence = .nan
        let error = #expect(throws: LoadFailure.self) { try load([bad]) }
        #expect(
            error
                == .badRecord(
                    file: database.path,
                    table: "company_mentions",
                    key: "k2",
                    reason: "NOT NULL constraint failed: company_mentions.confidence"
                )
        )
    }

    @Test func aNULIsReplacedAndCutsNothingOff() throws {
        var odd = Samples.second
        odd.article.title = "甲\0乙"
        odd.article.paragraphs = ["一\0二", "三"]
        odd.companies = [Samples.company("丙\0丁", 0)]
        try load([odd])
        try load([odd])
        #expect(try database.rows("SELECT title, body FROM articles") == ["甲\u{FFFD}乙|一\u{FFFD}二\n三"])
        #expect(try database.rows("SELECT canonical FROM companies") == ["丙\u{FFFD}丁"])
    }

    @Test func theSearchFindsNamesOfThreeCharactersAndMore() throws {
        try load([Samples.full, Samples.second])
        #expect(try search("贵州茅台") == ["贵州茅台年报"])
        #expect(try search("星澜科") == ["星澜科技換帥", "贵州茅台年报"])
        #expect(try search("茅台酒") == [])
        try database.queue.write { db in
            try db.execute(sql: "INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')")
        }
    }

    @Test func aSinkOfItsOwnOpensAndClosesTheFile() throws {
        var sink = LoadSQLite(folder.file("own.sqlite"))
        #expect(try !folder.names.contains("own.sqlite"))
        try sink.write([Samples.full])
        try sink.finish()
        #expect(try folder.names.filter { $0.hasPrefix("own") } == ["own.sqlite"])
        try sink.write([Samples.second])
        try sink.finish()
        let reopened = try NewsDatabase(folder.file("own.sqlite"))
        #expect(try reopened.rows("SELECT title FROM articles") == ["星澜科技換帥", "贵州茅台年报"])
    }

    @Test func aRunWithoutRecordsLeavesEmptyTables() throws {
        var sink = LoadSQLite(folder.file("own.sqlite"))
        try sink.finish()
        #expect(try NewsDatabase(folder.file("own.sqlite")).everything() == [])
    }

    private func load(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        var sink = LoadSQLite(database, pipelineVersion: "7")
        try sink.write(records)
        try sink.finish()
    }

    private func search(_ words: String) throws -> [String] {
        try database.rows(
            "SELECT title FROM articles WHERE id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH '\"\(words)\"')"
        )
    }

    /// The last row of the content is the id of an article.
    private func withoutIDs(_ content: [String]) -> [String] { content.filter { !$0.hasPrefix("9 ") } }

    private let body = "星瀾科技公司董事長張三說，營收2.3億元。\n星瀾漲約3%。"
}
