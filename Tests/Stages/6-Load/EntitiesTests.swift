import ChineseText
import GRDB
import Testing

@testable import LoadStage

@Suite struct EntitiesTests {
    private let folder: TemporaryFolder
    private let database: NewsDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try NewsDatabase(folder.file("news.sqlite"))
    }

    @Test(arguments: [["華為", "华为"], ["华为", "華為"]])
    func bothScriptsAreOneEntityOfWhichTheSmallerNameIsKept(names: [String]) throws {
        try write { companies in
            for name in names {
                let id = try companies.id(canonical: .text(name), simplified: .text(Simplified.fold(name)))
                #expect(id == 1)
            }
        }
        #expect(try database.rows("SELECT * FROM companies") == ["1|华为|华为"])
    }

    @Test func namesOfOtherBytesAreOtherEntitiesWithinABatchAndAcross() throws {
        let names = ["Caf\u{E9}", "Cafe\u{301}"]
        try write { companies in
            for (name, id) in zip(names, [1, 2] as [Int64]) {
                let found = try companies.id(canonical: .text(name), simplified: .text(Simplified.fold(name)))
                #expect(found == id)
            }
        }
        try write { companies in
            for (name, id) in zip(names, [1, 2] as [Int64]).reversed() {
                let found = try companies.id(canonical: .text(name), simplified: .text(Simplified.fold(name)))
                #expect(found == id)
            }
        }
    }

    @Test func anAliasIsANameThatDiffersInMoreThanScript() throws {
        try write { companies in
            let id = try companies.id(canonical: .text("华为公司"), simplified: .text("华为公司"))
            for alias in ["华为公司", "華為公司", "華為", "华为", "華為"] {
                try companies.add(alias: .text(alias), of: id, simplified: .text("华为公司"))
            }
        }
        #expect(try database.rows("SELECT * FROM aliases") == ["company|1|华为|华为", "company|1|華為|华为"])
    }

    private func write(_ body: (inout Entities) throws -> Void) throws {
        try database.queue.write { db in
            var companies = try Entities(.company, db)
            try body(&companies)
        }
    }
}
