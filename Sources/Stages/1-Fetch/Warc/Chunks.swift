/// The chunked transfer coding (RFC 9112 §7.1), undone.
enum Chunks {
    /// The body, and why it is not whole if it is not.
    ///
    /// Many writers join the chunks and leave the field as it was, so what does not begin with a length is taken as it is.
    static func joined(_ bytes: [UInt8]) -> (body: [UInt8], fault: String?) {
        var body: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            guard let length = length(bytes[index..<end]), end < bytes.count else {
                return index == 0 ? (bytes, nil) : (body, "the chunks are broken")
            }
            if length == 0 { return (body, nil) }
            guard length <= bytes.count - end - 1 else {
                return (body + bytes[(end + 1)...], "the last chunk is cut off")
            }
            body += bytes[(end + 1)..<(end + 1 + length)]
            index = end + 1 + length
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        }
        return (body, bytes.isEmpty ? nil : "the last chunk is missing")
    }

    /// The number of a line such as `1f4;name=value`.
    private static func length(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D && $0 != 0x20 }
        guard (1...15).contains(digits.count), let first = digits.first, first != UInt8(ascii: "+") else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 < 0 ? nil : $0 }
    }
}
