public import NewsModel
public import PipelineCore

/// Turns the bytes of a page into text.
///
/// It decides the charset by the byte order mark, the header, the page's own declaration and the bytes themselves,
/// puts back bytes that a broken program took out, and decodes by the Encoding Standard. It loses nothing silently:
/// the result tells each replacement and each repair with its place in the body.
///
/// ```swift
/// let body: [UInt8] = [0xC3, 0xA9, 0xCC, 0xA8, 0xBE, 0xC6]
/// let page = try DecodeText().process(FetchedPage(key: "1", url: "file:///1", body: body))
/// page.html  // "茅台酒"
/// page.encoding  // "gb18030"
/// ```
///
/// A body that is no text at all throws ``DecodeFailure``: it is empty, binary, or full of control characters. Offsets of
/// replacements and repairs are bytes from the beginning of the body as it came, 0 for the first.
///
/// - Complexity: Linear in the number of bytes. At its peak up to six times the size of the body beside the body, and as
///   much as the body once more where its bytes were repaired.
public struct DecodeText: Stage {
    /// A stage without settings.
    public init() {}

    /// The page as text; every error says which page it was.
    public func process(_ page: FetchedPage) throws(DecodeFailure) -> DecodedPage {
        if page.body.isEmpty { throw .empty(key: page.key) }
        let result: Result<DecodedPage, DecodeFailure> = page.body.withUnsafeBufferPointer { body in
            if let kind = BinaryKind.name(of: body) { return .failure(.binary(key: page.key, kind: kind)) }
            let decision = CharsetDetector(body: body, contentType: page.contentType).decide()
            if let failure = refusal(of: body, in: decision.encoding, key: page.key) { return .failure(failure) }
            return .success(decode(page, body, decision))
        }
        return try result.get()
    }

    /// The charset that a page would be read as.
    ///
    /// - Parameters:
    ///   - body: The bytes of the page; its first 16 KiB of text are weighed, all of it where UTF-8 is in question.
    ///   - contentType: The `Content-Type` header, if there was one.
    /// - Returns: The charset, what decided it and what else was weighed. Never fails: an empty or binary body has a likeliest charset,
    ///   too, and it is ``process(_:)`` that refuses it.
    public static func charset(of body: [UInt8], contentType: String? = nil) -> CharsetDecision {
        body.withUnsafeBufferPointer { CharsetDetector(body: $0, contentType: contentType).decide() }
    }

    private func decode(_ page: FetchedPage, _ body: Bytes, _ decision: CharsetDecision) -> DecodedPage {
        let patches: [BytePatch] =
            switch decision.encoding {
            case .gb18030: GBKPageRepair.patches(for: body)
            case .big5: Big5PageRepair.patches(for: body)
            case .utf8: UTF8PageRepair.patches(for: body)
            default: []
            }
        let decoder = TextDecoder(decision.encoding)
        let decoded: DecodedText
        if patches.isEmpty {
            decoded = decoder.decode(body)
        } else {
            let patched = PatchedBody(body, patches)
            decoded = patched.bytes.withUnsafeBufferPointer { decoder.decode($0, place: patched.place) }
        }
        return DecodedPage(
            key: page.key,
            url: page.url,
            fetchedAt: page.fetchedAt,
            encoding: decision.encoding.rawValue,
            encodingSource: decision.source,
            confidence: decision.confidence,
            replacements: decoded.replacements,
            byteRepairs: BytePatch.repairs(patches, in: body),
            html: decoded.text
        )
    }

    /// More than one control character in twenty bytes, while random bytes have two; in UTF-16 the units are counted.
    private func refusal(of body: Bytes, in encoding: TextEncoding, key: String) -> DecodeFailure? {
        var controls = 0
        if encoding == .utf16LE || encoding == .utf16BE {
            for index in stride(from: 0, to: body.count - 1, by: 2) where body[index] == 0 && body[index + 1] == 0 {
                controls += 2
            }
        } else {
            // ESC and the shifts belong to 7-bit charsets.
            for byte in body where byte < 0x20 { controls &+= byte < 0x09 || byte > 0x0F && byte != 0x1B ? 1 : 0 }
        }
        return controls * 20 > body.count ? .notText(key: key, controls: controls, length: body.count) : nil
    }
}
