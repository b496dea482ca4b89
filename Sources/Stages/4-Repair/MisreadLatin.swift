import ChineseText

/// Repairs UTF-8 or GBK that was read as latin-1 or windows-1252: `ä¸å›½` and `ÖÐ¹ú` become 中国.
struct MisreadLatin {
    /// What GBK must read like, in natural logarithms a character: text has 4 to 7, chance 12 and more.
    private static let likely: Float = -8.5

    static func edits(in scalars: [UInt32]) -> [Edit] {
        var edits: [Edit] = []
        var i = 0
        while i < scalars.count {
            var bytes: [UInt8] = []
            var high = 0
            let start = i
            while i < scalars.count, let byte = byte(scalars[i]) {
                bytes.append(byte)
                if byte >= 0x80 { high += 1 }
                i += 1
            }
            if high >= 3, let edit = edit(bytes, range: start..<i) { edits.append(edit) }
            i += 1
        }
        return edits
    }

    private static func edit(_ bytes: [UInt8], range: Range<Int>) -> Edit? {
        if let text = utf8(bytes) { return Edit(rule: .utf8AsLatin, range: range, replacement: text) }
        guard let text = gbk(bytes) else { return nil }
        let model = CharacterModel.shared
        var context = Context()
        var sum: Float = 0
        var count: Float = 0
        for scalar in text {
            let id = model.id(scalar)
            if scalar >= 0x80 {
                sum += model.logProbability(context.a, context.b, id)
                count += 1
            }
            context.append(id)
        }
        guard count >= 2, sum > likely * count else { return nil }
        return Edit(rule: .gbkAsLatin, range: range, replacement: text, gain: 16 * count + sum)
    }

    /// The bytes as strict UTF-8 that has at least one character of three bytes.
    private static func utf8(_ bytes: [UInt8]) -> [UInt32]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let scalars = text.unicodeScalars.map(\.value)
        return scalars.contains { $0 >= 0x800 } ? scalars : nil
    }

    private static func gbk(_ bytes: [UInt8]) -> [UInt32]? {
        var result: [UInt32] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] < 0x80 {
                result.append(UInt32(bytes[i]))
                i += 1
                continue
            }
            guard i + 1 < bytes.count, let scalar = GBK.assigned(bytes[i], bytes[i + 1]) else { return nil }
            result.append(scalar)
            i += 2
        }
        return result
    }

    /// The byte that windows-1252 shows as the scalar; the bytes it leaves out are read as latin-1 has them.
    private static func byte(_ scalar: UInt32) -> UInt8? {
        if scalar <= 0xFF { return UInt8(scalar) }
        guard let index = windows1252.firstIndex(of: scalar) else { return nil }
        return UInt8(0x80 + index)
    }

    /// The bytes 80 to 9F of windows-1252 (WHATWG Encoding Standard).
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
        0x178,
    ]
}
