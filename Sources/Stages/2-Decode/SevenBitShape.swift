/// Whether 7-bit bytes hold the escapes of HZ, ISO-2022-JP, ISO-2022-CN or ISO-2022-KR.
enum SevenBitShape {
    static let encodings: [TextEncoding] = [.hz, .iso2022JP, .iso2022CN, .iso2022KR]

    /// What a byte of HZ may cost, in bits, where the end of the Chinese is missing; Chinese has 5.
    private static let unclosedBits = 5

    /// The encoding whose escapes occur; `nil` if none do, or if what they hold is no text.
    static func encoding(of body: Bytes, hints: [TextEncoding]) -> TextEncoding? {
        guard let encoding = escapes(in: body) else { return nil }
        if hints.contains(encoding) { return encoding }
        let head = Bytes(rebasing: body.prefix(TextSample.length))
        let tally = CharacterTally.of(head, as: encoding)
        // Escape sequences by chance (`~{` in a program) hold no text: errors, or characters of all kinds.
        guard tally.errors == 0, tally.cost < head.count * 8 * CharacterCost.bit else { return nil }
        if encoding != .hz || contains(0x7E, 0x7D, in: body) { return encoding }
        // Two letters after `~{` are a pair of GB 2312 more often than not: what is not closed must read like text.
        return WordTally.cost(of: head, as: .hz) < head.count * unclosedBits * CharacterCost.bit ? encoding : nil
    }

    private static func contains(_ first: UInt8, _ second: UInt8, in body: Bytes) -> Bool {
        var index = body.place(of: first, from: 0)
        while index + 1 < body.count {
            if body[index + 1] == second { return true }
            index = body.place(of: first, from: index + 1)
        }
        return false
    }

    private static func escapes(in body: Bytes) -> TextEncoding? {
        var index = 0
        while index + 1 < body.count {
            switch body[index] {
            case 0x7E where body[index + 1] == 0x7B && isHZ(body, from: index + 2): return .hz
            case 0x1B where index + 2 < body.count:
                let fourth = index + 3 < body.count ? body[index + 3] : 0
                switch (body[index + 1], body[index + 2], fourth) {
                case (0x24, 0x40, _), (0x24, 0x42, _), (0x28, 0x4A, _), (0x28, 0x49, _): return .iso2022JP
                case (0x24, 0x29, 0x43): return .iso2022KR
                case (0x24, 0x29, 0x41), (0x24, 0x29, 0x47), (0x24, 0x2A, 0x48): return .iso2022CN
                default: break
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The least bytes of Chinese, those of a headline of four characters, where its end is missing.
    private static let leastUnclosed = 8

    /// Whether pairs of GB 2312 and `~}` follow, on one line.
    private static func isHZ(_ body: Bytes, from start: Int) -> Bool {
        var index = start
        while index + 1 < body.count {
            if body[index] == 0x7E { return body[index + 1] == 0x7D && index > start }
            guard body[index] >= 0x21, body[index] <= 0x77, body[index + 1] >= 0x21, body[index + 1] <= 0x7E else {
                return false
            }
            index += 2
        }
        // Where the end is missing, a letter or two tell nothing.
        return index - start >= leastUnclosed
    }
}
