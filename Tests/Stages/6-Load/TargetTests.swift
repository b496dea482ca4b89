import PipelineCore
import Testing

@testable import LoadStage

@Suite struct TargetTests {
    @Test(
        arguments: [
            ("sqlite:news.sqlite", .sqlite("news.sqlite"), "LoadSQLite"),
            ("SQLite:C:/a b", .sqlite("C:/a b"), "LoadSQLite"),
            ("ndjson:out.ndjson", .ndjson("out.ndjson"), "LoadNDJSON"),
            ("ndjson:-", .ndjson("-"), "LoadNDJSON"),
            ("ndjson:out.ndjson?append", .ndjsonAppend("out.ndjson"), "LoadNDJSON"),
            ("postgres://me@db:5433/news", .postgres("postgres://me@db:5433/news"), "LoadPostgres"),
            ("csv:out", .csv("out", .utf8), "LoadCSV"),
            ("csv:a b/out?encoding=GB18030", .csv("a b/out", .gb18030), "LoadCSV"),
        ] as [(String, Target, String)]
    )
    func aTargetMakesItsSink(text: String, target: Target, sink: String) throws {
        #expect(try Target(parsing: text) == target)
        #expect(try Target(parsing: target.description) == target)
        #expect(target.makeSink().name == sink)
    }

    @Test(arguments: [
        ("news.sqlite", "it does not say of which kind the file is"),
        ("sqlite:", "the name of the file is missing"),
        ("sqlite:-", "a database needs a file"),
        ("csv:", "the name of the folder is missing"),
        (
            "csv:out?encoding=latin1",
            "'encoding=latin1' is not encoding= and one of utf-8, gb18030, big5, shift_jis, euc-jp"
        ),
        ("ndjson:-?append", "only to a file can be appended"),
        ("ndjson:?append", "only to a file can be appended"),
        ("mysql:x", "there is no kind 'mysql'"),
        ("", "it does not say of which kind the file is"),
    ])
    func anotherTextIsAMistakeThatListsWhatIsAllowed(text: String, reason: String) {
        let mistake = #expect(throws: Target.Mistake.self) { try Target(parsing: text) }
        #expect(
            mistake?.description
                == "'\(text)' is no target: \(reason); a target is sqlite:FILE, postgres://…, ndjson:FILE, "
                + "ndjson:- for standard output, or csv:FOLDER"
        )
    }

    @Test func aPasswordIsInNoMessage() throws {
        let target = try Target(parsing: "postgresql://me:S3cret@db/news")
        #expect(target.description == "postgres://me@db/news")
        let mistake = #expect(throws: Target.Mistake.self) { try Target(parsing: "postgres://me:S3cret@[::1/news") }
        #expect(mistake?.description.hasPrefix("'postgres://…' is no target: it cannot be read") == true)
        #expect(mistake?.description.contains("S3cret") == false)
    }
}
