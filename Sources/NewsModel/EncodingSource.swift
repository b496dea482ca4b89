/// What decided the charset of a page.
public enum EncodingSource: String, Sendable, Hashable, Codable, CaseIterable {
    /// A byte order mark.
    case byteOrderMark = "bom"
    /// The `Content-Type` header.
    case http
    /// A `<meta>` element.
    case meta
    /// The bytes: valid UTF-8, the shape of UTF-16, or 7-bit escapes.
    case shape
    /// The characters that the bytes would be.
    case model
    /// Nothing: the default.
    case fallback
}
