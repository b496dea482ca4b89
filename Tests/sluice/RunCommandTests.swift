import Foundation
import LoadStage
import NewsModel
import Testing

/// `sluice run`, run as a process.
@Suite struct RunCommandTests {
    /// The rows of a run over all samples, as lines of JSON.
    private func rows(jobs: String) throws -> [UInt8] {
        let result = try Program.run("run", Samples.folder.path, "--to", "ndjson:-", "--jobs", jobs)
        #expect(result.status == 0, "\(result.messages)")
        return result.output
    }

    @Test func theRowsAreTheSameForAnyNumberOfJobs() throws {
        let one = try rows(jobs: "1")
        #expect(one.split(separator: 0x0A).count == (try Samples.pages().count))
        #expect(try rows(jobs: "2") == one)
        #expect(try rows(jobs: "8") == one)
    }

    @Test func fillsADatabaseAndRunningAgainChangesNothing() throws {
        let scratch = try Scratch()
        let file = scratch.file("news.sqlite").path
        let first = try Program.run("run", Samples.folder.path, in: scratch.folder)
        #expect(first.status == 0, "\(first.messages)")
        let summary = try NewsDatabase(file).summary()
        #expect(summary.articles == (try Samples.pages().count))
        #expect(summary.companies > 20)
        #expect(summary.persons > 20)
        #expect(summary.figures > 200)
        let second = try Program.run("run", Samples.folder.path, in: scratch.folder)
        #expect(second.status == 0)
        #expect(try NewsDatabase(file).summary() == summary)
    }

    @Test func badPagesAreNamedAndDoNotHoldUpTheOthers() throws {
        let scratch = try Scratch()
        let pages = scratch.file("pages")
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        try Data().write(to: pages.appending(path: "empty.html"))
        try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).write(to: pages.appending(path: "image.html"))
        try Data(repeating: 0, count: 17 << 20).write(to: pages.appending(path: "zeros.html"))
        let sample = try Data(contentsOf: Samples.folder.appending(path: "d12_flash_lithium.html"))
        try sample.write(to: pages.appending(path: "whole.html"))
        // The page ends in the middle of a character.
        let cut = try #require(sample.lastIndex { $0 >= 0xC0 })
        try sample[...cut].write(to: pages.appending(path: "cut.html"))

        let result = try Program.run(
            "run",
            pages.path,
            "/no/such/file.html",
            "http://127.0.0.1:1/",
            "--allow-private",
            "--to",
            "sqlite:\(scratch.file("n.sqlite").path)",
            "--report",
            scratch.file("report.json").path
        )
        #expect(result.status == 1)
        let refusals = result.messages.split(separator: "\n").filter { $0.hasPrefix("sluice: ") }
        #expect(refusals.count == 5, "\(result.messages)")
        for name in ["empty.html", "image.html", "zeros.html", "/no/such/file.html", "127.0.0.1:1"] {
            #expect(refusals.filter { $0.contains(name) }.count == 1, "\(name): \(result.messages)")
        }
        let report = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch.file("report.json")))
        let counts = try #require(report as? [String: Any])
        #expect(counts["read"] as? Int == 7)
        #expect(counts["loaded"] as? Int == 2)
        #expect(counts["skipped"] as? Int == 2)
        #expect(counts["quarantined"] as? Int == 3)
        let kept = try NewsDatabase(scratch.file("n.sqlite").path).quarantine()
        #expect(kept.map(\.stage) == ["FetchPage", "FetchPage", "FetchPage"])
    }

    @Test func aDryRunStoresNothing() throws {
        let scratch = try Scratch()
        let result = try Program.run("run", Samples.folder.path, "--dry-run", in: scratch.folder)
        #expect(result.status == 0, "\(result.messages)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
    }

    @Test func aTargetThatCannotBeMadeExitsWith73() throws {
        let result = try Program.run("run", Samples.folder.path, "--to", "sqlite:/no/such/folder/news.sqlite")
        #expect(result.status == 73)
        #expect(result.messages.contains("/no/such/folder/news.sqlite"), "\(result.messages)")
    }

    @Test(arguments: [
        (["run"], "no input"),
        (["run", "x", "--to", "csv:"], "the name of the folder is missing"),
        (
            ["run", "x", "--pipeline", "nope"],
            "no pipeline 'nope'; there are news, regional-news, one-site, figures-only"
        ),
        (["run", "x", "--jobs", "0"], "--jobs is at least 1, not 0"),
        (["run", "x", "--depth", "2"], "needs --follow"),
        (["run", "x", "--since", "soon"], "--since"),
        (["run", "x", "--delay=-1"], "--delay is 0 to 3600 seconds"),
        (["run", "x", "--connections-per-host", "4"], "needs --delay 0"),
        (["run", "x", "--to", "ndjson:-", "--to", "ndjson:-"], "a target of --to is given twice"),
        (["run", "x", "--max-quarantine", "5 %"], "--max-quarantine"),
        (["run", "x", "--progress-every", "0"], "--progress-every is 1 to 86400 seconds, not 0"),
        (["run", "x", "--wait", "100000"], "--wait is 0 to 86400 seconds, not 100000"),
        (["explain", "nope"], "no pipeline 'nope'"),
        (["page", "x", "--json", "--text"], "exclude each other"),
        (["frobnicate"], "frobnicate"),
    ])
    func mistakesOfUsageExitWith64(arguments: [String], message: String) throws {
        let process = Process()
        let messages = Pipe()
        process.executableURL = Program.url
        process.arguments = arguments
        process.standardError = messages
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
        #expect(text.contains(message), "\(text)")
    }

    @Test func jsonMessagesAreOneObjectALineAndEndWithTheReport() throws {
        let result = try Program.run(
            "run",
            "/no/such/file.html",
            Samples.folder.appending(path: "d12_flash_lithium.html").path,
            "--to",
            "ndjson:/dev/null",
            "--log-format",
            "json"
        )
        let objects = try result.messages.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(objects.count == 2)
        #expect(objects.first?["event"] as? String == "quarantined")
        #expect(objects.last?["quarantined"] as? Int == 1)
    }
}
