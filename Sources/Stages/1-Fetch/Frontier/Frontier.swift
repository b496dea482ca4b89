public import NewsModel
public import PipelineCore

/// The pages of a crawl: seeds first, then the links found on pages, each page once.
///
/// Links come in by ``offer(_:from:)``, which ``FollowLinks`` calls after the page they stand on is stored. Keep the
/// frontier in a stored property of the pipeline, so that source and sink share it:
///
/// ```swift
/// let frontier = Frontier(seeds: .feed("https://example.com/rss.xml"), follow: .pattern("/news/"), depth: 1)
/// ```
///
/// Two addresses are one page if they differ only in fragment, default port, case of scheme and host, dot segments,
/// spelling of percent-encoding, or in parameters that only track readers. Held in memory: some hundred bytes a page.
///
/// With a ``FrontierStore`` a crawl that is cut off goes on where it was when it is started again with the same seeds,
/// pattern and depth; one that was finished begins anew. A page's end and its links are kept together, after its rows:
/// a run that is killed in between fetches the page once more and stores the same rows again.
public final class Frontier: Source {
    private let state: Locked<FrontierState>
    private let seeds: Locked<SeedReader>
    private let client: any PageClient
    private let memory: PageMemory?
    private let store: (any FrontierStore)?
    /// By what the store knows the crawl.
    private let crawl: String
    private let isBegun = Locked(false)

    /// - Parameters:
    ///   - seeds: Where to begin. Seeds are given whether they match `follow` or not.
    ///   - follow: Which links are followed.
    ///   - depth: How many links a page may lie from a seed, at least 0: with 0 no link is followed.
    ///   - limit: The most pages given in all.
    ///   - client: What reads the feeds among the seeds, and knows which host may be asked soonest. Give it to fetch too.
    ///   - memory: The one of the client, with the links of pages that have not changed since an earlier run.
    ///   - store: Where the crawl is kept, so that it can go on after a run was cut off; `limit` counts its pages too.
    public init(
        seeds: Seeds,
        follow: FollowPattern = .all,
        depth: Int = 0,
        limit: Int? = nil,
        client: some PageClient = SystemPageClient(),
        memory: PageMemory? = nil,
        store: (any FrontierStore)? = nil
    ) {
        precondition(depth >= 0, "a depth counts links: \(depth)")
        precondition(limit.map { $0 >= 0 } ?? true, "a limit counts pages: \(limit ?? 0)")
        state = Locked(FrontierState(follow: follow, depth: depth, limit: limit, isKept: store != nil))
        self.seeds = Locked(SeedReader(seeds, client: client))
        self.client = client
        self.memory = memory
        self.store = store
        crawl = (["\(follow.text)", "\(depth)"] + seeds.inputs + seeds.feeds.map { "feed " + $0 }).joined(
            separator: "\n"
        )
    }

    /// The next page: a link whose host can be asked at once, else a further seed, else the link that waits least.
    ///
    /// Blocks while a feed is fetched. First keeps what has happened since the last call: a batch of settled pages is
    /// one transaction of the store.
    ///
    /// - Throws: As ``Inputs``, and what the store says. A feed that cannot be read does not throw: it is given as a page,
    ///   so that fetch says why.
    public func next() throws -> PageRequest? {
        try begin()
        try keep()
        if let request = try take() { return request }
        state.withLock { $0.finish() }
        try keep()
        return nil
    }

    private func begin() throws {
        guard let store, !isBegun.withLock({ $0 }) else { return }
        let kept = try store.resume(crawl)
        state.withLock { $0.resume(kept) }
        isBegun.withLock { $0 = true }
    }

    /// Gives the store what has happened and has not been kept: what ``next()`` does, for the end of a run.
    ///
    /// Not to be called at the same time as ``next()``.
    ///
    /// - Throws: What the store says; then it gets the same again with what comes later.
    public func keep() throws {
        guard let store, state.withLock({ $0.isWorthKeeping }) else { return }
        let changes = state.withLock { $0.changes }
        try store.keep(changes, of: crawl)
        state.withLock { $0.dropChanges(changes.count) }
    }

    private func take() throws -> PageRequest? {
        while true {
            if let request = next(waiting: .zero) { return request }
            let (isSpent, isFull) = state.withLock { ($0.isSpent, $0.waitingCount >= Self.lookAhead) }
            guard !isSpent else { return nil }
            // Outside the other lock: a sink can offer links while a feed is fetched.
            guard !isFull, let seed = try seeds.withLock({ try $0.next() }) else { return next(waiting: nil) }
            state.withLock { _ = $0.add(seed) }
        }
    }

    private func next(waiting limit: Duration?) -> PageRequest? {
        guard let request = state.withLock({ $0.next(waiting: limit, client.expectedWait) }) else { return nil }
        if state.withLock({ $0.follows(request) }) { memory?.follow(request.url) }
        return request
    }

    /// How many pages may wait before a seed is left unread.
    ///
    /// Enough to find a page of another host, and little to remember.
    private static let lookAhead = 10_000

    public func settle(_ record: PageRequest, as outcome: Outcome) {
        if outcome == .skipped, let links = memory?.linksIfUnchanged(record.url) {
            _ = state.withLock { $0.offer(links, from: record.url) }
        }
        memory?.settle(record.url, as: outcome)
        state.withLock { $0.settle(record, as: outcome) }
    }

    /// Queues the links of a page that match, lie within the depth and have not been seen.
    ///
    /// Only http and https are followed. Offering the same links again changes nothing.
    ///
    /// - Parameters:
    ///   - links: In the order of the page, with absolute addresses.
    ///   - url: The address of the page as ``next()`` gave it: the key of the record. Links of a page that is not in
    ///     flight are not followed, because its depth is not known.
    public func offer(_ links: [Link], from url: String) {
        let urls = links.map(\.url)
        if state.withLock({ $0.offer(urls, from: url) }) { memory?.note(urls, of: url) }
    }

    /// Notes that a page has been reached under a further address, by a redirect.
    ///
    /// A link to that address is not followed any more.
    public func know(_ url: String) {
        state.withLock { $0.know(url) }
    }
}
