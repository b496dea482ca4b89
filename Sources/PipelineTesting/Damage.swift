/// Hostile variants of a sample: cut, with flipped bits, with noise.
///
/// The same sample gives the same variants, every time and on every machine. The variants are made one by one
/// as they are asked for, so a large sample costs no memory.
///
/// ```swift
/// let damage = Damage(Array("泸州老窖".utf8))
/// for bytes in damage.all(stride: 5) {
///     let text = String(decoding: bytes, as: UTF8.self)
///     #expect(throws: Never.self) { try stage.process(text) }
/// }
/// ```
public struct Damage: Sendable {
    /// The sample as it was.
    public let sample: [UInt8]

    private let seed: UInt64

    /// Makes the variants of a sample.
    ///
    /// - Parameters:
    ///   - sample: The bytes, sound or not.
    ///   - seed: Chooses the noise.
    public init(_ sample: [UInt8], seed: UInt64 = 1) {
        self.sample = sample
        self.seed = seed
    }

    /// The sample cut after 0 bytes, after `stride` bytes, and so on, each shorter than the sample.
    public func prefixes(stride step: Int = 1) -> some Sequence<[UInt8]> {
        precondition(step > 0, "a stride is at least 1, not \(step)")
        return stride(from: 0, to: sample.count, by: step).lazy.map { Array(sample[..<$0]) }
    }

    /// The sample with one bit flipped: the first, the one `stride` bits further, and so on.
    ///
    /// An odd stride comes to every bit of a byte in the course of eight.
    public func flippedBits(stride step: Int = 1) -> some Sequence<[UInt8]> {
        precondition(step > 0, "a stride is at least 1, not \(step)")
        return stride(from: 0, to: sample.count * 8, by: step).lazy.map { bit in
            var bytes = sample
            bytes[bit / 8] ^= 1 << (bit % 8)
            return bytes
        }
    }

    /// The sample with bytes replaced, put in and taken out at random places, `count` times anew, with that many
    /// edits each time.
    public func noise(count: Int, edits: Int = 8) -> some Sequence<[UInt8]> {
        precondition(count >= 0 && edits >= 0, "not \(count) variants of \(edits) edits")
        return (0..<count).lazy.map { variant in
            var generator = SplitMix64(seed: seed &+ UInt64(variant))
            var bytes = sample
            for _ in 0..<edits { edit(&bytes, with: &generator) }
            return bytes
        }
    }

    /// All three kinds in turn: prefixes, flipped bits, and as many with noise as there were prefixes.
    ///
    /// The stride is one of bytes between the prefixes and one of bits between the flipped bits.
    public func all(stride step: Int = 1) -> some Sequence<[UInt8]> {
        let noises = (sample.count + step - 1) / step
        let kinds: [AnySequence<[UInt8]>] = [
            AnySequence(prefixes(stride: step)), AnySequence(flippedBits(stride: step)),
            AnySequence(noise(count: noises)),
        ]
        return kinds.lazy.joined()
    }

    private func edit(_ bytes: inout [UInt8], with generator: inout SplitMix64) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let byte = UInt8.random(in: .min ... .max, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case _ where place < bytes.count: bytes[place] = byte
        default: bytes.append(byte)
        }
    }
}
