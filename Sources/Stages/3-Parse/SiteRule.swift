/// Where one site keeps its article, for the rare page that the general way misreads.
///
/// What a rule finds wins over the general way; a selector that finds nothing on a page changes nothing.
///
/// ```swift
/// ParseHTML(rules: [SiteRule(host: "news.example", body: "div#zoom", source: ".info .from")])
/// ```
public struct SiteRule: Sendable, Hashable {
    /// The host, which stands for its subdomains too.
    public let host: String
    public let body: Selector?
    public let title: Selector?
    public let published: Selector?
    public let source: Selector?
    public let author: Selector?

    public init(
        host: String,
        body: Selector? = nil,
        title: Selector? = nil,
        published: Selector? = nil,
        source: Selector? = nil,
        author: Selector? = nil
    ) {
        self.host = host
        self.body = body
        self.title = title
        self.published = published
        self.source = source
        self.author = author
    }

    func applies(to address: Address?) -> Bool {
        guard let other = address?.host else { return false }
        return other == host || other.hasSuffix("." + host)
    }
}
