import CCurl
import Glibc

/// Says which addresses may be connected to.
struct AddressGuard: Sendable {
    private let allowPrivate: Bool
    private let proxies: [WebAddress]

    init(_ settings: CurlClient.Settings) {
        allowPrivate = settings.allowPrivate
        proxies = settings.proxy == .environment && !allowPrivate ? Self.proxiesOfEnvironment() : []
    }

    func allows(_ address: IPAddress) -> Bool {
        allowPrivate || address.isPublic || proxies.contains { Self.addresses(of: $0.host).contains(address) }
    }

    /// The host as an address if it is written as one that is not allowed.
    ///
    /// Needed where a proxy connects in our place.
    func forbiddenHost(of url: WebAddress) -> IPAddress? {
        guard !allowPrivate, let address = Self.address(url.host), !address.isPublic else { return nil }
        return address
    }

    private static func address(_ host: String) -> IPAddress? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, host, &bytes) == 1 { return IPAddress(Array(bytes[..<4])) }
        let inner = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        return inet_pton(AF_INET6, inner, &bytes) == 1 ? IPAddress(bytes) : nil
    }

    /// The variables that libcurl reads, https://curl.se/libcurl/c/libcurl-env.html.
    private static func proxiesOfEnvironment() -> [WebAddress] {
        ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].compactMap { name in
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
            // Only the host counts: a SOCKS proxy is read as if it were a web server, its user is left out.
            let address = value.split(separator: "/", omittingEmptySubsequences: true)
            let authority = value.contains("://") ? address.dropFirst().first : address.first
            guard let host = authority?.split(separator: "@").last else { return nil }
            return WebAddress("http://\(host)/")
        }
    }

    private static func addresses(of host: String) -> [IPAddress] {
        if let address = address(host) { return [address] }
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, nil, &first) == 0, let first else { return [] }
        defer { freeaddrinfo(first) }
        return sequence(first: first, next: { $0.pointee.ai_next }).compactMap { info in
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = Int(ccurl_address_bytes(info.pointee.ai_addr, &bytes))
            return IPAddress(Array(bytes[..<count]))
        }
    }
}
