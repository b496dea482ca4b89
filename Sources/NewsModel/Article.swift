/// The part of a page that a person reads.
///
/// Produced by parse, improved by repair, consumed by extract.
public struct Article: Sendable, Hashable {
    public var key: String
    /// The address the page was fetched from.
    public var url: String
    /// The address the page names as its own, absolute.
    public var canonicalURL: String?
    /// The headline, without the site's name; empty if there is none.
    public var title: String
    /// The time of publication, ISO 8601 with zone, or a date where the page gives only a date.
    public var published: String?
    /// The outlet the text is from, as printed after 来源.
    public var source: String?
    public var author: [String]
    public var editor: String?
    public var siteName: String?
    /// The language as a BCP 47 primary tag, such as `zh`.
    public var language: String?
    public var script: Script?
    /// Paragraphs and subheadings in reading order, none empty.
    ///
    /// Joined with "\n" they are what all offsets count in, in Unicode scalars.
    public var paragraphs: [String]
    /// Tables as rows of cells.
    public var tables: [[[String]]]
    public var captions: [String]
    /// What stands where: paragraphs, headings, items, tables, images and captions in reading order.
    ///
    /// Empty for an article that came over the wire, and for a document without markup.
    public var parts: [ArticlePart]
    public var images: [Image]
    public var links: [Link]
    /// The address of the next page of the same article.
    public var nextPage: String?
    public var pageType: PageType
    /// How sure ``pageType`` and the choice of the main text are, from 0 to 1.
    public var confidence: Double
    public var repairs: [Repair]
    /// `nil` for an article that came over the wire.
    public var provenance: Provenance?

    public init(
        key: String,
        url: String,
        canonicalURL: String? = nil,
        title: String,
        published: String? = nil,
        source: String? = nil,
        author: [String] = [],
        editor: String? = nil,
        siteName: String? = nil,
        language: String? = nil,
        script: Script? = nil,
        paragraphs: [String],
        tables: [[[String]]] = [],
        captions: [String] = [],
        parts: [ArticlePart] = [],
        images: [Image] = [],
        links: [Link] = [],
        nextPage: String? = nil,
        pageType: PageType = .article,
        confidence: Double = 1,
        repairs: [Repair] = [],
        provenance: Provenance? = nil
    ) {
        self.key = key
        self.url = url
        self.canonicalURL = canonicalURL
        self.title = title
        self.published = published
        self.source = source
        self.author = author
        self.editor = editor
        self.siteName = siteName
        self.language = language
        self.script = script
        self.paragraphs = paragraphs
        self.tables = tables
        self.captions = captions
        self.parts = parts
        self.images = images
        self.links = links
        self.nextPage = nextPage
        self.pageType = pageType
        self.confidence = confidence
        self.repairs = repairs
        self.provenance = provenance
    }
}
