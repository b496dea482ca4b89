/// The characters that UTF-8 of Chinese turns into when it is read as GBK, and that text seldom has.
enum RareHanzi {
    /// Whether the three bytes of UTF-8 are such a character: GBK lead E3 to E9 or EF, trail 80 to BF.
    @inline(__always)
    static func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        return contains(scalar)
    }

    @inline(__always)
    static func contains(_ scalar: UInt32) -> Bool {
        let index = scalar &- 0x4E00
        guard index < 0x5200 else { return false }
        return bits[Int(index >> 6)] & (1 << UInt64(index & 63)) != 0
    }

    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
        for lead in [0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF] as [UInt8] {
            for trail in UInt8(0x80)...0xBF {
                let index = GBK.scalar(lead, trail) &- 0x4E00
                if index < 0x5200 { bits[Int(index >> 6)] |= 1 << UInt64(index & 63) }
            }
        }
        return bits
    }()
}
