/// What kind of page it is.
public enum PageType: String, Sendable, Hashable, Codable, CaseIterable {
    /// One text to read.
    case article
    /// A page of links to articles: a section, an index.
    case list
    /// Anything else.
    case other
}
