import Foundation
import LoadStage
import Testing

/// Two runs on one database.
@Suite struct RunLockTests {
    private let scratch: Scratch
    private let page = Samples.folder.appending(path: "d12_flash_lithium.html").path
    private let holder = RunHolder(process: 42, since: "2026-03-02T03:00:00Z")

    init() throws { scratch = try Scratch() }

    private var file: String { scratch.file("news.sqlite").path }

    @Test func theSecondLeavesWith75AndSaysWhoIsThere() throws {
        let database = try NewsDatabase(file, heldBy: holder)
        let result = try Program.run("run", page, "--to", "sqlite:\(file)")
        #expect(result.status == 75)
        #expect(
            result.messages
                == "sluice: failed: \(file): another run is using it (process 42, since 2026-03-02T03:00:00Z)\n"
        )
        #expect(try database.summary(examples: 0).articles == 0)
    }

    @Test func theSecondWaitsIfItIsToldTo() throws {
        var database: NewsDatabase? = try NewsDatabase(file, heldBy: holder)
        let run = try Program.start("run", page, "--to", "sqlite:\(file)", "--wait", "60")
        // The next line comes when it waits.
        let waits = run.nextMessage()
        #expect(waits.hasPrefix("sluice: waiting: \(file): another run is using it (process 42"), "\(waits)")
        withExtendedLifetime(database) {}
        database = nil
        #expect(run.status == 0)
        #expect(try NewsDatabase(file).summary(examples: 0).articles == 1)
    }

    @Test func aRunThatIsKilledLeavesNoLock() throws {
        let run = try Program.start("run", "-", "--to", "sqlite:\(file)", keepsInputOpen: true)
        run.waitForFile(scratch.file("news.sqlite.lock"), toHold: "process")
        run.kill()
        let next = try Program.run("run", page, "--to", "sqlite:\(file)")
        #expect(next.status == 0, "\(next.messages)")
    }

    @Test func readersNeedNoLock() throws {
        let first = try Program.run("run", page, "--to", "sqlite:\(file)")
        #expect(first.status == 0)
        let database = try NewsDatabase(file, heldBy: holder)
        #expect(try Program.run("page", page).status == 0)
        #expect(try NewsDatabase(reading: file).summary(examples: 0).articles == 1)
        withExtendedLifetime(database) {}
    }

    @Test func aTargetIsGivenOnce() throws {
        let result = try Program.run("run", page, "--to", "sqlite:\(file)", "--to", "sqlite:\(file)")
        #expect(result.status == 64)
    }
}
