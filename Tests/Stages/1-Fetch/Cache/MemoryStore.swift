import FetchStage
import PipelineCore

/// Remembers pages for one test.
final class MemoryStore: PageStore {
    private let pages = Locked<[String: RememberedPage]>([:])
    private let failure: (any Error)?

    init(failing failure: (any Error)? = nil) { self.failure = failure }

    var keys: [String] { pages.withLock { $0.keys.sorted() } }

    func page(_ key: String) throws -> RememberedPage? {
        if let failure { throw failure }
        return pages.withLock { $0[key] }
    }

    func keep(_ page: RememberedPage) throws {
        if let failure { throw failure }
        pages.withLock { $0[page.key] = page }
    }

    func forget(_ key: String) throws {
        if let failure { throw failure }
        pages.withLock { $0[key] = nil }
    }
}
