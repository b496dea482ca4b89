public import NewsModel

/// The charset that a page is read as, and why.
public struct CharsetDecision: Sendable, Hashable {
    /// The charset.
    public let encoding: TextEncoding
    /// What decided it; a label that the bytes contradict decides nothing.
    public let source: EncodingSource
    /// How sure it is, from 0 to 1.
    public let confidence: Double
    /// The readings that were weighed and lost, the best first; empty where nothing had to be weighed.
    public let runnersUp: [TextEncoding]

    init(_ encoding: TextEncoding, _ source: EncodingSource, confidence: Double, runnersUp: [TextEncoding] = []) {
        self.encoding = encoding
        self.source = source
        self.confidence = confidence
        self.runnersUp = runnersUp
    }
}
