/// An absolute http or https address, and the resolution of others against it (RFC 3986, section 5.2).
struct Address {
    /// With the colon and slashes, such as `https://`.
    private let scheme: String
    let host: String
    /// From the first slash, without query and fragment; never empty.
    private let path: [UInt8]
    private let query: [UInt8]

    init?(_ text: some Collection<UInt8>) {
        let bytes = Array(text)
        let length: Int
        if Self.hasScheme(bytes, "https://") {
            scheme = "https://"
            length = 8
        } else if Self.hasScheme(bytes, "http://") {
            scheme = "http://"
            length = 7
        } else {
            return nil
        }
        let rest = bytes[length...].prefix { $0 != 0x23 }
        let hostEnd = rest.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x5C } ?? rest.endIndex
        guard hostEnd > rest.startIndex else { return nil }
        host = String(decoding: rest[..<hostEnd].map(\.lowered), as: UTF8.self)
        let afterHost = rest[hostEnd...]
        let pathEnd = afterHost.firstIndex(of: 0x3F) ?? afterHost.endIndex
        let path = Array(afterHost[..<pathEnd])
        self.path = path.isEmpty ? [0x2F] : Self.withoutDots(path)
        query = Array(afterHost[pathEnd...])
    }

    var text: String { scheme + host + path.text + query.text }

    /// The address that `reference` means on this page, without its fragment; `nil` for other schemes than http.
    func resolving(_ reference: some Collection<UInt8>) -> String? {
        var bytes = Array(reference)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        bytes = bytes.drop { $0 <= 0x20 }.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        bytes = Array(bytes.prefix { $0 != 0x23 }).flatMap { $0 == 0x20 ? [0x25, 0x32, 0x30] : [$0] }
        guard let first = bytes.first else { return nil }
        if let absolute = Address(bytes) { return absolute.text }
        if let colon = bytes.firstIndex(of: 0x3A),
            bytes[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D })
        {
            return nil
        }
        if bytes.has("//", at: 0) { return Address(Array(scheme.utf8.dropLast(2)) + bytes)?.text }
        if first == 0x2F { return Address(Array((scheme + host).utf8) + bytes)?.text }
        if first == 0x3F { return scheme + host + path.text + bytes.text }
        let folder = path.prefix((path.lastIndex(of: 0x2F) ?? 0) + 1)
        return Address(Array((scheme + host).utf8) + folder + bytes)?.text
    }

    private static func hasScheme(_ bytes: [UInt8], _ scheme: StaticString) -> Bool {
        guard bytes.count > scheme.utf8CodeUnitCount else { return false }
        for index in 0..<scheme.utf8CodeUnitCount where bytes[index].lowered != scheme.utf8Start[index] { return false }
        return true
    }

    /// Removes `.` and `..` (RFC 3986, section 5.2.4).
    private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
        guard path.contains("/.") else { return path }
        var kept: [ArraySlice<UInt8>] = []
        let parts = path.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part.equals("..") || part.equals(".") {
                if part.count == 2 { _ = kept.popLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(part)
            }
        }
        return kept.reduce(into: []) { $0 += [0x2F] + $1 }
    }
}
