/// The bytes of a page as the server sent them.
///
/// Produced by fetch, consumed by decode.
public struct FetchedPage: Sendable, Hashable {
    /// Names the record from end to end; the URL unless the input says otherwise.
    public let key: String
    /// The address after redirects.
    public let url: String
    /// When the bytes were obtained, ISO 8601 in UTC; a file's time of modification.
    public let fetchedAt: String?
    /// The HTTP status; 200 for a file.
    public let status: Int
    /// The `Content-Type` header as sent, `nil` if there was none.
    public let contentType: String?
    /// The body, after content coding (gzip) is undone and before any charset is.
    public let body: [UInt8]

    public init(
        key: String,
        url: String,
        fetchedAt: String? = nil,
        status: Int = 200,
        contentType: String? = nil,
        body: [UInt8]
    ) {
        self.key = key
        self.url = url
        self.fetchedAt = fetchedAt
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}
