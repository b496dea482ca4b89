/// A feed: RSS 0.9 to 2.0, RDF, Atom, CDF or JSON Feed.
struct Feed: Hashable {
    /// The format, as `rss20`, `rss10`, `atom10`, `cdf`; empty if it does not say.
    var version = ""
    /// What the feed says of itself.
    var about = Entry()
    /// In the order of the feed.
    var entries: [Entry] = []

    /// What is said of an entry.
    struct Entry: Hashable {
        /// With markup, if the feed has some in it.
        var title: String?
        var summary: String?
        var content: String?
        /// Absolute, as far as the feed's own address is known.
        var link: String?
        var id: String?
        /// Dates as they are written.
        var published: String?
        var updated: String?
        var author: String?
        var authorURL: String?
        var publisher: String?
        var category: String?
        var language: String?
        var summaryLanguage: String?
        var contentLanguage: String?
        var rights: String?
        var links: [Link] = []

        /// The feed that the entry was taken from (RFC 4287 §4.2.11); none or one.
        var source: [Entry] = []

        var enclosures: [Link] { links.filter { $0.rel == "enclosure" } }
    }

    struct Link: Hashable {
        var rel: String
        var href: String
        var type: String?
        var title: String?
        var length: String?
    }
}
