/// Base 64 (RFC 4648 §4), white space passed over.
enum Base64 {
    /// The text in UTF-8, or `nil` if there are other characters.
    static func text(_ encoded: String) -> String? {
        var result: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in encoded.utf8 {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="), 0...0x20: continue
            default: return nil
            }
            (bits, count) = ((bits << 6 | Int(value)) & 0xFFFF, count + 6)
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
