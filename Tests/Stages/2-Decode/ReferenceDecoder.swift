import ChineseText

@testable import DecodeStage

/// The decoders of the Encoding Standard, step by step as it writes them: a queue of bytes, one handler a charset.
///
/// Slow and obvious on purpose; it shares nothing with the decoders under test but the indexes.
struct ReferenceDecoder {
    private enum Answer {
        case more, finished, error, scalars([UInt32])
    }

    private var queue: [UInt8]
    private var next = 0
    private var first: UInt8 = 0
    private var second: UInt8 = 0
    private var third: UInt8 = 0
    private var needed = 0
    private var seen = 0
    private var lower: UInt8 = 0x80
    private var upper: UInt8 = 0xBF
    private var value: UInt32 = 0
    private var isJIS0212 = false
    private var leadByte: UInt8?
    private var leadSurrogate: UInt32?

    /// The text, a byte order mark at its beginning left out.
    static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> String {
        if encoding == .iso2022JP { return ReferenceISO2022JP.decode(bytes) }
        var decoder = ReferenceDecoder(queue: bytes)
        var result = String.UnicodeScalarView()
        while true {
            let byte = decoder.read()
            switch decoder.handle(byte, encoding) {
            case .more: continue
            case .error: result.append("\u{FFFD}")
            case .scalars(let values): result.append(contentsOf: values.compactMap(Unicode.Scalar.init))
            case .finished: return String(result.first == "\u{FEFF}" ? String(result.dropFirst()) : String(result))
            }
        }
    }

    private init(queue: [UInt8]) {
        self.queue = queue
    }

    private mutating func read() -> UInt8? {
        guard next < queue.count else { return nil }
        next += 1
        return queue[next - 1]
    }

    private mutating func restore(_ count: Int) {
        next -= count
    }

    private mutating func handle(_ byte: UInt8?, _ encoding: TextEncoding) -> Answer {
        switch encoding {
        case .utf8: utf8(byte)
        case .utf16LE: utf16(byte, bigEndian: false)
        case .utf16BE: utf16(byte, bigEndian: true)
        case .gb18030: gb18030(byte)
        case .big5: big5(byte)
        case .eucKR: eucKR(byte)
        case .eucJP: eucJP(byte)
        case .shiftJIS: shiftJIS(byte)
        default: single(byte, encoding)
        }
    }

    private mutating func utf8(_ byte: UInt8?) -> Answer {
        guard let byte else {
            if needed != 0 {
                needed = 0
                return .error
            }
            return .finished
        }
        if needed == 0 {
            switch byte {
            case 0...0x7F: return .scalars([UInt32(byte)])
            case 0xC2...0xDF: (needed, value) = (1, UInt32(byte & 0x1F))
            case 0xE0...0xEF:
                if byte == 0xE0 { lower = 0xA0 }
                if byte == 0xED { upper = 0x9F }
                (needed, value) = (2, UInt32(byte & 0xF))
            case 0xF0...0xF4:
                if byte == 0xF0 { lower = 0x90 }
                if byte == 0xF4 { upper = 0x8F }
                (needed, value) = (3, UInt32(byte & 7))
            default: return .error
            }
            return .more
        }
        guard (lower...upper).contains(byte) else {
            (value, needed, seen, lower, upper) = (0, 0, 0, 0x80, 0xBF)
            restore(1)
            return .error
        }
        (lower, upper) = (0x80, 0xBF)
        value = value << 6 | UInt32(byte & 0x3F)
        seen += 1
        guard seen == needed else { return .more }
        let scalar = value
        (value, needed, seen) = (0, 0, 0)
        return .scalars([scalar])
    }

