public import NewsModel

/// What a ``FrontierStore`` kept of a crawl that was cut off.
public struct KeptCrawl: Sendable, Hashable {
    /// The pages that were not settled, in the order in which they were found: those that waited and those in flight.
    public var pending: [PageRequest]
    /// The canonical address of every page found, `pending` among them.
    public var keys: Set<String>
    /// How many pages were settled.
    public var settledCount: Int

    /// Nothing at all by default: a crawl that begins.
    public init(pending: [PageRequest] = [], keys: Set<String> = [], settledCount: Int = 0) {
        self.pending = pending
        self.keys = keys
        self.settledCount = settledCount
    }
}
