/// The character references of XML.
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
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
            let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init)
        }
    }
}
