/// UTF-8 with one U+FFFD for each maximal subpart of an ill-formed sequence (Unicode, section 3.9, table 3-8).
enum UTF8Decoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        var index = 0
        while index < bytes.count {
            if base[index] < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            let (length, value) = sequence(bytes, at: index)
            if let value { sink.scalar(value) } else { sink.invalid(at: index, count: length) }
            index &+= length
        }
    }

    /// The sequence that begins with a byte of 80 or above: its length and its scalar, `nil` for an ill-formed one.
    @inline(__always)
    static func sequence(_ bytes: Bytes, at index: Int) -> (length: Int, scalar: UInt32?) {
        let lead = bytes[index]
        var needed = 0
        var value: UInt32 = 0
        var lower: UInt8 = 0x80
        var upper: UInt8 = 0xBF
        if lead >= 0xE0, lead <= 0xEF {
            needed = 2
            value = UInt32(lead & 0x0F)
            if lead == 0xE0 { lower = 0xA0 }
            if lead == 0xED { upper = 0x9F }
        } else if lead >= 0xC2, lead <= 0xDF {
            needed = 1
            value = UInt32(lead & 0x1F)
        } else if lead >= 0xF0, lead <= 0xF4 {
            needed = 3
            value = UInt32(lead & 0x07)
            if lead == 0xF0 { lower = 0x90 }
            if lead == 0xF4 { upper = 0x8F }
        } else {
            return (1, nil)
        }
        var length = 1
        while length <= needed {
            guard index &+ length < bytes.count else { return (length, nil) }
            let byte = bytes[index &+ length]
            guard byte >= lower, byte <= upper else { return (length, nil) }
            value = value << 6 | UInt32(byte & 0x3F)
            lower = 0x80
            upper = 0xBF
            length &+= 1
        }
        return (length, value)
    }
}
