/// What an article is known by in the database: its address without what does not change the page.
///
/// Of an `http` or `https` address, scheme and host are in lower case, user name, default port, fragment and
/// tracking parameters are gone; the rest, the order of the parameters too, stays as it is. Any other address (a
/// file's, a record's key) is its own key.
enum URLKey {
    /// The key of a page.
    ///
    /// The address a page names as its own counts only if it is on the same host, and is no bare host where the
    /// page is not: sites exist that name their front page on every page, and their articles would become one.
    static func of(_ url: String, canonical: String? = nil) -> String {
        guard let own = Address(url) else { return url }
        guard let canonical = canonical.flatMap(Address.init), canonical.host == own.host,
            !canonical.isFrontPage || own.isFrontPage
        else { return own.text }
        return canonical.text
    }

    /// The host of a page, `nil` for what is no web address.
    static func host(of url: String) -> String? {
        Address(url).map { String(decoding: $0.host, as: UTF8.self) }
    }
}

/// A web address taken apart, as bytes.
private struct Address {
    let scheme: [UInt8]
    let host: [UInt8]
    private let port: [UInt8]
    private let path: [UInt8]
    private let query: [UInt8]

    init?(_ url: String) {
        let bytes = Array(url.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
            return nil
        }
        scheme = Self.lower(bytes[..<colon])
        guard scheme == Array("http".utf8) || scheme == Array("https".utf8) else { return nil }

        var rest = bytes[(colon + 3)...]
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<fragment] }
        let hostEnd = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
        var authority = rest[..<hostEnd]
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
        let portStart = authority.lastIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
        // In [::1] a colon is no port.
        let isPort = authority[portStart...].dropFirst().allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        host = Self.lower(authority[..<(isPort ? portStart : authority.endIndex)])
        guard !host.isEmpty else { return nil }
        let number = isPort ? Array(authority[portStart...].dropFirst()) : []
        let standard = scheme.count == 4 ? Array("80".utf8) : Array("443".utf8)
        port = number == standard ? [] : number

        let queryStart = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        path = hostEnd == queryStart ? [UInt8(ascii: "/")] : Array(rest[hostEnd..<queryStart])
        query = Self.withoutTracking(rest[queryStart...].dropFirst())
    }

    var isFrontPage: Bool { path.count == 1 && query.isEmpty }

    var text: String {
        var bytes = scheme + Array("://".utf8) + host
        if !port.isEmpty { bytes += [UInt8(ascii: ":")] + port }
        bytes += path
        if !query.isEmpty { bytes += [UInt8(ascii: "?")] + query }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func lower(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    private static func withoutTracking(_ query: ArraySlice<UInt8>) -> [UInt8] {
        let kept = query.split(separator: UInt8(ascii: "&")).filter { parameter in
            let name = lower(parameter.prefix { $0 != UInt8(ascii: "=") })
            return !name.starts(with: "utm_".utf8) && !tracking.contains(name)
        }
        return Array(kept.joined(separator: [UInt8(ascii: "&")]))
    }

    /// Parameters that say where a reader came from and never which page it is: those of Google, Meta, Microsoft,
    /// Yandex and other advertisers, and of Alibaba (`spm`, `scm`), Baidu (`bd_vid`, `wfr`) and WeChat.
    private static let tracking: Set<[UInt8]> = Set(
        [
            "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "yclid", "twclid", "ttclid", "igshid",
            "mc_cid", "mc_eid", "_ga", "_gl", "spm", "scm", "bd_vid", "wfr", "isappinstalled", "nsukey", "share_token",
        ].map { Array($0.utf8) }
    )
}
