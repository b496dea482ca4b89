import Foundation
import LoadStage
import Testing

/// `sluice run --dry-run`.
@Suite struct DryRunTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func page(_ name: String) -> String { Samples.folder.appending(path: name).path }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() }
    }

    @Test func tellsWhatARunWouldStore() throws {
        let file = scratch.file("n.sqlite").path
        let dry = try Program.run("run", Samples.folder.path, "--dry-run", "--to", "sqlite:\(file)")
        #expect(dry.status == 0)
        #expect(try names == [])
        #expect(try Program.run("run", Samples.folder.path, "--to", "sqlite:\(file)").status == 0)
        let stored = try NewsDatabase(file).summary(examples: 0)
        #expect(
            dry.messages.contains(
                """
                sluice: would store \(stored.articles) articles, \(stored.companies) companies, \
                \(stored.persons) persons, \(stored.roles) posts, \(stored.figures) figures
                sluice: \(file): \(stored.articles) articles new, 0 changed, 0 with the same text

                """
            ),
            "\(dry.messages)"
        )
    }

    @Test func comparesWithTheDatabaseAndLeavesItAsItIs() throws {
        let file = scratch.file("n.sqlite").path
        let (first, second) = (scratch.file("1.html"), scratch.file("2.html"))
        try FileManager.default.copyItem(atPath: page("d12_flash_lithium.html"), toPath: first.path)
        try FileManager.default.copyItem(atPath: page("d12_flash_lithium.html"), toPath: second.path)
        #expect(try Program.run("run", first.path, second.path, "--to", "sqlite:\(file)").status == 0)
        let rows = try NewsDatabase(file).summary(examples: 0)
        let other = try #require(try Samples.pages().first { $0.lastPathComponent != "d12_flash_lithium.html" })
        try Data(contentsOf: other).write(to: second)
        let dry = try Program.run(
            "run",
            first.path,
            second.path,
            other.path,
            first.path,
            "--dry-run",
            "--to",
            "sqlite:\(file)"
        )
        #expect(dry.status == 0)
        #expect(dry.messages.contains("\(file): 1 articles new, 1 changed, 1 with the same text\n"), "\(dry.messages)")
        #expect(try NewsDatabase(file).summary(examples: 0) == rows)
    }

    @Test func oneJSONObjectEach() throws {
        let dry = try Program.run("run", page("d12_flash_lithium.html"), "--dry-run", "--log-format", "json")
        let lines = dry.messages.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(#"{"articles":"1","companies":""#) == true)
    }
}
