/// A gzip file of zeros, 158 times smaller than what is in it.
struct GzipBomb {
    private(set) var bytes: [UInt8]
    private var bits = 0
    private var bitCount = 0

    /// - Parameter zeros: At least so many, of which the last may be missing; there is no checksum, which a reader would
    ///   only miss at the end.
    init(zeros: Int) {
        // RFC 1952 §2.3: deflate, no name, no time, unknown system.
        bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        // RFC 1951 §3.2.3: the last block, fixed Huffman codes.
        append(0b011, 3)
        // §3.2.6: the literal 0 is 00110000, most significant bit first.
        append(0b0000_1100, 8)
        for _ in 0...zeros / 258 {
            // Length 258 is symbol 285, 11000101; distance 1 is 00000.
            append(0b1010_0011, 8)
            append(0, 5)
        }
        // The end of the block is 0000000; then whole bytes.
        append(0, 7)
        append(0, 7)
    }

    private mutating func append(_ value: Int, _ count: Int) {
        bits |= value << bitCount
        bitCount += count
        while bitCount >= 8 {
            bytes.append(UInt8(bits & 255))
            bits >>= 8
            bitCount -= 8
        }
    }
}
