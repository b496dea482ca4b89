import CCurl
import Glibc

/// Says which addresses may be connected to.
struct AddressGuard: Sendable {
    private let allowPrivate: Bool
    private let exceptions: [Endpoint]

    /// A host and a port that may be connected to though the address is not public: a proxy.
    struct Endpoint: Sendable, Hashable {
        /// A name, or an address without brackets.
        let host: String
        let port: Int
    }

    init(_ settings: CurlClient.Settings) {
        let usesProxy = settings.proxy == .environment && !settings.allowPrivate
        self.init(allowPrivate: settings.allowPrivate, exceptions: usesProxy ? Self.proxiesOfEnvironment() : [])
    }

    init(allowPrivate: Bool, exceptions: [Endpoint]) {
        self.allowPrivate = allowPrivate
        self.exceptions = exceptions
    }

    func allows(_ address: IPAddress, port: Int) -> Bool {
        allowPrivate || address.isPublic
            // The port counts: else a proxy on our own machine would open all of it.
            || exceptions.contains { $0.port == port && Self.addresses(of: $0.host).contains(address) }
    }

    /// The host as an address if it is written as one that is not allowed.
    ///
    /// Needed where a proxy connects in our place.
    func forbiddenHost(of url: WebAddress) -> IPAddress? {
        guard !allowPrivate, let address = Self.address(withoutBrackets(url.host)), !address.isPublic else {
            return nil
        }
        return address
    }

    private static func address(_ host: String) -> IPAddress? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, host, &bytes) == 1 { return IPAddress(Array(bytes[..<4])) }
        return inet_pton(AF_INET6, host, &bytes) == 1 ? IPAddress(bytes) : nil
    }

    /// The variables that libcurl reads, https://curl.se/libcurl/c/libcurl-env.html.
    private static func proxiesOfEnvironment() -> [Endpoint] {
        let names = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
        let values = names.compactMap { getenv($0) }.map { String(cString: $0) }
        return values.compactMap { Endpoint(proxy: $0) }
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

extension AddressGuard.Endpoint {
    /// Reads a proxy as libcurl does: `[scheme://][user[:word]@]host[:port][/]`, without port 1080 or, for https, 443.
    init?(proxy: String) {
        let parts = proxy.split(separator: "://", maxSplits: 1)
        guard let rest = parts.last, let authority = rest.prefix(while: { $0 != "/" }).split(separator: "@").last else {
            return nil
        }
        let isSecure = parts.count == 2 && parts[0].lowercased() == "https"
        // What follows a bracket or a name: the colons of an IPv6 address are no separators.
        let afterHost = authority.lastIndex(of: "]").map { authority.index(after: $0) } ?? authority.startIndex
        let colon = authority[afterHost...].lastIndex(of: ":")
        host = withoutBrackets(String(authority[..<(colon ?? authority.endIndex)]))
        port = colon.flatMap { Int(authority[authority.index(after: $0)...]) } ?? (isSecure ? 443 : 1080)
    }
}

private func withoutBrackets(_ host: String) -> String {
    host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
}
