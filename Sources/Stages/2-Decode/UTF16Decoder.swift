/// UTF-16 of either byte order, as the Encoding Standard, section 14.2.1, decodes it.
enum UTF16Decoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, bigEndian: Bool, into sink: inout Sink) {
        let high = bigEndian ? 0 : 1
        let low = 1 - high
        let count = bytes.count
        var index = 0
        while index &+ 1 < count {
            let unit = UInt32(bytes[index &+ high]) << 8 | UInt32(bytes[index &+ low])
            if unit & 0xF800 != 0xD800 {
                sink.scalar(unit)
                index &+= 2
                continue
            }
            if unit < 0xDC00, index &+ 3 < count {
                let next = UInt32(bytes[index &+ 2 &+ high]) << 8 | UInt32(bytes[index &+ 2 &+ low])
                if next & 0xFC00 == 0xDC00 {
                    sink.scalar(0x10000 &+ (unit & 0x3FF) << 10 &+ next & 0x3FF)
                    index &+= 4
                    continue
                }
            }
            // A leading surrogate at the end and the odd byte after it are one error.
            let length = unit < 0xDC00 && index &+ 3 == count ? 3 : 2
            sink.invalid(at: index, count: length)
            index &+= length
        }
        if index < count { sink.invalid(at: index, count: count &- index) }
    }
}