    private mutating func utf16(_ byte: UInt8?, bigEndian: Bool) -> Answer {
        guard let byte else {
            if leadByte != nil || leadSurrogate != nil {
                (leadByte, leadSurrogate) = (nil, nil)
                return .error
            }
            return .finished
        }
        guard let lead = leadByte else {
            leadByte = byte
            return .more
        }
        leadByte = nil
        let unit = bigEndian ? UInt32(lead) << 8 + UInt32(byte) : UInt32(byte) << 8 + UInt32(lead)
        if let high = leadSurrogate {
            leadSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                return .scalars([0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)])
            }
            restore(2)
            return .error
        }
        if (0xD800...0xDBFF).contains(unit) {
            leadSurrogate = unit
            return .more
        }
        return (0xDC00...0xDFFF).contains(unit) ? .error : .scalars([unit])
    }

    private mutating func gb18030(_ byte: UInt8?) -> Answer {
        guard let byte else {
            if first == 0 && second == 0 && third == 0 { return .finished }
            (first, second, third) = (0, 0, 0)
            return .error
        }
        if third != 0 {
            guard (0x30...0x39).contains(byte) else {
                restore(3)
                (first, second, third) = (0, 0, 0)
                return .error
            }
            let pointer =
                (Int(first) - 0x81) * 12600 + (Int(second) - 0x30) * 1260 + (Int(third) - 0x81) * 10 + Int(byte) - 0x30
            (first, second, third) = (0, 0, 0)
            return Self.ranges(pointer).map { .scalars([$0]) } ?? .error
        }
        if second != 0 {
            if (0x81...0xFE).contains(byte) {
                third = byte
                return .more
            }
            restore(2)
            (first, second) = (0, 0)
            return .error
        }
        if first != 0 {
            if (0x30...0x39).contains(byte) {
                second = byte
                return .more
            }
            let lead = first
            first = 0
            var scalar: UInt32 = 0
            if (0x40...0x7E).contains(byte) || (0x80...0xFE).contains(byte) {
                let pointer = (Int(lead) - 0x81) * 190 + Int(byte) - (byte < 0x7F ? 0x40 : 0x41)
                scalar = UInt32(CharsetTables.gb18030[pointer])
            }
            return pair(scalar, byte)
        }
        if byte < 0x80 { return .scalars([UInt32(byte)]) }
        if byte == 0x80 { return .scalars([0x20AC]) }
        if byte == 0xFF { return .error }
        first = byte
        return .more
    }

    /// The code point of a pointer into the ranges, by the definition: the last range that begins at or before it.
    private static func ranges(_ pointer: Int) -> UInt32? {
        if (pointer > 39_419 && pointer < 189_000) || pointer > 1_237_575 { return nil }
        if pointer == 7457 { return 0xE7C7 }
        if pointer >= 189_000 { return UInt32(0x10000 + pointer - 189_000) }
        let table = CharsetTables.gb18030Ranges
        var result: UInt32 = 0
        for index in 0..<CharsetTables.gb18030RangeCount where Int(table[2 * index]) <= pointer {
            result = UInt32(table[2 * index + 1]) + UInt32(pointer) - UInt32(table[2 * index])
        }
        return result
    }

    /// The common end of the two-byte handlers: the character, or an error that gives an ASCII byte back.
    private mutating func pair(_ scalar: UInt32, _ byte: UInt8) -> Answer {
        if scalar != 0 { return .scalars([scalar]) }
        if byte < 0x80 { restore(1) }
        return .error
    }

    private mutating func big5(_ byte: UInt8?) -> Answer {
        twoBytes(byte, isLead: { (0x81...0xFE).contains($0) }) { lead, byte in
            guard (0x40...0x7E).contains(byte) || (0xA1...0xFE).contains(byte) else { return [] }
            let pointer = (Int(lead) - 0x81) * 157 + Int(byte) - (byte < 0x7F ? 0x40 : 0x62)
            switch pointer {
            case 1133: return [0xCA, 0x304]
            case 1135: return [0xCA, 0x30C]
            case 1164: return [0xEA, 0x304]
            case 1166: return [0xEA, 0x30C]
            default: break
            }
            let value = UInt32(CharsetTables.big5[pointer])
            return value == 0 ? [] : [CharsetTables.isPlane2(big5: pointer) ? value + 0x20000 : value]
        }
    }

    private mutating func eucKR(_ byte: UInt8?) -> Answer {
        twoBytes(byte, isLead: { (0x81...0xFE).contains($0) }) { lead, byte in
            guard (0x41...0xFE).contains(byte) else { return [] }
            let value = UInt32(CharsetTables.eucKR[(Int(lead) - 0x81) * 190 + Int(byte) - 0x41])
            return value == 0 ? [] : [value]
        }
    }

    private mutating func shiftJIS(_ byte: UInt8?) -> Answer {
        if first == 0, let byte, byte == 0x80 { return .scalars([0x80]) }
        if first == 0, let byte, (0xA1...0xDF).contains(byte) { return .scalars([0xFF61 - 0xA1 + UInt32(byte)]) }
        return twoBytes(byte, isLead: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) }) { lead, byte in
            guard (0x40...0x7E).contains(byte) || (0x80...0xFC).contains(byte) else { return [] }
            let pointer =
                (Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + Int(byte) - (byte < 0x7F ? 0x40 : 0x41)
            if (8836...10715).contains(pointer) { return [UInt32(0xE000 - 8836 + pointer)] }
            let value = UInt32(CharsetTables.jis0208[pointer])
            return value == 0 ? [] : [value]
        }
    }

    private mutating func twoBytes(
        _ byte: UInt8?,
        isLead: (UInt8) -> Bool,
        character: (UInt8, UInt8) -> [UInt32]
    ) -> Answer {
        guard let byte else {
            if first == 0 { return .finished }
            first = 0
            return .error
        }
        if first != 0 {
            let scalars = character(first, byte)
            first = 0
            return scalars.isEmpty ? pair(0, byte) : .scalars(scalars)
        }
        if byte < 0x80 { return .scalars([UInt32(byte)]) }
        guard isLead(byte) else { return .error }
        first = byte
        return .more
    }

    private mutating func eucJP(_ byte: UInt8?) -> Answer {
        guard let byte else {
            if first == 0 { return .finished }
            first = 0
            return .error
        }
        if first == 0x8E, (0xA1...0xDF).contains(byte) {
            first = 0
            return .scalars([0xFF61 - 0xA1 + UInt32(byte)])
        }
        if first == 0x8F, (0xA1...0xFE).contains(byte) {
            isJIS0212 = true
            first = byte
            return .more
        }
        if first != 0 {
            var scalar: UInt32 = 0
            if (0xA1...0xFE).contains(first), (0xA1...0xFE).contains(byte) {
                let pointer = (Int(first) - 0xA1) * 94 + Int(byte) - 0xA1
                scalar = UInt32(isJIS0212 ? CharsetTables.jis0212[pointer] : CharsetTables.jis0208[pointer])
            }
            first = 0
            isJIS0212 = false
            return pair(scalar, byte)
        }
        if byte < 0x80 { return .scalars([UInt32(byte)]) }
        guard byte == 0x8E || byte == 0x8F || (0xA1...0xFE).contains(byte) else { return .error }
        first = byte
        return .more
    }

    private func single(_ byte: UInt8?, _ encoding: TextEncoding) -> Answer {
        guard let byte, let table = encoding.singleByteTable else { return .finished }
        if byte < 0x80 { return .scalars([UInt32(byte)]) }
        let value = UInt32(CharsetTables.singleByte(table)[Int(byte) - 0x80])
        return value == 0 ? .error : .scalars([value])
    }
}
