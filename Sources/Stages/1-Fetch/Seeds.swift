/// Where a crawl begins.
public struct Seeds: Sendable, Hashable {
    /// What a user names: see ``Inputs``.
    var inputs: [String]
    /// Addresses of feeds and sitemaps, whose entries are seeds.
    var feeds: [String]

    /// The pages, files, folders and lists that ``Inputs`` reads.
    public static func inputs(_ inputs: [String]) -> Seeds { Seeds(inputs: inputs, feeds: []) }

    /// One page.
    public static func page(_ url: String) -> Seeds { inputs([url]) }

    /// The entries of a feed: RSS 0.9 to 2.0, RDF, Atom or JSON Feed.
    ///
    /// A sitemap, an index of sitemaps or a list of addresses is read as well, and of a page the feeds that its head
    /// names: what it is shows in its content.
    public static func feed(_ url: String) -> Seeds { Seeds(inputs: [], feeds: [url]) }

    /// Both; inputs come first.
    public static func + (one: Seeds, other: Seeds) -> Seeds {
        Seeds(inputs: one.inputs + other.inputs, feeds: one.feeds + other.feeds)
    }
}
