/// The SHA-1 digest of bytes (FIPS 180-4), which WARC files use to name a payload.
///
/// Not to protect anything: two payloads of one digest can be made.
struct SHA1 {
    private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]

    /// The 20 bytes.
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = Self()
        let whole = bytes.count & ~63
        var tail = Array(bytes[whole...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(bytes.count) &* 8
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        bytes.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: whole, by: 64) {
                hash.compress(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]))
            }
        }
        tail.withUnsafeBufferPointer { tail in
            for start in stride(from: 0, to: tail.count, by: 64) {
                hash.compress(UnsafeBufferPointer(rebasing: tail[start..<start + 64]))
            }
        }
        return hash.state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    /// `sha1:` and the digest in the base 32 of RFC 4648, as WARC files have it.
    static func label(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text = Array("sha1:".utf8)
        // 160 bits are 32 letters: no padding.
        var (bits, count) = (0, 0)
        for byte in digest(bytes) {
            (bits, count) = ((bits << 8 | Int(byte)) & 0xFFFF, count + 8)
            while count >= 5 {
                text.append(letters[bits >> (count - 5) & 31])
                count -= 5
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One block of 64 bytes (FIPS 180-4, 6.1.2).
    private mutating func compress(_ block: UnsafeBufferPointer<UInt8>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
            for word in 0..<16 {
                let at = word * 4
                schedule[word] =
                    UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
                    | UInt32(block[at + 3])
            }
            for word in 16..<80 {
                schedule[word] = Self.rotate(
                    schedule[word - 3] ^ schedule[word - 8] ^ schedule[word - 14] ^ schedule[word - 16],
                    1
                )
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for round in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch round {
                    case 0..<20: (b & c | ~b & d, 0x5a82_7999)
                    case 20..<40: (b ^ c ^ d, 0x6ed9_eba1)
                    case 40..<60: (b & c | b & d | c & d, 0x8f1b_bcdc)
                    default: (b ^ c ^ d, 0xca62_c1d6)
                    }
                let next = Self.rotate(a, 5) &+ mixed &+ e &+ constant &+ schedule[round]
                (e, d, c, b, a) = (d, c, Self.rotate(b, 30), a, next)
            }
            for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
        }
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word << count | word >> (32 - count)
    }
}
