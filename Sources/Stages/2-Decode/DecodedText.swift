public import NewsModel

/// The text that ``TextDecoder`` made of bytes.
public struct DecodedText: Sendable, Hashable {
    /// Valid Unicode without a byte order mark.
    public let text: String
    /// The bytes that are no text in the charset, each shown as U+FFFD, in order.
    public let replacements: [Replacement]
}
