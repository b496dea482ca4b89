/// The part of an address that the rules of a robots.txt are matched with: path and query.
struct RobotsPath: Sendable, Hashable {
    /// As the address has it.
    let spelled: [UInt8]
    /// With `%XX` of unreserved characters undone and the others in upper case: RFC 9309 §2.2.2 compares so.
    let normalised: [UInt8]

    /// Reads any address, absolute or not; what has no path has the path `/`.
    init(_ url: String) {
        spelled = Self.path(of: Array(url.utf8))
        normalised = Self.normalised(spelled)
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
        guard path.contains(UInt8(ascii: "%")) else { return path }
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = 0
        while index < path.count {
            if let value = PercentCode.value(in: path, at: index) {
                if PercentCode.isUnreserved(value) { result.append(value) } else { result += PercentCode.text(value) }
                index += 3
            } else {
                result.append(path[index])
                index += 1
            }
        }
        return result
    }

    private static let slash = UInt8(ascii: "/")
}
