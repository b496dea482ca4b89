/// An IPv4 or IPv6 address, in network order.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four bytes or sixteen.
    let bytes: [UInt8]

    init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Whether the address belongs to the public internet.
    ///
    /// Not public are the blocks that the IANA registries of special-purpose addresses (RFC 6890 and its successors)
    /// list as not globally reachable, multicast, and all of IPv6 outside 2000::/3. An IPv6 address that carries an IPv4
    /// address (mapped, NAT64, 6to4) is as public as that one.
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.special4.contains { $0.contains(bytes) } }
        if let inner = embedded { return inner.isPublic }
        return Self.global6.contains(bytes) && !Self.special6.contains { $0.contains(bytes) }
    }

    var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        if Self.mapped.contains(bytes) { return "::ffff:" + bytes[12...].map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        return Self.shortened(groups)
    }

    /// The IPv4 address that an IPv6 address stands for.
    private var embedded: IPAddress? {
        if Self.mapped.contains(bytes) || Self.nat64.contains(bytes) { return IPAddress(Array(bytes[12...])) }
        if Self.sixToFour.contains(bytes) { return IPAddress(Array(bytes[2..<6])) }
        return nil
    }

    /// As RFC 5952 has it: the longest run of zero groups, the first of equals, is `::`.
    private static func shortened(_ groups: [Int]) -> String {
        var longest = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > max(longest.count, 1) { longest = start..<index }
            start = index + 1
        }
        let words = groups.map { String($0, radix: 16) }
        guard !longest.isEmpty else { return words.joined(separator: ":") }
        return words[..<longest.lowerBound].joined(separator: ":") + "::"
            + words[longest.upperBound...].joined(separator: ":")
    }

    // https://www.iana.org/assignments/iana-ipv4-special-registry; 224/4 is multicast (RFC 5771).
    private static let special4 = [
        Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
        Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
        Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
        Block([224], 4), Block([240], 4),
    ]

    // https://www.iana.org/assignments/iana-ipv6-special-registry; all global unicast lies in 2000::/3 (RFC 4291 §2.4).
    private static let global6 = Block([0x20], 3)
    private static let special6 = [
        Block([0x20, 0x01, 0x00], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x3F, 0xFF, 0x00], 20),
    ]
    private static let mapped = Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
    // RFC 6052 §2.1: the well-known prefix. 64:ff9b:1::/48 (RFC 8215) is for private use and lies outside 2000::/3.
    private static let nat64 = Block([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96)
    private static let sixToFour = Block([0x20, 0x02], 16)

    /// The addresses that begin with the same bits.
    private struct Block {
        let prefix: [UInt8]
        let bitCount: Int

        init(_ prefix: [UInt8], _ bitCount: Int) {
            self.prefix = prefix
            self.bitCount = bitCount
        }

        func contains(_ bytes: [UInt8]) -> Bool {
            for index in 0..<(bitCount + 7) / 8 {
                let unused = UInt8(max(0, index * 8 + 8 - bitCount))
                guard (bytes[index] ^ prefix[index]) >> unused == 0 else { return false }
            }
            return true
        }
    }
}
