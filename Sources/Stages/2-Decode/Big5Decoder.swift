import ChineseText

/// Big5 with the Hong Kong characters, as the Encoding Standard, section 11.1.1, decodes it.
enum Big5Decoder {
    /// The index by the two bytes without their highest bit; 0 for what is no character of the basic plane.
    ///
    /// It spares the hot loop all tests of the bytes.
    private static let characters: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x8000)
        let index = CharsetTables.big5
        for pointer in 0..<19782 where !CharsetTables.isPlane2(big5: pointer) {
            let trail = pointer % 157
            let place = (pointer / 157 + 1) << 8 | (trail + (trail < 0x3F ? 0x40 : 0x62))
            table[place] = UInt16(littleEndian: index[pointer])
        }
        return table
    }()

    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        characters.withUnsafeBufferPointer { table in
            if let table = table.baseAddress { decode(bytes, base, table, into: &sink) }
        }
    }

    @inline(__always)
    private static func pointer(_ lead: UInt8, _ trail: UInt8) -> Int {
        (Int(lead) &- 0x81) &* 157 &+ Int(trail) &- (trail < 0x7F ? 0x40 : 0x62)
    }

    @inline(__always)
    private static func decode<Sink: ScalarSink>(
        _ bytes: Bytes,
        _ base: UnsafePointer<UInt8>,
        _ table: UnsafePointer<UInt16>,
        into sink: inout Sink
    ) {
        let count = bytes.count
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
                let value = table[Int(lead & 0x7F) << 8 | Int(trail)]
                guard value != 0 else { return nil }
                place &+= 2
                return UInt32(value)
            }
            guard index < count else { return }
            let lead = base[index]
            if lead < 0x80 {
                index = sink.asciiRun(bytes, from: index)
                continue
            }
            guard lead != 0x80, lead != 0xFF, index &+ 1 < count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            let trail = base[index &+ 1]
            if let value = plane2(lead, trail) {
                sink.scalar(value)
                index &+= 2
                continue
            }
            if trail == 0x62 || trail == 0x64 || trail == 0xA3 || trail == 0xA5,
                let pair = pair(pointer(lead, trail))
            {
                sink.scalar(pair.0)
                sink.scalar(pair.1)
                index &+= 2
                continue
            }
            let length = trail < 0x80 ? 1 : 2
            sink.invalid(at: index, count: length)
            index &+= length
        }
    }

    /// The character of plane 2 that two bytes stand for: one of Hong Kong.
    private static func plane2(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
        guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return nil }
        let pointer = pointer(lead, trail)
        guard CharsetTables.isPlane2(big5: pointer) else { return nil }
        return 0x20000 | UInt32(UInt16(littleEndian: CharsetTables.big5[pointer]))
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
