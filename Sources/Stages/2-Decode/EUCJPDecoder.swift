import ChineseText

/// EUC-JP as the Encoding Standard, section 12.1.1, decodes it.
enum EUCJPDecoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        var index = 0
        while index < bytes.count {
            let lead = base[index]
            if lead < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            guard lead == 0x8E || lead == 0x8F || (lead >= 0xA1 && lead <= 0xFE), index &+ 1 < bytes.count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            index = sequence(bytes, at: index, into: &sink)
        }
    }

    /// Decodes a sequence of two or three bytes of which two are there, and gives the index after it.
    @inline(__always)
    private static func sequence<Sink: ScalarSink>(_ bytes: Bytes, at index: Int, into sink: inout Sink) -> Int {
        var lead = bytes[index]
        var trail = bytes[index + 1]
        var place = index + 1
        var table = CharsetTables.jis0208
        if lead == 0x8E, trail >= 0xA1, trail <= 0xDF {
            sink.scalar(0xFF61 - 0xA1 + UInt32(trail))
            return index + 2
        }
        if lead == 0x8F, trail >= 0xA1, trail <= 0xFE {
            guard index + 2 < bytes.count else {
                sink.invalid(at: index, count: 2)
                return index + 2
            }
            lead = trail
            trail = bytes[index + 2]
            place = index + 2
            table = CharsetTables.jis0212
        }
        if lead >= 0xA1, lead <= 0xFE, trail >= 0xA1, trail <= 0xFE {
            let value = UInt16(littleEndian: table[(Int(lead) - 0xA1) * 94 + Int(trail) - 0xA1])
            if value != 0 {
                sink.scalar(UInt32(value))
                return place + 1
            }
        }
        let end = trail < 0x80 ? place : place + 1
        sink.invalid(at: index, count: end - index)
        return end
    }
}
