/// Normalises the blanks of a short text that is one line by nature: a title, a link, a cell.
enum InlineText {
    /// Blanks at the ends go, runs of them become one space; between Chinese characters a run with a line break goes.
    static func squeezed(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var blank = false
        var broken = false
        let input = Array(bytes)
        var index = 0
        while index < input.count {
            let byte = input[index]
            let length = blankLength(input, index)
            if length > 0 {
                blank = true
                if byte == 0x0A || byte == 0x0D { broken = true }
                index += length
                continue
            }
            if byte < 0x20 {
                index += 1
                continue
            }
            if blank, !result.isEmpty {
                let isWide = byte >= 0xE3 && byte < 0xF0
                if !(broken && (isWide || endsWide(result))) { result.append(0x20) }
            }
            blank = false
            broken = false
            result.append(byte)
            index += 1
        }
        return result
    }

    static func blankLength(_ bytes: [UInt8], _ index: Int) -> Int {
        let byte = bytes[index]
        if byte.isASCIIBlank { return 1 }
        if byte < 0x80 { return 0 }
        if bytes.has("\u{A0}", at: index) { return 2 }
        if bytes.has("\u{3000}", at: index) || bytes.has("\u{FEFF}", at: index) { return 3 }
        if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] <= 0x8F { return 3 }
        return 0
    }

    private static func endsWide(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 3 && bytes[bytes.count - 3] >= 0xE3 && bytes[bytes.count - 3] < 0xF0
            && bytes[bytes.count - 1] & 0xC0 == 0x80
    }
}
