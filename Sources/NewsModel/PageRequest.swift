/// A page that is to be fetched.
///
/// Given by a source, consumed by fetch.
public struct PageRequest: Sendable, Hashable, Codable {
    /// An absolute `http`, `https` or `file` address, or `stdin:`.
    public let url: String

    /// The number of links between a seed and this page; 0 for a seed.
    public let depth: Int

    public init(url: String, depth: Int = 0) {
        self.url = url
        self.depth = depth
    }
}
