import Foundation
import Testing

@testable import sluice

@Suite struct LogFileTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private var file: URL { scratch.file("run.log") }

    private func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    @Test func whatIsThereStaysAndANewFileIsMadeWhenItWasMoved() throws {
        try Data("before\n".utf8).write(to: file)
        let log = try LogFile(file.path)
        log.write("one\n")
        try FileManager.default.moveItem(at: file, to: scratch.file("run.log.1"))
        log.write("two\n")
        try log.reopen()
        log.write("three\n")
        #expect(try text(scratch.file("run.log.1")) == "before\none\ntwo\n")
        #expect(try text(file) == "three\n")
    }

    @Test func aPlaceThatHasGoneIsToldAndTheOldFileServesOn() throws {
        let folder = scratch.file("logs")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let log = try LogFile(folder.appending(path: "run.log").path)
        try FileManager.default.moveItem(at: folder, to: scratch.file("old"))
        #expect(throws: LogFile.Failure.self) { try log.reopen() }
        log.write("still here\n")
        #expect(try text(scratch.file("old").appending(path: "run.log")) == "still here\n")
    }

    @Test func aRunWritesItsMessagesAndItsReportThere() throws {
        let result = try Program.run("run", "/no/such", "--dry-run", "--log-file", file.path, "--log-format", "json")
        #expect(result.status == 1)
        #expect(result.messages == "")
        let objects = try text(file).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(objects.count == 3)
        #expect((objects.first?["time"] as? String)?.hasSuffix("Z") == true)
        #expect(objects.last?["quarantined"] as? Int == 1)
    }

    @Test func aHangUpOpensItAgain() throws {
        let run = try Program.start(
            "run",
            "-",
            "--dry-run",
            "--log-file",
            file.path,
            "--progress",
            "lines",
            "--progress-every",
            "1",
            keepsInputOpen: true
        )
        run.waitForFile(file, toHold: "0 of 1 pages")
        try FileManager.default.moveItem(at: file, to: scratch.file("run.log.1"))
        run.send(SIGHUP)
        run.waitForFile(file, toHold: "0 of 1 pages")
        try run.closeInput()
        #expect(run.status == 0 || run.status == 1)
        #expect(try text(file).contains("news: read 1"))
    }

    @Test func aFileThatCannotBeMadeExitsWith73() throws {
        let result = try Program.run("run", "/no/such", "--dry-run", "--log-file", "/no/such/run.log")
        #expect(result.status == 73)
        #expect(result.messages == "sluice: failed: /no/such/run.log: cannot be opened: No such file or directory\n")
    }
}
