/// What a decoder hands its characters to: text in the making, or a tally.
///
/// Decoders are generic over it, so that each use is compiled by itself and pays for nothing it does not need.
protocol ScalarSink {
    /// Bytes below 80, as they are.
    mutating func ascii(_ bytes: UnsafePointer<UInt8>, count: Int)
    /// The first one to eight bytes of a word in memory order, all below 80.
    mutating func ascii(word: UInt64, count: Int)
    /// A Unicode scalar: never a surrogate, never above U+10FFFF.
    mutating func scalar(_ value: UInt32)
    /// Scalars from `next` until it gives none; it moves the index on.
    ///
    /// The same as ``scalar(_:)`` again and again, but a sink can keep its state in registers meanwhile.
    mutating func scalars(from index: inout Int, _ next: (inout Int) -> UInt32?)
    /// Bytes that are no text: one U+FFFD.
    mutating func invalid(at offset: Int, count: Int)
}

extension ScalarSink {
    @inline(__always)
    mutating func scalars(from index: inout Int, _ next: (inout Int) -> UInt32?) {
        while let value = next(&index) { scalar(value) }
    }

    @inline(__always)
    mutating func ascii(word: UInt64, count: Int) {
        withUnsafeBytes(of: word) { bytes in
            if let base = bytes.baseAddress { ascii(base.assumingMemoryBound(to: UInt8.self), count: count) }
        }
    }

    /// Takes the run of bytes below 80 that begins at an index, and gives its end.
    @inline(__always)
    mutating func asciiRun(_ bytes: Bytes, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        // Most runs in Chinese text are a figure or a word: no copying is worth a call.
        if start &+ 8 <= bytes.count {
            let word = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
            let high = UInt64(littleEndian: word & 0x8080_8080_8080_8080)
            if high != 0 {
                let length = high.trailingZeroBitCount / 8
                ascii(word: word, count: length)
                return start &+ length
            }
        }
        let end = bytes.asciiEnd(from: start)
        ascii(base + start, count: end &- start)
        return end
    }
}

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The end of the run of bytes below 80 that begins at an index.
    @inline(__always)
    func asciiEnd(from start: Int) -> Int {
        guard let base = baseAddress else { return start }
        var index = start
        while index &+ 8 <= count {
            let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 {
                return index + UInt64(littleEndian: word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
            }
            index &+= 8
        }
        while index < count, base[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The first place of a byte from an index on, or the end.
    @inline(__always)
    func place(of byte: UInt8, from start: Int) -> Int {
        guard let base = baseAddress else { return start }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let pattern = ones &* UInt64(byte)
        var index = start
        while index &+ 8 <= count {
            // A byte of the difference is 0 where the byte is; only one that is 0 borrows from its highest bit.
            let difference = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) ^ pattern
            if (difference &- ones) & ~difference & (ones &* 0x80) != 0 { break }
            index &+= 8
        }
        while index < count, base[index] != byte { index &+= 1 }
        return index
    }
}
