import ChineseText

/// EUC-KR with the Unified Hangul Code, as the Encoding Standard, section 13.1.1, decodes it.
enum EUCKRDecoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        let table = CharsetTables.eucKR
        var index = 0
        while index < bytes.count {
            let lead = base[index]
            if lead < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            guard lead != 0x80, lead != 0xFF, index &+ 1 < bytes.count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            let trail = base[index &+ 1]
            if trail >= 0x41, trail <= 0xFE {
                let value = UInt16(littleEndian: table[(Int(lead) &- 0x81) &* 190 &+ Int(trail) &- 0x41])
                if value != 0 {
                    sink.scalar(UInt32(value))
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
