/// A sitemap or an index of sitemaps (sitemaps.org, protocol 0.9): XML, a list of addresses, or a feed.
///
/// Read leniently: names without prefix and case, nothing has to be closed. Linear in the length.
struct Sitemap: Hashable {
    /// Whether the addresses are those of sitemaps.
    var isIndex = false
    /// In the order of the file.
    var entries: [Entry] = []

    struct Entry: Hashable {
        /// Absolute.
        var url: String
        /// When it changed, as it is written.
        var lastModified: String?
        /// The title and the date of the news extension.
        var newsTitle: String?
        var newsDate: String?
    }

    /// The protocol allows 50,000; some sites write more.
    static let mostEntries = 200_000

    init() {}

    /// Reads one, unpacked by now.
    ///
    /// `nil` if the bytes are none.
    init?(_ bytes: [UInt8], url: String) {
        let text = FeedText.utf8(bytes)
        guard let first = text.first(where: { $0 > 0x20 }) else { return nil }
        if first != UInt8(ascii: "<") {
            guard let list = Self(list: text) else { return nil }
            self = list
        } else if let sitemap = Self(markup: text, base: WebAddress(url)) {
            self = sitemap
        } else if let feed = FeedReader.read(bytes, url: url) {
            let addresses = feed.entries.flatMap { entry -> [Entry] in
                let links = entry.links.filter { $0.rel != "enclosure" }.map(\.href)
                let all = links.isEmpty ? [entry.link].compactMap { $0 } : links
                return all.map {
                    Entry(url: $0, lastModified: entry.updated ?? entry.published, newsTitle: entry.title)
                }
            }
            entries = Array(addresses.filter { WebAddress($0.url) != nil }.prefix(Self.mostEntries))
        } else {
            return nil
        }
    }

    /// One address a line; `nil` if the first line is none.
    private init?(list text: [UInt8]) {
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where entries.count < Self.mostEntries {
            let address = trimmed(line)
            if address.isEmpty || address.hasPrefix("#") { continue }
            guard address.hasPrefix("http"), WebAddress(address) != nil else {
                if entries.isEmpty { return nil }
                continue
            }
            entries.append(Entry(url: address))
        }
        guard !entries.isEmpty else { return nil }
    }

    private init?(markup text: [UInt8], base: WebAddress?) {
        var scanner = MarkupScanner(text)
        var isSitemap = false
        var field: String?
        var value: [UInt8] = []
        var entry: Entry?
        while let piece = scanner.next(), entries.count < Self.mostEntries {
            switch piece {
            case .text(let bytes): if field != nil { value += bytes }
            case .start("urlset", _, _): isSitemap = true
            case .start("sitemapindex", _, _): (isSitemap, isIndex) = (true, true)
            case .start("url", _, _), .start("sitemap", _, _):
                if let entry { add(entry, base) }
                (entry, field, value) = (Entry(url: ""), nil, [])
            case .end("url"), .end("sitemap"):
                if let entry { add(entry, base) }
                (entry, field, value) = (nil, nil, [])
            case .start(let name, _, let isEmpty):
                field = Self.fields.contains(name) && !isEmpty ? name : nil
                value = []
            case .end(let name):
                if name == field { Self.take(name, trimmed(value[...]), &entry) }
                (field, value) = (nil, [])
            }
        }
        if let entry { add(entry, base) }
        guard isSitemap else { return nil }
    }

    private static let fields: Set = ["loc", "lastmod", "title", "publication_date"]

    private static func take(_ name: String, _ text: String, _ entry: inout Entry?) {
        switch name {
        // A picture of the image extension has a `loc` too, after that of the page.
        case "loc": if entry?.url.isEmpty == true { entry?.url = text }
        case "lastmod": entry?.lastModified = text
        case "title": if entry?.newsTitle == nil { entry?.newsTitle = text }
        default: entry?.newsDate = text
        }
    }

    private mutating func add(_ entry: Entry, _ base: WebAddress?) {
        guard !entry.url.isEmpty, WebAddress(entry.url, relativeTo: base) != nil else { return }
        var entry = entry
        if WebAddress(entry.url) == nil { entry.url = WebAddress(entry.url, relativeTo: base)?.text ?? entry.url }
        entries.append(entry)
    }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var text = bytes.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    return String(decoding: text, as: UTF8.self)
}
