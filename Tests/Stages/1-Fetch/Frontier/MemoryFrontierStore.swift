import FetchStage
import NewsModel
import PipelineCore

/// Keeps crawls for one test: what ``SQLiteFrontierStore`` does, in the plainest way.
final class MemoryFrontierStore: FrontierStore {
    private struct Crawl {
        var pages: [(key: String, request: PageRequest, state: State)] = []
        var isFinished = false

        enum State { case pending, settled, known }

        mutating func set(_ key: String, _ request: PageRequest, _ state: State) {
            if !pages.contains(where: { $0.key == key }) { pages.append((key, request, state)) }
        }
    }

    private let crawls = Locked<[String: Crawl]>([:])
    private let failure: (any Error)?

    init(failing failure: (any Error)? = nil) { self.failure = failure }

    func resume(_ name: String) throws -> KeptCrawl {
        if let failure { throw failure }
        return crawls.withLock { crawls in
            let found = crawls[name] ?? Crawl()
            let crawl = found.isFinished ? Crawl() : found
            crawls[name] = crawl
            return KeptCrawl(
                pending: crawl.pages.filter { $0.state == .pending }.map(\.request),
                keys: Set(crawl.pages.map(\.key)),
                settledCount: crawl.pages.count { $0.state == .settled }
            )
        }
    }

    func keep(_ changes: [FrontierChange], of name: String) throws {
        if let failure { throw failure }
        crawls.withLock { crawls in
            var crawl = crawls[name] ?? Crawl()
            for change in changes {
                switch change {
                case .queued(let key, let url, let depth, _):
                    crawl.set(key, PageRequest(url: url, depth: depth), .pending)
                case .known(let key): crawl.set(key, PageRequest(url: key), .known)
                case .settled(let key, let outcome) where outcome != .abandoned:
                    if let place = crawl.pages.firstIndex(where: { $0.key == key }) {
                        crawl.pages[place].state = .settled
                    }
                case .given, .settled: break
                case .finished: crawl.isFinished = true
                }
            }
            crawls[name] = crawl
        }
    }
}
