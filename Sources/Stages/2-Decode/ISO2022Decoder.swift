import ChineseText

/// ISO-2022-CN (RFC 1922) and ISO-2022-KR (RFC 1557): 7-bit text that shifts between ASCII and two-byte sets.
///
/// The Encoding Standard gave both up. An unknown escape sequence or a pair that is no character is one U+FFFD, and an
/// ASCII control character ends a shift, as a line's end does in RFC 1922.
struct ISO2022Decoder {
    private enum CharacterSet {
        case gb2312, cns1, cns2, ksx1001
    }

    private let bytes: Bytes
    private var shiftOut: CharacterSet?
    private var singleShift: CharacterSet?
    private var isShifted = false
    private let isKorean: Bool

    static func decode<Sink: ScalarSink>(_ bytes: Bytes, korean: Bool, into sink: inout Sink) {
        var decoder = ISO2022Decoder(bytes: bytes, isKorean: korean)
        var index = 0
        while index < bytes.count { index = decoder.step(at: index, into: &sink) }
    }

    private init(bytes: Bytes, isKorean: Bool) {
        self.bytes = bytes
        self.isKorean = isKorean
        // RFC 1557 allows one designation, at the beginning of the text; a snippet may lack it.
        shiftOut = isKorean ? .ksx1001 : nil
    }

    private mutating func step<Sink: ScalarSink>(at index: Int, into sink: inout Sink) -> Int {
        let byte = bytes[index]
        switch byte {
        case 0x0E where shiftOut != nil:
            isShifted = true
        case 0x0F:
            isShifted = false
        case 0x1B:
            return escape(at: index, into: &sink)
        case 0x0A, 0x0D:
            isShifted = false
            if !isKorean { (shiftOut, singleShift) = (nil, nil) }
            sink.scalar(UInt32(byte))
        case 0x21...0x7E where isShifted:
            guard let shiftOut else { return index + 1 }
            return pair(at: index, of: shiftOut, prefix: 0, into: &sink)
        case 0...0x7F where byte != 0x0E:
            sink.scalar(UInt32(byte))
        default:
            sink.invalid(at: index, count: 1)
        }
        return index + 1
    }

    private mutating func escape<Sink: ScalarSink>(at index: Int, into sink: inout Sink) -> Int {
        let rest = bytes.count - index
        if rest >= 4, bytes[index + 1] == 0x24 {
            switch (bytes[index + 2], bytes[index + 3]) {
            case (0x29, 0x41): shiftOut = .gb2312
            case (0x29, 0x47): shiftOut = .cns1
            case (0x29, 0x43): shiftOut = .ksx1001
            case (0x2A, 0x48): singleShift = .cns2
            default:
                sink.invalid(at: index, count: 1)
                return index + 1
            }
            return index + 4
        }
        if rest >= 4, bytes[index + 1] == 0x4E, let singleShift {
            return pair(at: index + 2, of: singleShift, prefix: 2, into: &sink)
        }
        sink.invalid(at: index, count: 1)
        return index + 1
    }

    /// Decodes the pair at an index, which `prefix` bytes of a single shift come before.
    private func pair<Sink: ScalarSink>(
        at index: Int,
        of set: CharacterSet,
        prefix: Int,
        into sink: inout Sink
    ) -> Int {
        guard index + 1 < bytes.count, bytes[index] >= 0x21, bytes[index] <= 0x7E,
            bytes[index + 1] >= 0x21, bytes[index + 1] <= 0x7E
        else {
            sink.invalid(at: index - prefix, count: prefix + 1)
            return index + 1
        }
        let row = Int(bytes[index]) - 0x21
        let cell = Int(bytes[index + 1]) - 0x21
        let value =
            switch set {
            case .gb2312: CharsetTables.gb18030[(row + 0x20) * 190 + cell + 0x60]
            case .ksx1001: CharsetTables.eucKR[(row + 0x20) * 190 + cell + 0x60]
            case .cns1: CharsetTables.cnsPlane1[row * 94 + cell]
            case .cns2: CharsetTables.cnsPlane2[row * 94 + cell]
            }
        let scalar = UInt32(UInt16(littleEndian: value))
        if scalar == 0 { sink.invalid(at: index - prefix, count: prefix + 2) } else { sink.scalar(scalar) }
        return index + 2
    }
}
