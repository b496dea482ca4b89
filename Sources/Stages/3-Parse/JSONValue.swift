/// A value of JSON, read leniently: raw line breaks in strings and trailing commas do not matter.
indirect enum JSONValue {
    case object([(key: [UInt8], value: JSONValue)])
    case array([JSONValue])
    case string([UInt8])
    case other

    /// Deeper values are not read.
    private static let depthLimit = 32
    /// More values are not read: an article and what is related to it have a few hundred.
    private static let countLimit = 50_000
    /// Nor more than these and one to so many bytes, so that memory is bounded by the size of the text.
    private static let countOfAny = 1_000
    private static let bytesPerValue = 16

    static func read(_ bytes: [UInt8]) -> JSONValue? {
        var reader = Reader(bytes: bytes)
        return reader.value(depth: 0)
    }

    /// What stands between the quotes of a string, its escapes resolved.
    static func unescaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var reader = Reader(bytes: Array(bytes))
        return reader.rest()
    }

    subscript(_ key: StaticString) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.equals(key) }?.value
    }

    var string: [UInt8]? {
        if case .string(let bytes) = self { bytes } else { nil }
    }

    var items: [JSONValue] {
        if case .array(let values) = self { values } else { [self] }
    }

    private struct Reader {
        let bytes: [UInt8]
        var at = 0
        private var count = 0

        private let countLimit: Int

        init(bytes: [UInt8]) {
            self.bytes = bytes
            countLimit = min(JSONValue.countLimit, JSONValue.countOfAny + bytes.count / JSONValue.bytesPerValue)
        }

        mutating func value(depth: Int) -> JSONValue? {
            skipBlanks()
            count += 1
            guard at < bytes.count, depth < JSONValue.depthLimit, count <= countLimit else { return nil }
            switch bytes[at] {
            case 0x7B: return object(depth: depth)
            case 0x5B: return array(depth: depth)
            case 0x22: return string().map { .string($0) }
            default:
                let start = at
                while at < bytes.count, !bytes[at].isASCIIBlank, bytes[at] != 0x2C, bytes[at] != 0x7D, bytes[at] != 0x5D
                {
                    at += 1
                }
                return at > start ? .other : nil
            }
        }

        private mutating func object(depth: Int) -> JSONValue {
            var members: [(key: [UInt8], value: JSONValue)] = []
            at += 1
            while true {
                skipBlanksAndCommas()
                guard at < bytes.count, bytes[at] == 0x22, let key = string() else { break }
                skipBlanks()
                guard at < bytes.count, bytes[at] == 0x3A else { break }
                at += 1
                guard let value = value(depth: depth + 1) else { break }
                members.append((key, value))
            }
            if at < bytes.count, bytes[at] == 0x7D { at += 1 }
            return .object(members)
        }

        private mutating func array(depth: Int) -> JSONValue {
            var values: [JSONValue] = []
            at += 1
            while true {
                skipBlanksAndCommas()
                guard at < bytes.count, bytes[at] != 0x5D, let value = value(depth: depth + 1) else { break }
                values.append(value)
            }
            if at < bytes.count, bytes[at] == 0x5D { at += 1 }
            return .array(values)
        }

        private mutating func string() -> [UInt8]? {
            var result: [UInt8] = []
            at += 1
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == 0x22 { return result }
                if byte == 0x5C { escape(to: &result) } else { result.append(byte) }
            }
            return nil
        }

        mutating func rest() -> [UInt8] {
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                if byte == 0x5C { escape(to: &result) } else { result.append(byte) }
            }
            return result
        }

        private mutating func escape(to result: inout [UInt8]) {
            guard at < bytes.count else { return }
            let byte = bytes[at]
            at += 1
            switch byte {
            case 0x6E, 0x72: result.append(0x0A)
            case 0x74: result.append(0x20)
            case 0x75:
                guard var value = hex() else { return }
                if value & 0xFC00 == 0xD800, bytes.has("\\u", at: at) {
                    at += 2
                    value = 0x1_0000 + (value & 0x3FF) << 10 + ((hex() ?? 0) & 0x3FF)
                }
                // No text has a NUL.
                let scalar = value == 0 ? " " : Unicode.Scalar(value) ?? "\u{FFFD}"
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: result.append(byte)
            }
        }

        private mutating func hex() -> UInt32? {
            guard at + 4 <= bytes.count else { return nil }
            var value: UInt32 = 0
            for byte in bytes[at..<at + 4] {
                if byte.isASCIIDigit {
                    value = value * 16 + UInt32(byte - 0x30)
                } else if byte.lowered >= 0x61, byte.lowered <= 0x66 {
                    value = value * 16 + UInt32(byte.lowered - 0x61 + 10)
                } else {
                    return nil
                }
            }
            at += 4
            return value
        }

        private mutating func skipBlanks() {
            while at < bytes.count, bytes[at].isASCIIBlank { at += 1 }
        }

        private mutating func skipBlanksAndCommas() {
            while at < bytes.count, bytes[at].isASCIIBlank || bytes[at] == 0x2C { at += 1 }
        }
    }
}
