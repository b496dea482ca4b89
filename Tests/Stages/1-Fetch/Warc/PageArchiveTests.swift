import Foundation
import NewsModel
import PipelineTesting
import Testing

@testable import FetchStage

@Suite struct PageArchiveTests {
    private let client = FakePageClient(pages: [
        "https://example.com/a?x=1": "<p>甲</p>", "https://example.com/b": "<p>乙</p>",
        "https://example.com/c": "<p>甲</p>",
    ])
    private let urls = ["https://example.com/a?x=1", "https://example.com/b", "https://example.com/c"]

    @Test func aRunIsReplayedFromItsArchive() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.warc.gz"
        let pages = try run(path)
        let replayed = try replay(path)
        #expect(replayed.map(\.url) == urls)
        #expect(replayed.map(\.body) == pages.map(\.body))
        #expect(replayed.map(\.contentType) == pages.map(\.contentType))
        #expect(replayed.map(\.fetchedAt) == pages.map(\.fetchedAt))
    }

    @Test func anUnchangedPageIsARevisit() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.warc.gz"
        _ = try run(path)
        _ = try run(path)
        let first = ["warcinfo", "response", "request", "response", "request", "revisit", "request"]
        let second = ["warcinfo", "revisit", "request", "revisit", "request", "revisit", "request"]
        #expect(kinds(path) == first + second)
        #expect(try replay(path).map(\.url) == urls + urls)
    }

    @Test func aRecordCutOffByACrashIsRemoved() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.warc.gz"
        _ = try run(path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for lost in [1, 5, 60, 200] {
            try whole.dropLast(lost).write(to: URL(fileURLWithPath: path))
            _ = try PageArchive(path, clock: FixedClock())
            let kinds = kinds(path)
            #expect(!kinds.contains("loss"), "\(lost) bytes")
            #expect(kinds.last == "warcinfo")
        }
    }

    @Test func theSameRunGivesTheSameFile() throws {
        let folder = try TemporaryFolder()
        _ = try run(folder.path + "/a")
        _ = try run(folder.path + "/b")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a"))
                == Data(contentsOf: URL(fileURLWithPath: folder.path + "/b"))
        )
    }

    @Test func refusesToAddToAnythingElse() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.html", "<p>")
        #expect(throws: FetchFailure.archiveFailed(path: path, reason: "not a WARC file packed by gzip")) {
            try PageArchive(path)
        }
        let other = folder.path + "/b.warc.gz"
        let open = try PageArchive(other)
        #expect(throws: FetchFailure.archiveFailed(path: other, reason: "another run writes to it")) {
            try PageArchive(other)
        }
        withExtendedLifetime(open) {}
        #expect(throws: FetchFailure.self) { try PageArchive(folder.path) }
    }

    @Test func manyThreadsWriteWholeRecords() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.warc.gz"
        let archiving = ArchivingClient(client, keepingIn: try PageArchive(path, clock: FixedClock()))
        DispatchQueue.concurrentPerform(iterations: 30) { index in
            // A failure shows in what the file holds.
            _ = try? archiving.page(for: PageRequest(url: urls[index % 3]))
        }
        #expect(kinds(path).count == 61)
        #expect(try replay(path).count == 30)
    }

    private func run(_ path: String) throws -> [FetchedPage] {
        let archiving = ArchivingClient(client, keepingIn: try PageArchive(path, clock: FixedClock()))
        return try urls.map { try archiving.page(for: PageRequest(url: $0)) }
    }

    private func replay(_ path: String) throws -> [FetchedPage] {
        var inputs = Inputs([path])
        var pages: [FetchedPage] = []
        while let request = try inputs.next() { pages.append(try ArchiveClient().page(for: request)) }
        return pages
    }

    private func kinds(_ path: String) -> [String] {
        var kinds: [String] = []
        guard let reader = ArchiveReader(Array(path.utf8)) else { return [] }
        while let item = reader.next() {
            switch item {
            case .loss: kinds.append("loss")
            case .record(let record): kinds.append(record.kind.rawValue)
            }
        }
        return kinds
    }
}
