/// What is kept of a page between runs: enough to ask whether it has changed, not the page.
public struct RememberedPage: Sendable, Hashable {
    /// The canonical address after redirects, by which the page is known.
    public let key: String
    /// The HTTP status.
    public let status: Int
    /// The fields of the answer, `name: value`, one a line.
    public let headers: String
    /// The fields of the request on which the answer depends, as ``headers``.
    public let varying: String
    /// When the request was sent, in seconds since 1970.
    public let askedAt: Int
    /// When the answer came, in seconds since 1970.
    public let answeredAt: Int
    /// The `ETag`, for whoever looks into the store.
    public let etag: String?
    /// The `Last-Modified` field, for whoever looks into the store.
    public let lastModified: String?
    /// Until when the page need not be asked for, in seconds since 1970.
    public let freshUntil: Int
    /// The links of the page, `nil` where no links were to be followed.
    public var links: [String]?

    public init(
        key: String,
        status: Int,
        headers: String,
        varying: String,
        askedAt: Int,
        answeredAt: Int,
        etag: String?,
        lastModified: String?,
        freshUntil: Int,
        links: [String]?
    ) {
        self.key = key
        self.status = status
        self.headers = headers
        self.varying = varying
        self.askedAt = askedAt
        self.answeredAt = answeredAt
        self.etag = etag
        self.lastModified = lastModified
        self.freshUntil = freshUntil
        self.links = links
    }

    init(_ answer: CachedAnswer, key: String, links: [String]?) {
        self.init(
            key: key,
            status: answer.status,
            headers: answer.headers.text,
            varying: answer.varying.text,
            askedAt: answer.askedAt,
            answeredAt: answer.answeredAt,
            etag: answer.headers["etag"],
            lastModified: answer.headers["last-modified"],
            freshUntil: answer.freshUntil,
            links: links
        )
    }

    var answer: CachedAnswer {
        CachedAnswer(
            keptStatus: status,
            headers: HeaderFields(text: headers),
            varying: HeaderFields(text: varying),
            askedAt: askedAt,
            answeredAt: answeredAt
        )
    }
}
