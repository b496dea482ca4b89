import Testing

@testable import LoadStage

@Suite struct ViewTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
        var sink = LoadSQLite(database)
        try sink.write([Samples.full, Samples.second])
    }

    @Test func companyNewsHasARowForEachCompanyOfAnArticle() throws {
        #expect(
            try database.rows("SELECT * FROM v_company_news") == [
                "星澜科技公司|2024-05-02|贵州茅台年报|NULL|news.test|1|http://news.test/2.html",
                "星澜科技公司|2024-05-01T08:00+08:00|星澜科技換帥|某報|某网|2|http://news.test/1.html",
                "贵州茅台|2024-05-02|贵州茅台年报|NULL|news.test|1|http://news.test/2.html",
            ]
        )
    }

    @Test func peopleHasTheirPostsAndThoseWithout() throws {
        #expect(
            try database.rows("SELECT * FROM v_people") == [
                "張三|董事長|星瀾科技公司|current|1|2024-05-01T08:00+08:00|2024-05-01T08:00+08:00",
                "李四|NULL|NULL|NULL|1|2024-05-02|2024-05-02",
            ]
        )
    }

    @Test func figuresHaveNumbersToCountWith() throws {
        #expect(
            try database.rows("SELECT * FROM v_figures") == [
                "星瀾科技公司|營收|2.3億元|230000000.0|NULL|CNY|元|NULL|money|2023|actual|NULL|NULL|0.9|"
                    + "2024-05-01T08:00+08:00|星澜科技換帥|http://news.test/1.html",
                "NULL|股价|3%|3.0|4.0|%|%|年|percent|NULL|forecast|up|yoy|0.8|"
                    + "2024-05-01T08:00+08:00|星澜科技換帥|http://news.test/1.html",
            ]
        )
    }

    @Test func theSummaryCountsAndNames() throws {
        var expected = DatabaseSummary()
        (expected.articles, expected.companies, expected.persons) = (2, 2, 2)
        (expected.companyMentions, expected.personMentions) = (4, 2)
        (expected.roles, expected.figures, expected.repairs, expected.quarantined) = (1, 2, 2, 0)
        expected.topCompanies = [
            .init(name: "星澜科技公司", mentions: 3, articles: 2), .init(name: "贵州茅台", mentions: 1, articles: 1),
        ]
        expected.people = [
            .init(name: "張三", post: "董事長", organization: "星瀾科技公司", isFormer: false, articles: 1)
        ]
        expected.someFigures = [
            .init(
                subject: "星瀾科技公司",
                metric: "營收",
                text: "2.3億元",
                value: "230000000",
                unit: "CNY",
                time: "2023",
                title: "星澜科技換帥"
            ),
            .init(subject: nil, metric: "股价", text: "3%", value: "3", unit: "%", time: nil, title: "星澜科技換帥"),
        ]
        #expect(try database.summary() == expected)
        #expect(try database.summary(examples: 1).topCompanies == [expected.topCompanies[0]])
    }
}
