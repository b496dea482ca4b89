import ChineseText

/// Shift_JIS with the Windows extensions, as the Encoding Standard, section 12.3.1, decodes it.
enum ShiftJISDecoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        let table = CharsetTables.jis0208
        var index = 0
        while index < bytes.count {
            let lead = base[index]
            if lead < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            if lead == 0x80 || (lead >= 0xA1 && lead <= 0xDF) {
                sink.scalar(lead == 0x80 ? 0x80 : 0xFF61 - 0xA1 + UInt32(lead))
                index &+= 1
                continue
            }
            guard lead != 0xA0, lead <= 0xFC, index &+ 1 < bytes.count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            let trail = base[index &+ 1]
            if trail >= 0x40, trail != 0x7F, trail <= 0xFC {
                let row = Int(lead) &- (lead < 0xA0 ? 0x81 : 0xC1)
                let pointer = row &* 188 &+ Int(trail) &- (trail < 0x7F ? 0x40 : 0x41)
                // Pointers 8836 … 10715 are private use: the user-defined characters of Windows.
                let isPrivate = pointer >= 8836 && pointer <= 10715
                let value = isPrivate ? UInt32(0xE000 - 8836 + pointer) : UInt32(UInt16(littleEndian: table[pointer]))
                if value != 0 {
                    sink.scalar(value)
                    index &+= 2
                    continue
                }
            }
            let length = trail < 0x80 ? 1 : 2
            sink.invalid(at: index, count: length)
            index &+= length
        }
    }
}
