/// One `Allow` or `Disallow` line: a path pattern in which `*` stands for any bytes and a final `$` for the end.
struct RobotsRule: Sendable, Hashable {
    let allows: Bool
    /// The length of the pattern in bytes, by which the longest match wins (RFC 9309 §2.2.2).
    let length: Int
    /// What stands between the stars, at least one; a piece may be empty.
    private let pieces: [SearchedBytes]
    private let isAnchored: Bool

    /// Takes the pattern as it is written in the file.
    init(allows: Bool, pattern: some Collection<UInt8>) {
        self.allows = allows
        var escaped = Self.escaped(pattern)
        length = escaped.count
        isAnchored = escaped.last == UInt8(ascii: "$")
        if isAnchored { escaped.removeLast() }
        pieces = escaped.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(SearchedBytes.init)
    }

    /// Whether the rule is about a path, in one of its spellings.
    func matches(_ path: RobotsPath) -> Bool {
        if matches(path.spelled) { return true }
        return path.normalised != path.spelled && (path.isEncoded || !allows) && matches(path.normalised)
    }

    /// Whether the pattern fits the beginning of a path, or all of it if it ends in `$`.
    ///
    /// - Complexity: Linear in the lengths of path and pattern: the first place of each piece is the best one.
    func matches(_ path: [UInt8]) -> Bool {
        guard path.starts(with: pieces[0].bytes) else { return false }
        var position = pieces[0].bytes.count
        guard pieces.count > 1 else { return !isAnchored || position == path.count }
        for piece in pieces[1..<(pieces.count - 1)] {
            guard let end = piece.firstEnd(in: path, from: position) else { return false }
            position = end
        }
        let last = pieces[pieces.count - 1]
        guard isAnchored else { return last.firstEnd(in: path, from: position) != nil }
        return path.count - position >= last.bytes.count && path.suffix(last.bytes.count).elementsEqual(last.bytes)
    }

    /// Whether this rule decides where both match: the longer one, and of two as long the one that allows.
    func isStronger(than other: RobotsRule) -> Bool {
        length == other.length ? allows && !other.allows : length > other.length
    }

    /// The pattern in the spelling of an address: bytes outside ASCII as `%XX`, hexadecimal digits in upper case.
    static func escaped(_ pattern: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(pattern)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 {
                result += PercentCode.text(byte)
            } else if let value = PercentCode.value(in: bytes, at: index) {
                result += PercentCode.text(value)
                index += 2
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }
}
