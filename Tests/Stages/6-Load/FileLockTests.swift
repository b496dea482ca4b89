import Foundation
import Testing

@testable import LoadStage

@Suite struct FileLockTests {
    private let folder: TemporaryFolder
    private let first = RunHolder(process: 42, since: "2026-03-02T03:00:00Z")
    private let second = RunHolder(process: 43, since: "2026-03-02T03:00:01Z")

    init() throws { folder = try TemporaryFolder() }

    @Test func theSecondIsToldWhoHasIt() throws {
        let file = folder.file("news.sqlite")
        let database = try NewsDatabase(file, heldBy: first)
        let failure = #expect(throws: LoadFailure.self) { try NewsDatabase(file, heldBy: second) }
        #expect(failure == .inUse(file: file, holder: first))
        #expect(failure?.description == "\(file): another run is using it (process 42, since 2026-03-02T03:00:00Z)")
        withExtendedLifetime(database) {}
    }

    @Test func oneFileOfTwoNamesHasOneLock() throws {
        let (file, link) = (folder.file("news.sqlite"), folder.file("link.sqlite"))
        let database = try NewsDatabase(file, heldBy: first)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        for name in [link, folder.file("./news.sqlite"), folder.file(".//news.sqlite")] {
            #expect(throws: LoadFailure.inUse(file: name, holder: first)) { try NewsDatabase(name, heldBy: second) }
        }
        withExtendedLifetime(database) {}
    }

    @Test func readersAndOthersWhoDoNotAskAreNotHeldUp() throws {
        let file = folder.file("news.sqlite")
        let database = try NewsDatabase(file, heldBy: first)
        _ = try NewsDatabase(reading: file)
        _ = try NewsDatabase(file)
        withExtendedLifetime(database) {}
    }

    @Test func theLockGoesWithTheDatabase() throws {
        let file = folder.file("news.sqlite")
        for _ in 0..<3 { _ = try NewsDatabase(file, heldBy: first) }
    }

    @Test(arguments: ["", "process", "\u{0}\u{1}", "process 99, since 2020-01-01T00:00:00Z\n"])
    func whatACrashLeftInTheFileDoesNotMatter(rest: String) throws {
        let file = folder.file("news.sqlite")
        try Data(rest.utf8).write(to: URL(filePath: file + ".lock"))
        let database = try NewsDatabase(file, heldBy: first)
        #expect(throws: LoadFailure.inUse(file: file, holder: first)) { try NewsDatabase(file, heldBy: second) }
        withExtendedLifetime(database) {}
    }

    @Test func aFolderThatIsNotThereIsNamed() {
        #expect(
            throws: LoadFailure.cannotOpen(file: "/no/such/news.sqlite", reason: "its lock: No such file or directory")
        ) { try NewsDatabase("/no/such/news.sqlite", heldBy: first) }
    }
}
