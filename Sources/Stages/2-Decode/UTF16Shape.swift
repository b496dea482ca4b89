/// Whether bytes look like UTF-16 without a byte order mark.
enum UTF16Shape {
    private static let length = 2048
    /// What else the bytes may be, and how many bits of doubt against it.
    ///
    /// That all pairs of bytes are common characters in UTF-16 is seldom chance.
    private static let rivals: [(TextEncoding, Int)] = [
        (.gb18030, 3), (.utf8, 0), (.big5, 3), (.shiftJIS, 8), (.eucJP, 8), (.eucKR, 8),
    ]

    /// The byte order, `nil` if they do not look like UTF-16.
    static func encoding(of body: Bytes, hint: TextEncoding?) -> TextEncoding? {
        let head = Bytes(rebasing: body.prefix(length))
        guard head.count >= 4, !looksOfBytes(head) else { return nil }
        let orders: [TextEncoding] = [.utf16LE, .utf16BE].filter { plausibleUnits(head, $0) * 10 >= head.count / 2 * 8 }
        guard !orders.isEmpty else { return nil }
        var best: (encoding: TextEncoding, cost: Int)?
        for encoding in orders {
            let cost = WordTally.cost(of: head, as: encoding)
            if cost < best?.cost ?? .max { best = (encoding, cost) }
        }
        guard let best else { return nil }
        if ASCIILook.has(head) {
            let units = head.count / 2
            guard hanUnits(head, best.encoding) * 4 >= units * 3 else { return nil }
            return best.cost < ASCIILook.cost(of: head) ? best.encoding : nil
        }
        let jumble = head.count <= WordTally.longest ? ASCIILook.jumbleCost(of: head) : 0
        let isBeaten = rivals.contains { other, prior in
            WordTally.cost(of: head, as: other) + prior * CharacterCost.bit + jumble <= best.cost
        }
        return isBeaten ? nil : best.encoding
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

    /// The number of code units that are Chinese characters.
    private static func hanUnits(_ head: Bytes, _ encoding: TextEncoding) -> Int {
        let high = encoding == .utf16BE ? 0 : 1
        return stride(from: 0, to: head.count - 1, by: 2).count { 0x4E...0x9F ~= head[$0 + high] }
    }
}
