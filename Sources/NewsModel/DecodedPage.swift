/// The text of a page.
///
/// Produced by decode, consumed by parse.
public struct DecodedPage: Sendable, Hashable {
    public let key: String
    public let url: String
    public let fetchedAt: String?
    /// The charset the bytes were read as, by its WHATWG name in lower case, such as `gb18030`.
    public let encoding: String
    /// What decided the charset.
    public let encodingSource: EncodingSource
    /// How sure the charset is, from 0 to 1.
    public let confidence: Double
    /// The bytes that are no text in that charset, each shown as U+FFFD, in order.
    public let replacements: [Replacement]
    /// The edits made while the bytes were at hand, in order; of very many the last entry counts the rest.
    public let byteRepairs: [ByteRepair]
    /// The page, valid Unicode without a byte order mark.
    public let html: String

    public init(
        key: String,
        url: String,
        fetchedAt: String? = nil,
        encoding: String,
        encodingSource: EncodingSource,
        confidence: Double,
        replacements: [Replacement] = [],
        byteRepairs: [ByteRepair] = [],
        html: String
    ) {
        self.key = key
        self.url = url
        self.fetchedAt = fetchedAt
        self.encoding = encoding
        self.encodingSource = encodingSource
        self.confidence = confidence
        self.replacements = replacements
        self.byteRepairs = byteRepairs
        self.html = html
    }
}
