/// Big5 with the Hong Kong characters, as the Encoding Standard, section 12.1.1, decodes it.
enum Big5Decoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        let table = CharsetTables.big5
        var index = 0
        while index < count {
            sink.scalars(from: &index) { place in
                guard place &+ 1 < count else { return nil }
                let lead = base[place]
                let trail = base[place &+ 1]
                if lead < 0x80 {
                    // Alone between characters; a longer run is copied at once.
                    guard trail >= 0x80 else { return nil }
                    place &+= 1
                    return UInt32(lead)
                }
                guard lead != 0x80, lead != 0xFF, trail >= 0x40, trail != 0xFF else { return nil }
                guard trail < 0x7F || trail >= 0xA1 else { return nil }
                let pointer = (Int(lead) &- 0x81) &* 157 &+ Int(trail) &- (trail < 0x7F ? 0x40 : 0x62)
                let value = UInt32(UInt16(littleEndian: table[pointer]))
                guard value != 0 else { return nil }
                place &+= 2
                // Leads below A1 and from C7 on are those of the Hong Kong characters.
                let isHigh = (lead < 0xA1 || lead > 0xC6) && CharsetTables.isPlane2(big5: pointer)
                return isHigh ? value | 0x20000 : value
            }
            guard index < count else { return }
            let lead = base[index]
            if lead < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            guard lead != 0x80, lead != 0xFF, index &+ 1 < count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            let trail = base[index &+ 1]
            if (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE) {
                let pointer = (Int(lead) &- 0x81) &* 157 &+ Int(trail) &- (trail < 0x7F ? 0x40 : 0x62)
                if let pair = pair(pointer) {
                    sink.scalar(pair.0)
                    sink.scalar(pair.1)
                    index &+= 2
                    continue
                }
            }
            let length = trail < 0x80 ? 1 : 2
            sink.invalid(at: index, count: length)
            index &+= length
        }
    }

    /// The four codes that stand for a letter and a combining mark.
    private static func pair(_ pointer: Int) -> (UInt32, UInt32)? {
        switch pointer {
        case 1133: (0xCA, 0x304)
        case 1135: (0xCA, 0x30C)
        case 1164: (0xEA, 0x304)
        case 1166: (0xEA, 0x30C)
        default: nil
        }
    }
}
