/// Signs of damage that a cheap look at the bytes of a text finds; clean text mostly shows none.
struct Suspicion: OptionSet {
    let rawValue: UInt8

    static let entity = Suspicion(rawValue: 1)
    static let backslash = Suspicion(rawValue: 2)
    static let latin = Suspicion(rawValue: 4)
    static let rareHanzi = Suspicion(rawValue: 8)
    static let mark = Suspicion(rawValue: 16)
    static let annotation = Suspicion(rawValue: 32)

    /// Looks once over the UTF-8 of the text.
    static func of(_ text: String) -> Suspicion {
        var text = text
        return text.withUTF8(scan)
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Suspicion {
        var found: Suspicion = []
        var hanzi = 0
        var rare = 0
        var latin = 0
        let count = bytes.count
        var i = 0
        while i < count {
            let byte = bytes[i]
            if byte >= 0xE0 {
                if byte >= 0xE4, byte <= 0xE9, i + 2 < count {
                    hanzi += 1
                    if RareHanzi.contains(byte, bytes[i + 1], bytes[i + 2]) { rare += 1 }
                } else if byte == 0xE2 {
                    // U+2000 ... U+217F: the marks of windows-1252.
                    latin += 1
                } else if byte == 0xEF, i + 3 < count, bytes[i + 1] == 0xBC, bytes[i + 2] == 0x88 {
                    if beginsPinyin(bytes[i + 3]) { found.insert(.annotation) }
                }
                i += byte >= 0xF0 ? 4 : 3
                continue
            }
            if byte >= 0x80 {
                latin += 1
                i += 2
                continue
            }
            switch byte {
            case 0x21, 0x3A, 0x3B, 0x3F:
                if i > 0 { found.insert(.mark) }
            case 0x28:
                if i > 0, bytes[i - 1] >= 0x80, i + 1 < count, beginsPinyin(bytes[i + 1]) { found.insert(.annotation) }
            case 0x5C:
                if i > 0, bytes[i - 1] >= 0x80 { found.insert(.backslash) }
            case 0x26:
                if i + 3 < count, isLetter(bytes[i + 1]) || bytes[i + 1] == 0x23 { found.insert(.entity) }
            default: break
            }
            i += 1
        }
        if rare >= 3, rare * 8 >= hanzi { found.insert(.rareHanzi) }
        if latin >= 4, latin > hanzi { found.insert(.latin) }
        return found
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// A small letter, or the first byte of a letter with a tone mark (U+00E0 to U+026F, U+1E3F).
    @inline(__always)
    private static func beginsPinyin(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0xC3 && byte <= 0xC9 || byte == 0xE1
    }
}
