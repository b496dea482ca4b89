import NewsModel
import PipelineCore

/// What is to be fetched and what has been seen: the rules of ``Frontier``, without lock, clock or network.
struct FrontierState: Sendable {
    private let follow: FollowPattern
    private let maximumDepth: Int
    private let limit: Int?

    private var waiting = FairQueue()
    /// How often a page has been given.
    private var givenCount = 0
    /// The depth of each page that has been given and not settled.
    private var depths: [String: Int] = [:]
    /// Every address ever queued, in its canonical form.
    private var seen: Set<String> = []
    /// Whether a page in flight was given up, which the next run is to fetch.
    private var hasAbandoned = false
    private var isFinished = false
    /// Whether the changes are wanted.
    private let isKept: Bool
    /// What has happened and has not been kept yet.
    private(set) var changes: [FrontierChange] = []
    /// Whether keeping the changes would spare the next run something.
    ///
    /// Links come just before their page is settled, and seeds are read again; alone they are not worth a transaction.
    private(set) var isWorthKeeping = false

    init(follow: FollowPattern, depth: Int, limit: Int?, isKept: Bool = false) {
        self.follow = follow
        maximumDepth = depth
        self.limit = limit
        self.isKept = isKept
    }

    /// Goes on where an earlier run was cut off; to be called before anything else.
    mutating func resume(_ kept: KeptCrawl) {
        seen = kept.keys
        givenCount = kept.settledCount
        for request in kept.pending { waiting.add(request, host: WebAddress(request.url)?.host ?? "") }
    }

    /// Forgets the oldest changes, which have been kept.
    mutating func dropChanges(_ count: Int) {
        changes.removeFirst(count)
        isWorthKeeping = changes.contains(where: Self.isEnd)
    }

    private static func isEnd(_ change: FrontierChange) -> Bool {
        switch change {
        case .settled, .finished: true
        case .queued, .given, .known: false
        }
    }

    /// Notes that the crawl is over, unless a page is in flight or was given up.
    ///
    /// To be called when there is no next page.
    mutating func finish() {
        guard depths.isEmpty, !hasAbandoned, !isFinished else { return }
        isFinished = true
        note(.finished)
    }

    private mutating func note(_ change: FrontierChange) {
        guard isKept else { return }
        changes.append(change)
        if Self.isEnd(change) { isWorthKeeping = true }
    }

    private static func key(of url: String) -> String { WebAddress(url)?.canonical.text ?? url }

    /// Whether nothing will be given any more.
    var isSpent: Bool { limit.map { givenCount >= $0 } ?? false }

    /// How many pages wait.
    var waitingCount: Int { waiting.count }

    /// Puts a page at the end of the queue, unless it has been there.
    ///
    /// - Returns: Whether it is new.
    @discardableResult
    mutating func add(_ request: PageRequest, foundOn page: String? = nil) -> Bool {
        let address = WebAddress(request.url)
        let key = address?.canonical.text ?? request.url
        guard seen.insert(key).inserted else { return false }
        waiting.add(request, host: address?.host ?? "")
        note(.queued(key: key, url: request.url, depth: request.depth, foundOn: page))
        return true
    }

    /// Notes that a page has been reached under one more address.
    mutating func know(_ url: String) {
        guard let key = WebAddress(url)?.canonical.text, seen.insert(key).inserted else { return }
        note(.known(key: key))
    }

    /// Whether the links of a page lie within the depth.
    func follows(_ request: PageRequest) -> Bool { request.depth < maximumDepth }

    /// Queues the links of a page that are to be followed.
    ///
    /// - Returns: Whether they lie within the depth.
    @discardableResult
    mutating func offer(_ links: [String], from url: String) -> Bool {
        guard let depth = depths[url], depth < maximumDepth else { return false }
        for link in links where hasRoom {
            // Only the web: a page must not make us read our own files.
            guard let address = WebAddress(link)?.canonical.text, follow.matches(address) else { continue }
            add(PageRequest(url: address, depth: depth + 1), foundOn: url)
        }
        return true
    }

    /// The next page, of the host that may be asked soonest, unless its host would have to wait longer than `limit`.
    ///
    /// `wait` says how long a request to a host would wait.
    mutating func next(waiting limit: Duration? = nil, _ wait: (String) -> Duration = { _ in .zero }) -> PageRequest? {
        guard !isSpent, let request = waiting.next(waiting: limit, wait) else { return nil }
        givenCount += 1
        depths[request.url] = request.depth
        if isKept { note(.given(key: Self.key(of: request.url))) }
        return request
    }

    mutating func settle(_ request: PageRequest, as outcome: Outcome) {
        depths[request.url] = nil
        if outcome == .abandoned {
            hasAbandoned = true
        } else if isKept {
            note(.settled(key: Self.key(of: request.url), outcome))
        }
    }

    /// Whether one more page in the queue could still be given.
    private var hasRoom: Bool {
        limit.map { givenCount + waiting.count < $0 } ?? true
    }
}
