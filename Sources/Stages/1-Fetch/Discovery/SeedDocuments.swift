import NewsModel

/// The pages that feeds, sitemaps, lists and home pages lead to, one document at a time.
///
/// Indexes of sitemaps are followed ``deepest`` levels, each document once, so that a loop ends.
struct SeedDocuments: Sendable {
    private var waiting: [(url: String, depth: Int)]
    private var seen: Set<String> = []
    private let client: any PageClient
    private let byteLimit: Int

    /// The protocol has one level of indexes; some sites have two.
    static let deepest = 3
    /// The protocol's most sitemaps of an index (sitemaps.org, "Sitemap index files").
    static let mostDocuments = 50_000

    init(_ urls: [String], client: some PageClient, byteLimit: Int = 64 << 20) {
        waiting = urls.reversed().map { ($0, 0) }
        self.client = client
        self.byteLimit = byteLimit
    }

    /// The pages of the next document; `nil` at the end.
    ///
    /// A document that cannot be read is given as a page, so that fetch says why; so is one that is a page.
    mutating func next() -> [String]? {
        while let (url, depth) = waiting.popLast() {
            guard seen.count < Self.mostDocuments, seen.insert(WebAddress(url)?.canonical.text ?? url).inserted else {
                continue
            }
            // The failure does not matter here: the request is given to fetch, which meets it again.
            guard let page = try? client.page(for: PageRequest(url: url)) else { return [url] }
            switch Discovery(page.body, url: page.url, limit: byteLimit) {
            case .pages(let pages): return pages
            case .page(let feeds) where feeds.isEmpty || depth > 0: return [url]
            case .page(let feeds):
                waiting += feeds.reversed().map { ($0, depth + 1) }
                return [url]
            case .sitemaps(let sitemaps):
                guard depth < Self.deepest else { continue }
                waiting += sitemaps.reversed().map { ($0, depth + 1) }
            }
        }
        return nil
    }
}
