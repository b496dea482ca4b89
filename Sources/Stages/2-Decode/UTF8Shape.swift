/// Whether bytes look like UTF-8.
struct UTF8Shape {
    /// Whether they are UTF-8, a cut at the end aside.
    let isValid: Bool
    /// Whether so many sequences are well-formed that it cannot be chance.
    let isSure: Bool

    /// - Complexity: Ends at the first byte that is out of place.
    init(_ bytes: Bytes) {
        var short = 0
        var long = 0
        var isValid = true
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index = bytes.asciiEnd(from: index)
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
