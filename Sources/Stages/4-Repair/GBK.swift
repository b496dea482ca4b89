import CTextData

/// GBK in both directions, private-use characters included: what text was before it was decoded.
struct GBK: Sendable {
    static let shared = GBK()

    private let codes: [UInt16]

    private init() {
        var codes = [UInt16](repeating: 0, count: 0x10000)
        for lead in UInt16(0x81)...0xFE {
            for trail in UInt16(0x40)...0xFE where trail != 0x7F {
                let scalar = Self.scalar(UInt8(lead), UInt8(trail))
                if scalar != 0, codes[Int(scalar)] == 0 { codes[Int(scalar)] = lead << 8 | trail }
            }
        }
        self.codes = codes
    }

    /// The two bytes of a character, lead first; `nil` if GBK has no code of two bytes for it.
    @inline(__always)
    func bytes(_ scalar: UInt32) -> (lead: UInt8, trail: UInt8)? {
        guard scalar < 0x10000, codes[Int(scalar)] != 0 else { return nil }
        return (UInt8(codes[Int(scalar)] >> 8), UInt8(codes[Int(scalar)] & 0xFF))
    }

    /// The character of two bytes; 0 if there is none.
    @inline(__always)
    static func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
        guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else { return 0 }
        let pointer = Int(lead - 0x81) * 190 + Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
        // The table begins with gb18030.
        let value = UnsafeRawPointer(sluice_charsets()).load(fromByteOffset: pointer * 2, as: UInt16.self)
        return UInt32(UInt16(littleEndian: value))
    }

    /// The character of two bytes if it is one that text is written in: neither missing nor of private use.
    @inline(__always)
    static func assigned(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
        let scalar = scalar(lead, trail)
        return scalar == 0 || 0xE000...0xF8FF ~= scalar ? nil : scalar
    }
}
