public import NewsModel

/// The text that ``TextDecoder`` made of bytes.
public struct DecodedText: Sendable, Hashable {
    /// Valid Unicode without a byte order mark.
    public let text: String
    /// The bytes that are no text in the charset, each shown as U+FFFD, in order.
    ///
    /// Offsets are bytes from the beginning of what was decoded. Neighbours are one event, and after `Replacement.limit`
    /// events the last one counts the rest, so that the counts always add up to the number of U+FFFD.
    public let replacements: [Replacement]
}
