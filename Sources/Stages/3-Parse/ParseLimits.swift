/// What a page may cost before it is refused.
///
/// libxml2 lifts its own limits for large documents, so these stand in their place. A page beyond one of them is
/// refused with ``ParseFailure``, never cut silently.
public struct ParseLimits: Sendable, Hashable {
    /// The size of the page in UTF-8 bytes.
    public var bytes = 16 << 20
    /// How many elements may be open at once; news pages stay below 100.
    public var depth = 2_000
    /// Elements and pieces of text together.
    public var nodes = 400_000
    /// How many bytes a page must have to each node; a page of up to 8,192 nodes may have fewer.
    ///
    /// This bounds the memory that a page takes by its size. News pages have 75 on average, and none of 845 had fewer
    /// than 14.
    public var bytesPerNode = 10
    /// Attributes of one tag; those after it are dropped, for libxml2 compares each with each.
    public var attributesPerTag = 64
    /// Links kept in ``/NewsModel/Article/links``.
    public var links = 2_000
    /// Images kept in ``/NewsModel/Article/images``.
    public var images = 1_000

    public init() {}

    /// The most nodes of a page of so many bytes.
    func nodes(inBytes size: Int) -> Int { min(nodes, max(8_192, size / max(1, bytesPerNode))) }
}
