/// The part of an address that the rules of a robots.txt are matched with: path and query.
struct RobotsPath: Sendable, Hashable {
    /// As the address has it.
    let spelled: [UInt8]
    /// As RFC 9309 §2.2.2 compares it: `%XX` of unreserved characters undone, the others in upper case, bytes outside
    /// ASCII encoded.
    let normalised: [UInt8]
    /// Whether it is all ASCII, so that it can be sent as it is.
    let isEncoded: Bool

    /// Reads any address, absolute or not; what has no path has the path `/`.
    init(_ url: String) {
        spelled = Self.path(of: Array(url.utf8))
        normalised = Self.normalised(spelled)
        isEncoded = spelled.allSatisfy { $0 < 0x80 }
    }

    private static func path(of url: [UInt8]) -> [UInt8] {
        let isStart = { (byte: UInt8) in "/?;".utf8.contains(byte) }
        let body = url.prefix { $0 != UInt8(ascii: "#") }
        // "//host/path" names a host as "http://host/path" does.
        var rest = body.starts(with: "//".utf8) ? body.dropFirst(2) : body[...]
        if let first = rest.firstIndex(where: isStart), first > rest.startIndex,
            rest[first...].starts(with: "//".utf8), rest[first - 1] == UInt8(ascii: ":")
        {
            rest = rest[(first + 2)...]
        }
        guard let start = rest.firstIndex(where: isStart) else { return [slash] }
        return rest[start] == slash ? Array(rest[start...]) : [slash] + rest[start...]
    }

    private static func normalised(_ path: [UInt8]) -> [UInt8] {
        guard path.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 }) else { return path }
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = 0
        while index < path.count {
            if let value = PercentCode.value(in: path, at: index) {
                if PercentCode.isUnreserved(value) { result.append(value) } else { result += PercentCode.text(value) }
                index += 3
            } else {
                if path[index] < 0x80 { result.append(path[index]) } else { result += PercentCode.text(path[index]) }
                index += 1
            }
        }
        return result
    }

    private static let slash = UInt8(ascii: "/")
}
