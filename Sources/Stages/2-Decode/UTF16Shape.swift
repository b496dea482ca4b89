/// Whether bytes look like UTF-16 without a byte order mark.
enum UTF16Shape {
    private static let length = 2048

    /// The byte order, `nil` if they do not look like UTF-16.
    static func encoding(of body: Bytes, hint: TextEncoding?) -> TextEncoding? {
        let head = Bytes(rebasing: body.prefix(length))
        guard head.count >= 4, !looksOfBytes(head) else { return nil }
        let orders: [TextEncoding] = [.utf16LE, .utf16BE].filter { plausibleUnits(head, $0) * 10 >= head.count / 2 * 8 }
        guard !orders.isEmpty, hasNoASCIILook(head) else { return nil }
        var best: (encoding: TextEncoding, cost: Int)?
        for encoding in orders {
            let cost = CharacterTally.of(head, as: encoding).cost
            if cost < best?.cost ?? .max { best = (encoding, cost) }
        }
        guard let best else { return nil }
        for other in [TextEncoding.gb18030, .utf8, .big5, .shiftJIS, .eucJP, .eucKR]
        where CharacterTally.of(head, as: other).cost <= best.cost {
            return nil
        }
        return best.encoding
    }

    /// Whether a long text has no NUL, and far fewer or far more bytes above 7F than the two in five of Chinese in
    /// UTF-16: a quick no for nearly all pages.
    private static func looksOfBytes(_ head: Bytes) -> Bool {
        guard head.count >= 256 else { return false }
        var high = 0
        for byte in head {
            if byte == 0 { return false }
            high &+= Int(byte >> 7)
        }
        return high * 8 < head.count || high * 4 > head.count * 3
    }

    /// The number of code units that are ASCII, Chinese characters or their punctuation.
    private static func plausibleUnits(_ head: Bytes, _ encoding: TextEncoding) -> Int {
        let high = encoding == .utf16BE ? 0 : 1
        var count = 0
        for index in stride(from: 0, to: head.count - 1, by: 2) {
            switch head[index + high] {
            case 0x00 where head[index + 1 - high] != 0: count += 1
            case 0x20...0x26, 0x30, 0xFF, 0x4E...0x9F: count += 1
            default: break
            }
        }
        return count
    }

    /// ASCII text is a plausible row of Chinese characters in UTF-16, so bytes that ASCII lacks must be there.
    private static func hasNoASCIILook(_ head: Bytes) -> Bool {
        head.contains { $0 >= 0x80 || ($0 < 0x20 && !isSpace($0)) }
    }
}
