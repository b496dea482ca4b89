import FetchStage
import NewsModel
import PipelineCore
import Testing

/// What every store must do.
@Suite struct FrontierStoreTests {
    enum Kind: CaseIterable { case memory, sqlite }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func store(_ kind: Kind) throws -> any FrontierStore {
        switch kind {
        case .memory: MemoryFrontierStore()
        case .sqlite: try SQLiteFrontierStore(folder.path + "/state.sqlite")
        }
    }

    private static let changes: [FrontierChange] = [
        .queued(key: "http://h/", url: "http://h/#1", depth: 0, foundOn: nil),
        .given(key: "http://h/"),
        .queued(key: "http://h/新", url: "http://h/新", depth: 1, foundOn: "http://h/#1"),
        .queued(key: "http://h/b", url: "http://h/b", depth: 1, foundOn: "http://h/#1"),
        .queued(key: "http://h/a", url: "http://h/a", depth: 2, foundOn: "http://h/b"),
        .queued(key: "http://h/c", url: "http://h/c", depth: 2, foundOn: "http://h/b"),
        .known(key: "http://h/home"),
        .settled(key: "http://h/", .loaded),
        .given(key: "http://h/新"),
        .settled(key: "http://h/新", .skipped),
        .given(key: "http://h/b"),
        .settled(key: "http://h/b", .abandoned),
        .settled(key: "http://h/c", .quarantined),
        .settled(key: "http://h/never", .loaded),
    ]

    private static let kept = KeptCrawl(
        pending: [PageRequest(url: "http://h/b", depth: 1), PageRequest(url: "http://h/a", depth: 2)],
        keys: ["http://h/", "http://h/新", "http://h/b", "http://h/a", "http://h/c", "http://h/home"],
        settledCount: 3
    )

    @Test(arguments: Kind.allCases) func givesBackWhatWasNotSettled(_ kind: Kind) throws {
        let store = try store(kind)
        #expect(try store.resume("a") == KeptCrawl())
        try store.keep(Self.changes, of: "a")
        #expect(try store.resume("a") == Self.kept)
    }

    @Test(arguments: Kind.allCases) func theSameChangesAgainChangeNothing(_ kind: Kind) throws {
        let store = try store(kind)
        _ = try store.resume("a")
        for _ in 0..<2 { try store.keep(Self.changes, of: "a") }
        #expect(try store.resume("a") == Self.kept)
    }

    @Test(arguments: Kind.allCases) func whatIsSettledIsNotQueuedAgain(_ kind: Kind) throws {
        let store = try store(kind)
        _ = try store.resume("a")
        try store.keep(Self.changes, of: "a")
        try store.keep([.queued(key: "http://h/", url: "http://h/", depth: 3, foundOn: "http://h/a")], of: "a")
        #expect(try store.resume("a") == Self.kept)
    }

    @Test(arguments: Kind.allCases) func aFinishedCrawlIsForgotten(_ kind: Kind) throws {
        let store = try store(kind)
        _ = try store.resume("a")
        try store.keep(Self.changes + [.finished], of: "a")
        #expect(try store.resume("a") == KeptCrawl())
        try store.keep(Self.changes, of: "a")
        #expect(try store.resume("a") == Self.kept)
    }

    @Test(arguments: Kind.allCases) func crawlsDoNotTouchEachOther(_ kind: Kind) throws {
        let store = try store(kind)
        _ = try store.resume("a")
        _ = try store.resume("b")
        try store.keep(Self.changes, of: "a")
        try store.keep([.queued(key: "http://h/a", url: "http://h/a", depth: 0, foundOn: nil), .finished], of: "b")
        #expect(try store.resume("a") == Self.kept)
        #expect(try store.resume("b") == KeptCrawl())
    }

    @Test func theDatabaseOutlivesTheObject() throws {
        do {
            let store = try store(.sqlite)
            _ = try store.resume("a")
            try store.keep(Self.changes, of: "a")
        }
        #expect(try store(.sqlite).resume("a") == Self.kept)
    }
}
