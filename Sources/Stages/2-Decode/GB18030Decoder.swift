import ChineseText

/// gb18030 as the Encoding Standard, section 10.2.1, decodes it; GBK and GB 2312 are parts of it.
enum GB18030Decoder {
    /// The index by the two bytes without their highest bit; 0 for what is no character of two bytes.
    ///
    /// It spares the hot loop all tests of the bytes.
    private static let characters: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x8000)
        let index = CharsetTables.gb18030
        for pointer in 0..<23940 {
            let trail = pointer % 190
            let place = (pointer / 190 + 1) << 8 | (trail + (trail < 0x3F ? 0x40 : 0x41))
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
            if lead == 0x80 {
                sink.scalar(0x20AC)
                index &+= 1
                continue
            }
            guard lead != 0xFF, index &+ 1 < count else {
                sink.invalid(at: index, count: 1)
                index &+= 1
                continue
            }
            let trail = base[index &+ 1]
            if trail &- 0x30 < 10 {
                index = fourBytes(bytes, at: index, into: &sink)
                continue
            }
            // The ASCII byte after a bad lead is text of its own.
            let length = trail < 0x80 ? 1 : 2
            sink.invalid(at: index, count: length)
            index &+= length
        }
    }

    /// Decodes a sequence whose second byte is a digit, and gives the index after it.
    private static func fourBytes<Sink: ScalarSink>(_ bytes: Bytes, at index: Int, into sink: inout Sink) -> Int {
        // At the end of the input all that is left is one error.
        guard index + 2 < bytes.count else { return end(bytes, from: index, into: &sink) }
        let third = bytes[index + 2]
        guard third >= 0x81, third <= 0xFE else {
            sink.invalid(at: index, count: 1)
            return index + 1
        }
        guard index + 3 < bytes.count else { return end(bytes, from: index, into: &sink) }
        let fourth = bytes[index + 3]
        guard fourth &- 0x30 < 10 else {
            sink.invalid(at: index, count: 1)
            return index + 1
        }
        let high = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
        let pointer = (high * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if let value = CharsetTables.gb18030Scalar(fourByte: pointer) {
            sink.scalar(value)
        } else {
            sink.invalid(at: index, count: 4)
        }
        return index + 4
    }

    private static func end<Sink: ScalarSink>(_ bytes: Bytes, from index: Int, into sink: inout Sink) -> Int {
        sink.invalid(at: index, count: bytes.count - index)
        return bytes.count
    }
}
