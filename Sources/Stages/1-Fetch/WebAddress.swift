import CCurl
import Glibc

/// An `http` or `https` address, as libcurl reads it.
///
/// What is checked here is what is fetched: libcurl gets ``text``, never the string it was made from. Dot segments are
/// resolved, spaces and characters outside ASCII are percent-encoded as UTF-8, odd spellings of an IPv4 address
/// (`0x7f.1`) are written out, the default port and the fragment are dropped.
struct WebAddress: Sendable, Hashable {
    let scheme: String
    /// In lower case and ASCII (a Chinese name as `xn--…`); an IPv6 address in brackets.
    let host: String
    /// `nil` for the default port of the scheme.
    let port: String?
    /// Begins with `/`.
    let path: String
    /// What follows `?`, `nil` if there is none.
    let query: String?

    /// Reads an absolute address, or `nil` if it is none, has another scheme, or names a user.
    ///
    /// A name and a password would end up as a key in the database.
    init?(_ text: String) {
        self.init(text, relativeTo: nil)
    }

    /// Reads an address as a page at `base` means it.
    init?(_ reference: String, relativeTo base: WebAddress?) {
        // libcurl takes a C string: what follows a NUL would not be seen.
        guard !reference.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        guard reference.utf8.count <= Self.longest else { return nil }
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        if let base {
            guard curl_url_set(url, CURLUPART_URL, base.text, 0) == CURLUE_OK else { return nil }
        }
        let flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_DISALLOW_USER
        guard curl_url_set(url, CURLUPART_URL, reference, UInt32(flags)) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: url), scheme == "http" || scheme == "https",
            let host = Self.host(of: url), !host.isEmpty
        else { return nil }
        self.scheme = scheme
        self.host = host
        port = Self.part(CURLUPART_PORT, of: url)
        path = Self.part(CURLUPART_PATH, of: url) ?? "/"
        query = Self.part(CURLUPART_QUERY, of: url)
    }

    init(scheme: String, host: String, port: String?, path: String, query: String?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
    }

    var text: String {
        "\(scheme)://\(host)\(port.map { ":" + $0 } ?? "")\(path)\(query.map { "?" + $0 } ?? "")"
    }

    /// RFC 9110 §4.1 asks for support of 8,000 bytes; what is longer is no page.
    private static let longest = 8192

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ extra: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, UInt32(CURLU_NO_DEFAULT_PORT | extra)) == CURLUE_OK, let text else {
            return nil
        }
        defer { curl_free(text) }
        return String(cString: text)
    }
    /// The host in ASCII, as IDNA 2008 has it.
    ///
    /// libcurl reads a name in the charset of the locale, which is C unless somebody has changed it.
    private static func host(of url: OpaquePointer) -> String? {
        guard let host = part(CURLUPART_HOST, of: url) else { return nil }
        guard host.utf8.contains(where: { $0 >= 0x80 }) else { return host.lowercased() }
        guard let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return nil }
        defer { freelocale(utf8) }
        let previous = uselocale(utf8)
        defer { uselocale(previous) }
        guard let ascii = part(CURLUPART_HOST, of: url, CURLU_PUNYCODE), ascii.utf8.allSatisfy({ $0 < 0x80 }) else {
            return nil
        }
        // What comes out is not looked at again by libcurl: "０ｘ７ｆ.1" would be left as "0x7f.1".
        return WebAddress("http://\(ascii)/")?.host
    }
}
