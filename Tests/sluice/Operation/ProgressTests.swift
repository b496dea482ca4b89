import Foundation
import Testing

/// `sluice run --progress`.
@Suite struct ProgressTests {
    private let page = Samples.folder.appending(path: "d12_flash_lithium.html").path

    @Test func aShortRunThatNobodyWatchesTellsNothing() throws {
        let result = try Program.run("run", page, "--dry-run")
        #expect(!result.messages.contains("pages,"), "\(result.messages)")
    }

    @Test func aBarIsDrawnWhereItIsAskedFor() throws {
        let result = try Program.run("run", page, "--dry-run", "--progress", "bar")
        #expect(result.messages.contains("\r\u{1B}[K"))
        #expect(result.messages.contains("news: 1 "), "\(result.messages)")
    }

    @Test func aLongRunWritesALineEveryNowAndThen() throws {
        let scratch = try Scratch()
        let run = try Program.start(
            "run",
            "-",
            "--to",
            "sqlite:\(scratch.file("n.sqlite").path)",
            "--progress",
            "lines",
            "--progress-every",
            "1",
            keepsInputOpen: true
        )
        // It waits for its page, and says so.
        #expect(run.nextMessage() == "sluice: news: 0 of 1 pages, 0/s\n")
        run.kill()
    }
}
