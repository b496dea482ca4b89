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
        ("csv:out", "csv is not supported yet"),
        ("postgres://localhost/news", "postgres is not supported yet"),
        ("mysql:x", "there is no kind 'mysql'"),
        ("", "it does not say of which kind the file is"),
    ])
    func anotherTextIsAMistakeThatListsWhatIsAllowed(text: String, reason: String) {
        let mistake = #expect(throws: Target.Mistake.self) { try Target(parsing: text) }
        #expect(
            mistake?.description
                == "'\(text)' is no target: \(reason); a target is sqlite:FILE, ndjson:FILE or ndjson:- for standard output"
        )
    }
}
