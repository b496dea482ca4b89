/// Reads a JSON object of strings, numbers and words, as lines of a lexicon are; no lists, no objects within.
struct FlatJSON {
    enum Value: Hashable {
        case string(String)
        case number(String)
        case null
        case other
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private var rest: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) { rest = line }

    mutating func fields() throws(Failure) -> [(String, Value)] {
        var fields: [(String, Value)] = []
        try take(UInt8(ascii: "{"))
        skipSpace()
        if rest.first == UInt8(ascii: "}") { return fields }
        while true {
            skipSpace()
            let key = try string()
            skipSpace()
            try take(UInt8(ascii: ":"))
            skipSpace()
            fields.append((key, try value()))
            skipSpace()
            guard rest.first == UInt8(ascii: ",") else {
                break
            }
            rest.removeFirst()
        }
        try take(UInt8(ascii: "}"))
        skipSpace()
        guard rest.isEmpty else { throw Failure(description: "there is more behind the object") }
        return fields
    }

    private mutating func value() throws(Failure) -> Value {
        if rest.first == UInt8(ascii: "\"") { return .string(try string()) }
        var word: [UInt8] = []
        while let byte = rest.first, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
            word.append(byte)
            rest.removeFirst()
        }
        guard let first = word.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else {
            throw Failure(description: "a value is a string or a number")
        }
        let text = String(decoding: word, as: UTF8.self)
        switch text {
        case "null": return .null
        case "true", "false": return .other
        default:
            guard Double(text) != nil else { throw Failure(description: "'\(text)' is no value of JSON") }
            return .number(text)
        }
    }

    private mutating func string() throws(Failure) -> String {
        try take(UInt8(ascii: "\""))
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw Failure(description: "it is no UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): bytes += try escaped()
            default: bytes.append(byte)
            }
        }
        throw Failure(description: "a string does not end")
    }

    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
        UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    ]

    private mutating func escaped() throws(Failure) -> [UInt8] {
        guard let letter = rest.popFirst() else { throw Failure(description: "a string does not end") }
        if let byte = Self.letters[letter] { return [byte] }
        guard letter == UInt8(ascii: "u") else { throw Failure(description: "no such escape") }
        var value = try unit()
        if (0xD800..<0xDC00).contains(value), rest.starts(with: Array("\\u".utf8)) {
            rest.removeFirst(2)
            let low = try unit()
            guard (0xDC00..<0xE000).contains(low) else { throw Failure(description: "half a surrogate pair") }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw Failure(description: "half a surrogate pair") }
        return Array(String(scalar).utf8)
    }

    private mutating func unit() throws(Failure) -> UInt32 {
        let digits = rest.prefix(4)
        guard digits.count == 4, digits.allSatisfy({ $0 < 0x80 }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw Failure(description: "\\u needs four hexadecimal digits") }
        rest.removeFirst(4)
        return value
    }

    private mutating func take(_ byte: UInt8) throws(Failure) {
        guard rest.first == byte else {
            throw Failure(description: "'\(Character(Unicode.Scalar(byte)))' is missing")
        }
        rest.removeFirst()
    }

    private mutating func skipSpace() {
        while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == 0x0D { rest.removeFirst() }
    }
}
