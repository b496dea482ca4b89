/// What a document leads to, recognised by its content.
enum Discovery: Hashable {
    /// Pages, in the order of the document.
    case pages([String])
    /// Further sitemaps.
    case sitemaps([String])
    /// A page with the feeds that its head names.
    case page(feeds: [String])

    /// Looks at a document that may be packed by gzip.
    ///
    /// Feeds and sitemaps are known by their elements, JSON Feeds by their version, lists by a first line that is an
    /// address. Everything else is a page. The limit is on bytes unpacked.
    init(_ bytes: [UInt8], url: String, limit: Int) {
        let body = Gzip.unpacked(bytes, limit: limit) ?? []
        if let feed = JSONFeed.read(body, url: url) {
            self = .pages(feed.entries.compactMap(\.link))
        } else if let links = FeedLinks(body, url: url) {
            self = .pages(links.urls)
        } else if let sitemap = Sitemap(body, url: url) {
            let addresses = sitemap.entries.compactMap { WebAddress($0.url)?.text }
            self = sitemap.isIndex ? .sitemaps(addresses) : .pages(addresses)
        } else {
            self = .page(feeds: Self.feeds(body, url: url))
        }
    }

    /// The feeds that a page's head names (`<link rel="alternate" type="application/rss+xml">`), each once.
    private static func feeds(_ body: [UInt8], url: String) -> [String] {
        var base = WebAddress(url)
        var scanner = MarkupScanner(body)
        var feeds: [String] = []
        while let piece = scanner.next(), feeds.count < mostFeeds {
            guard case .start(let name, let attributes, _) = piece else { continue }
            if name == "body" { break }
            let text = { (name: String) in
                MarkupScanner.attribute(name, in: attributes).map { String(decoding: $0, as: UTF8.self) }
            }
            if name == "base", let href = text("href"), let found = WebAddress(href, relativeTo: base) { base = found }
            guard name == "link", text("rel")?.lowercased().split(separator: " ").contains("alternate") == true,
                let type = text("type")?.lowercased(), types.contains(String(type.prefix { $0 != ";" && $0 != " " })),
                let href = text("href"), let feed = WebAddress(href, relativeTo: base)?.text, !feeds.contains(feed)
            else { continue }
            feeds.append(feed)
        }
        return feeds
    }

    private static let types: Set = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    ]
    private static let mostFeeds = 20
}
