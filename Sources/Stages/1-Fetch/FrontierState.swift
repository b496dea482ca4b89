import NewsModel

/// What is to be fetched and what has been seen: the rules of ``Frontier``, without lock, clock or network.
struct FrontierState: Sendable {
    private let follow: FollowPattern
    private let maximumDepth: Int
    private let limit: Int?

    private var waiting: [PageRequest] = []
    private var firstWaiting = 0
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

    /// Puts a page at the end of the queue, unless it has been there.
    ///
    /// - Returns: Whether it is new.
    @discardableResult
    mutating func add(_ request: PageRequest) -> Bool {
        let key = WebAddress(request.url)?.canonical.text ?? request.url
        guard seen.insert(key).inserted else { return false }
        waiting.append(request)
        return true
    }

    /// Notes that a page has been reached under one more address.
    mutating func know(_ url: String) {
        if let address = WebAddress(url) { seen.insert(address.canonical.text) }
    }

    /// Queues the links of a page that are to be followed.
    mutating func offer(_ links: [Link], from url: String) {
        guard let depth = depths[url], depth < maximumDepth else { return }
        for link in links where hasRoom {
            // Only the web: a page must not make us read our own files.
            guard let address = WebAddress(link.url)?.canonical.text, follow.matches(address) else { continue }
            add(PageRequest(url: address, depth: depth + 1))
        }
    }

    /// The page that has waited longest.
    mutating func next() -> PageRequest? {
        guard !isSpent, firstWaiting < waiting.count else { return nil }
        let request = waiting[firstWaiting]
        firstWaiting += 1
        if firstWaiting > 1024, firstWaiting * 2 > waiting.count {
            waiting.removeFirst(firstWaiting)
            firstWaiting = 0
        }
        givenCount += 1
        depths[request.url] = request.depth
        return request
    }

    mutating func settle(_ request: PageRequest) {
        depths[request.url] = nil
    }

    /// Whether one more page in the queue could still be given.
    private var hasRoom: Bool {
        limit.map { givenCount + waiting.count - firstWaiting < $0 } ?? true
    }
}
