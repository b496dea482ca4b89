/// Bytes that are the same in every run: SplitMix64 of a seed.
struct Noise: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Bytes of which a share is ASCII, a share may lead a character and the rest is anything.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            let word = next()
            let byte = UInt8(truncatingIfNeeded: word)
            switch word >> 60 {
            case 0...2: return 0x30 + byte % 0x4F
            case 3...12: return byte | 0x80
            default: return byte
            }
        }
    }
}
