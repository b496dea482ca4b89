/// A page that is to be fetched.
///
/// Given by a source, consumed by fetch.
public struct PageRequest: Sendable, Hashable, Codable {
    /// An absolute `http`, `https` or `file` address, or `stdin:`.
    public let url: String

    /// The number of links between a seed and this page; 0 for a seed.
    public let depth: Int

    /// The page itself, where whoever asks has it already: then nothing is fetched.
    public let page: FetchedPage?

    public init(url: String, depth: Int = 0, page: FetchedPage? = nil) {
        self.url = url
        self.depth = depth
        self.page = page
    }

    /// What the record is known by in logs and in quarantine: the key of its page, or its address.
    public var key: String { page?.key ?? url }
}
