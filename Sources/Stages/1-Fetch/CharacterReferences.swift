/// The character references of XML, and those of HTML 4 by name.
enum CharacterReferences {
    /// The bytes with each reference replaced by its character in UTF-8; what is no reference stays.
    static func undone(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "&") {
                let name = text[(index + 1)...].prefix(longest + 1).prefix { $0 != UInt8(ascii: ";") }
                let end = index + 1 + name.count
                if end < text.endIndex, text[end] == UInt8(ascii: ";"), let character = character(name) {
                    result += Array(String(character).utf8)
                    index = end + 1
                    continue
                }
            }
            result.append(text[index])
            index += 1
        }
        return result
    }

    /// The longest name read, in bytes: `#x10FFFF` with a zero or two.
    private static let longest = 10

    private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return NamedCharacters.character(name) }
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap { Unicode.Scalar(windows1252($0)) }
        }
    }

    /// What is meant by a number that stands for a control character (HTML standard §13.2.5.80).
    private static func windows1252(_ number: UInt32) -> UInt32 {
        guard (0x80...0x9F).contains(number) else { return number }
        let meant = windows1252[Int(number - 0x80)]
        return meant == 0 ? number : meant
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
