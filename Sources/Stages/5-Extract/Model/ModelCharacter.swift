/// What the model sees of one scalar.
enum ModelCharacter {
    /// The scalar folded: simplified, half-width, lower case, every digit as 0.
    @inline(__always)
    static func fold(_ scalar: UInt32) -> UInt32 {
        let folded = FoldedText.fold(scalar)
        return (0x30...0x39).contains(folded) ? 0x30 : folded
    }

    /// The class of a scalar: digit, upper case, lower case, Chinese, Chinese numeral, dot in names, mark between
    /// parts of a sentence, quote or bracket, space, other.
    static func kind(_ scalar: UInt32) -> UInt8 {
        let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
        switch narrow {
        case 0x30...0x39: return 1
        case 0x41...0x5A: return 2
        case 0x61...0x7A: return 3
        // 一二三四五六七八九十百千万萬亿億零〇两兩
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07,
            0x842C, 0x4EBF, 0x5104, 0x96F6, 0x3007, 0x4E24, 0x5169:
            return 5
        case 0x3400...0x9FFF, 0x20000...0x323AF: return 4
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65: return 6
        // ,!?;: 、。
        case 0x2C, 0x21, 0x3F, 0x3B, 0x3A, 0x3001, 0x3002: return 7
        // "() “” 《》 「」
        case 0x22, 0x28, 0x29, 0x201C, 0x201D, 0x300A, 0x300B, 0x300C, 0x300D: return 8
        case 0x20, 0x0A, 0x09, 0x3000, 0xA0: return 9
        default: return 10
        }
    }

    /// How likely a character is in a given name, first and last, in eight steps each; 0 = never in either.
    @inline(__always)
    static func givenName(_ folded: UInt32) -> UInt8 {
        step(NameCharacters.firstOfGiven(folded)) * 9 + step(NameCharacters.lastOfGiven(folded))
    }

    /// How likely a character is in a transliterated name, in eight steps; 0 = never.
    @inline(__always)
    static func foreign(_ folded: UInt32) -> UInt8 { step(NameCharacters.foreign(folded)) }

    @inline(__always)
    private static func step(_ cost: Int32?) -> UInt8 {
        guard let cost else { return 0 }
        return UInt8(1 + min(7, max(0, cost - 35) / 12))
    }
}
