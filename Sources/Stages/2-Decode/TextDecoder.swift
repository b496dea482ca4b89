import NewsModel

/// Decodes bytes of one charset, as a browser would.
///
/// ```swift
/// let decoder = TextDecoder(.gb18030)
/// let decoded = decoder.decode([0xD6, 0xD0, 0xB9, 0xFA, 0x81, 0x20])
/// decoded.text  // "中国\u{FFFD} "
/// decoded.replacements  // [Replacement(offset: 4, bytes: "81", count: 1)]
/// ```
///
/// It never fails: what is no text in the charset becomes U+FFFD and is told in the result. Private-use characters are
/// kept, and so is the ASCII byte after a bad lead byte. A byte order mark at the beginning is left out.
///
/// Several threads may use one value at once.
///
/// - Complexity: Linear in the number of bytes. The text has at most three bytes of UTF-8 for each byte, which only bytes
///   that are no text come near to, and is copied once: at its peak a decoding takes up to six times the size of the input
///   beside the input, and two to three times for Chinese text.
public struct TextDecoder: Sendable {
    /// The charset that bytes are read as.
    public let encoding: TextEncoding

    /// The decoder for a charset.
    public init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// The decoder for a label such as `GB2312` of a header or a page, `nil` if the label is unknown.
    ///
    /// - Parameter label: A label of the Encoding Standard or one that ``TextEncoding`` adds, in either case of letters.
    public init?(label: String) {
        guard let encoding = TextEncoding(label: label) else { return nil }
        self.encoding = encoding
    }

    /// The text of the bytes, and what had to be replaced in it.
    ///
    /// - Parameter bytes: All of the text: an incomplete character at the end becomes U+FFFD.
    /// - Returns: The text, and the replacements with offsets in bytes from the first of `bytes`, which is 0.
    public func decode(_ bytes: [UInt8]) -> DecodedText {
        bytes.withUnsafeBufferPointer { decode($0) }
    }

    /// The same, where `place` turns an offset into these bytes to one into the page as it came.
    func decode(_ bytes: Bytes, place: (Int) -> Int = { $0 }) -> DecodedText {
        var buffer = TextBuffer(inputCount: bytes.count)
        defer { buffer.deallocate() }
        decode(bytes, into: &buffer)
        return DecodedText(text: buffer.text(), replacements: buffer.errors.replacements(in: bytes, place: place))
    }

    @inline(__always)
    func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        switch encoding {
        case .utf8: UTF8Decoder.decode(bytes, into: &sink)
        case .utf16LE: UTF16Decoder.decode(bytes, bigEndian: false, into: &sink)
        case .utf16BE: UTF16Decoder.decode(bytes, bigEndian: true, into: &sink)
        case .gb18030: GB18030Decoder.decode(bytes, into: &sink)
        case .big5: Big5Decoder.decode(bytes, into: &sink)
        case .eucKR: EUCKRDecoder.decode(bytes, into: &sink)
        case .eucJP: EUCJPDecoder.decode(bytes, into: &sink)
        case .shiftJIS: ShiftJISDecoder.decode(bytes, into: &sink)
        case .iso2022JP: ISO2022JPDecoder.decode(bytes, into: &sink)
        case .hz: HZDecoder.decode(bytes, into: &sink)
        case .iso2022CN: ISO2022Decoder.decode(bytes, korean: false, into: &sink)
        case .iso2022KR: ISO2022Decoder.decode(bytes, korean: true, into: &sink)
        default: SingleByteDecoder.decode(bytes, table: encoding.singleByteTable ?? 0, into: &sink)
        }
    }
}
