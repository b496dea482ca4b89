import ChineseText

/// ISO-2022-JP as the Encoding Standard, section 12.2.1, decodes it: 7-bit text with escape sequences.
struct ISO2022JPDecoder {
    private enum CharacterSet {
        case ascii, roman, katakana, jis0208
    }

    private let bytes: Bytes
    private var set = CharacterSet.ascii
    /// Whether the last thing read was an escape sequence: two without text between them are an error.
    private var followsEscape = false

    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        var decoder = ISO2022JPDecoder(bytes: bytes)
        var index = 0
        while index < bytes.count { index = decoder.step(at: index, into: &sink) }
    }

    private init(bytes: Bytes) {
        self.bytes = bytes
    }

    /// Reads an escape sequence or a character, and gives the index after it.
    private mutating func step<Sink: ScalarSink>(at index: Int, into sink: inout Sink) -> Int {
        let byte = bytes[index]
        if byte == 0x1B { return escape(at: index, into: &sink) }
        followsEscape = false
        switch set {
        case .ascii where byte < 0x80 && byte != 0x0E && byte != 0x0F: sink.scalar(UInt32(byte))
        case .roman where byte == 0x5C: sink.scalar(0xA5)
        case .roman where byte == 0x7E: sink.scalar(0x203E)
        case .roman where byte < 0x80 && byte != 0x0E && byte != 0x0F: sink.scalar(UInt32(byte))
        case .katakana where byte >= 0x21 && byte <= 0x5F: sink.scalar(0xFF61 - 0x21 + UInt32(byte))
        case .jis0208 where byte >= 0x21 && byte <= 0x7E: return pair(at: index, into: &sink)
        default: sink.invalid(at: index, count: 1)
        }
        return index + 1
    }

    private func pair<Sink: ScalarSink>(at index: Int, into sink: inout Sink) -> Int {
        guard index + 1 < bytes.count, bytes[index + 1] != 0x1B else {
            sink.invalid(at: index, count: 1)
            return index + 1
        }
        let trail = bytes[index + 1]
        if trail >= 0x21, trail <= 0x7E {
            let pointer = (Int(bytes[index]) - 0x21) * 94 + Int(trail) - 0x21
            let value = UInt16(littleEndian: CharsetTables.jis0208[pointer])
            if value != 0 {
                sink.scalar(UInt32(value))
                return index + 2
            }
        }
        sink.invalid(at: index, count: 2)
        return index + 2
    }

    private mutating func escape<Sink: ScalarSink>(at index: Int, into sink: inout Sink) -> Int {
        guard index + 2 < bytes.count, let next = Self.set(bytes[index + 1], bytes[index + 2]) else {
            followsEscape = false
            sink.invalid(at: index, count: 1)
            return index + 1
        }
        set = next
        if followsEscape { sink.invalid(at: index, count: 3) }
        followsEscape = true
        return index + 3
    }

    private static func set(_ first: UInt8, _ second: UInt8) -> CharacterSet? {
        switch (first, second) {
        case (0x28, 0x42): .ascii
        case (0x28, 0x4A): .roman
        case (0x28, 0x49): .katakana
        case (0x24, 0x40), (0x24, 0x42): .jis0208
        default: nil
        }
    }
}
