/// A generator of pseudo-random numbers that gives the same numbers for the same seed, on every machine.
///
/// The algorithm is Steele, Lea and Flood's SplitMix ("Fast splittable pseudorandom number generators",
/// OOPSLA 2014), with the constants of its 64-bit form. Not for secrets.
///
/// ```swift
/// var generator = SplitMix64(seed: 1)
/// let digits = (0..<5).map { _ in Int.random(in: 0..<10, using: &generator) }
/// ```
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    /// Makes a generator; any seed is as good as another.
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
