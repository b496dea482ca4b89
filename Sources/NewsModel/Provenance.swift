/// How an article's text was obtained: what the sink keeps beside it.
///
/// It travels within a process and is not part of the wire format.
public struct Provenance: Sendable, Hashable {
    /// See ``FetchedPage/fetchedAt``.
    public let fetchedAt: String?
    /// See ``DecodedPage/encoding``.
    public let encoding: String
    public let encodingSource: EncodingSource
    /// How sure the charset is, from 0 to 1.
    public let encodingConfidence: Double
    /// The number of U+FFFD that decoding put into the page.
    public let replacementCount: Int
    public let byteRepairs: [ByteRepair]

    public init(_ page: DecodedPage) {
        fetchedAt = page.fetchedAt
        encoding = page.encoding
        encodingSource = page.encodingSource
        encodingConfidence = page.confidence
        replacementCount = page.replacements.reduce(0) { $0 + $1.count }
        byteRepairs = page.byteRepairs
    }
}
