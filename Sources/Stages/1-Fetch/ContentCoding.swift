/// How a body is packed (RFC 9110 §8.4.1).
enum ContentCoding: Hashable {
    case identity
    case gzip
    case deflate
    /// To be undone by libcurl, which we do not ask for: its decoders do not see that a stream is cut off.
    case brotli
    /// Several at once, or one that nobody here knows.
    case unknown(String)

    /// Reads the value of `Content-Encoding`.
    init(_ value: String) {
        switch value.lowercased() {
        case "", "identity": self = .identity
        case "gzip", "x-gzip": self = .gzip
        case "deflate": self = .deflate
        case "br": self = .brotli
        default: self = .unknown(value)
        }
    }
}
