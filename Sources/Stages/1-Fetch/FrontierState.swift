import NewsModel

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

    init(follow: FollowPattern, depth: Int, limit: Int?) {
        self.follow = follow
        maximumDepth = depth
        self.limit = limit
    }

    /// Whether nothing will be given any more.
    var isSpent: Bool { limit.map { givenCount >= $0 } ?? false }

    /// How many pages wait.
    var waitingCount: Int { waiting.count }

    /// Puts a page at the end of the queue, unless it has been there.
    ///
    /// - Returns: Whether it is new.
    @discardableResult
    mutating func add(_ request: PageRequest) -> Bool {
        let address = WebAddress(request.url)
        guard seen.insert(address?.canonical.text ?? request.url).inserted else { return false }
        waiting.add(request, host: address?.host ?? "")
        return true
    }

    /// Notes that a page has been reached under one more address.
    mutating func know(_ url: String) {
        if let address = WebAddress(url) { seen.insert(address.canonical.text) }
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
            add(PageRequest(url: address, depth: depth + 1))
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
        return request
    }

    mutating func settle(_ request: PageRequest) {
        depths[request.url] = nil
    }

    /// Whether one more page in the queue could still be given.
    private var hasRoom: Bool {
        limit.map { givenCount + waiting.count < $0 } ?? true
    }
}
