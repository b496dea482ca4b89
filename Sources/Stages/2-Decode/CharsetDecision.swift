public import NewsModel

/// The charset that a page is read as, and why.
///
/// ```swift
/// let decision = DecodeText.charset(of: [0xC3, 0xA9, 0xCC, 0xA8, 0xBE, 0xC6])
/// // decision.encoding == .gb18030, decision.source == .model
/// ```
public struct CharsetDecision: Sendable, Hashable {
    /// The charset.
    public let encoding: TextEncoding
    /// What decided it; a label that the bytes contradict decides nothing.
    public let source: EncodingSource
    /// How sure it is, from 0 to 1.
    ///
    /// 1 stands for a byte order mark and for plain ASCII, and what was weighed has never more than 0.99. It ranks decisions;
    /// it is not the share of those that are right.
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
