import CCurl
import Glibc

/// An `http` or `https` address, as libcurl reads it.
///
/// What is checked here is what is fetched: libcurl gets ``text``, never the string it was made from, and reads the same
/// in it. Dot segments are resolved, characters that an address must not have are percent-encoded as UTF-8, odd spellings
/// of an IPv4 address (`0x7f.1`) are written out, the default port and the fragment are dropped.
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
        guard let reference = Self.cleaned(reference), var address = Self(reading: reference, relativeTo: base) else {
            return nil
        }
        // An encoded host (`%31`) shows what it is at the second reading only.
        for _ in 0..<2 {
            guard let again = Self(reading: address.text, relativeTo: nil) else { return nil }
            if again == address {
                guard !Self.isHalfAnAddress(address.host) else { return nil }
                self = address
                return
            }
            address = again
        }
        return nil
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

    /// The text in ASCII, mended as browsers mend it (URL standard §4.4).
    ///
    /// White space around it and line breaks in it are dropped, a backslash is read as "/", and what must not stand in
    /// an address is encoded. `nil` if there are other control characters.
    private static func cleaned(_ text: String) -> String? {
        let isOuter = { (byte: UInt8) in byte <= 0x20 }
        let bytes = text.utf8.drop(while: isOuter)
        guard bytes.count <= longest, let end = bytes.lastIndex(where: { !isOuter($0) }) else { return nil }
        var result: [UInt8] = []
        var isPath = true
        for byte in bytes[...end] {
            switch byte {
            case 0x09, 0x0A, 0x0D: continue
            case 0..<0x20, 0x7F: return nil
            case UInt8(ascii: "\\") where isPath: result.append(UInt8(ascii: "/"))
            case 0x80..., UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
                UInt8(ascii: "}"):
                result += Array("%\(String(byte, radix: 16, uppercase: true))".utf8)
            default:
                isPath = isPath && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private init?(reading reference: String, relativeTo base: WebAddress?) {
        guard let url = curl_url() else { return nil }
        defer { curl_url_cleanup(url) }
        if let base {
            guard curl_url_set(url, CURLUPART_URL, base.text, 0) == CURLUE_OK else { return nil }
        }
        guard curl_url_set(url, CURLUPART_URL, reference, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK,
            let scheme = Self.part(CURLUPART_SCHEME, of: url), scheme == "http" || scheme == "https",
            let host = Self.host(of: url)
        else { return nil }
        self.scheme = scheme
        self.host = host
        port = Self.part(CURLUPART_PORT, of: url)
        path = Self.part(CURLUPART_PATH, of: url) ?? "/"
        query = Self.part(CURLUPART_QUERY, of: url)
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer, _ extra: Int32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        let code = curl_url_get(url, part, &text, UInt32(CURLU_NO_DEFAULT_PORT | extra))
        // Freed after an error too: libcurl 7.88 leaves the host there when it is no name.
        defer { curl_free(text) }
        guard code == CURLUE_OK, let text else { return nil }
        return String(cString: text)
    }

    /// The host in ASCII and lower case; `nil` if it is no name and no address.
    private static func host(of url: OpaquePointer) -> String? {
        guard var host = part(CURLUPART_HOST, of: url) else { return nil }
        if host.utf8.contains(where: { $0 >= 0x80 }) {
            // libcurl reads a name in the charset of the locale, which is C unless somebody has changed it.
            guard let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else { return nil }
            defer { freelocale(utf8) }
            let previous = uselocale(utf8)
            defer { uselocale(previous) }
            guard let ascii = part(CURLUPART_HOST, of: url, CURLU_PUNYCODE) else { return nil }
            host = ascii
        }
        host = host.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        return !host.isEmpty && host.utf8.allSatisfy(isOfHost) ? host : nil
    }

    /// Whether a name ends in a number and is no IPv4 address.
    ///
    /// No such name exists (URL standard §3.5), but a proxy that reads more freely than we do could find an address in it.
    private static func isHalfAnAddress(_ host: String) -> Bool {
        guard let last = host.split(separator: ".", omittingEmptySubsequences: false).last else { return false }
        let isNumber =
            last.hasPrefix("0x")
            ? last.dropFirst(2).allSatisfy(\.isHexDigit)
            : !last.isEmpty && last.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard isNumber else { return false }
        var bytes = in_addr()
        return inet_pton(AF_INET, host, &bytes) != 1
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._[]:".utf8.contains(byte)
        }
    }
}
