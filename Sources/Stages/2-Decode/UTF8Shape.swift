/// Whether bytes look like UTF-8.
struct UTF8Shape {
    /// Whether they are UTF-8 as far as was looked, a cut at the end aside.
    let isValid: Bool
    /// Whether so many sequences are well-formed that it cannot be chance.
    let isSure: Bool

    /// So many sequences without a byte out of place end the search: what follows cannot take it back.
    private static let enough = 1024

    /// - Complexity: Ends at the first byte that is out of place, and where there is no doubt left.
    init(_ bytes: Bytes) {
        var short = 0
        var long = 0
        var isValid = true
        var index = 0
        while index < bytes.count, long < Self.enough {
            guard bytes[index] >= 0x80 else {
                index = bytes.asciiEnd(from: index)
                continue
            }
            let pairs = bytes.threeByteEnd(from: index)
            if pairs > index {
                long += (pairs - index) / 3
                index = pairs
                continue
            }
            let (length, scalar) = UTF8Decoder.sequence(bytes, at: index)
            index += length
            guard let scalar else {
                isValid = index == bytes.count && length > 1
                break
            }
            if scalar < 0x800 { short += 1 } else { long += 1 }
        }
        self.isValid = isValid
        // Two bytes of GBK are well-formed two-byte UTF-8 about once in five times, three of three once in ten.
        isSure = isValid && (long >= 6 || short + 2 * long >= 16)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The end of the well-formed three-byte sequences of UTF-8 that begin at an index, as far as they come in pairs.
    ///
    /// It may end early: before the end of the bytes, and at a sequence after whose lead byte not every second byte is
    /// allowed (E0 and ED).
    @inline(__always)
    fileprivate func threeByteEnd(from start: Int) -> Int {
        guard let base = baseAddress else { return start }
        var index = start
        while index &+ 8 <= count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
            // A bit for each low half of a lead byte but those of E0 and ED.
            let free: UInt64 = 0xDFFE
            guard (free >> (word & 15)) & (free >> (word >> 24 & 15)) & 1 == 1 else { break }
            index &+= 6
        }
        return index
    }
}
