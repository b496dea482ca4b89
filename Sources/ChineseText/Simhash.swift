/// A fingerprint of a text: texts that differ in little have fingerprints that differ in few bits.
///
/// Charikar's simhash ("Similarity estimation techniques from rounding algorithms", STOC 2002) of runs of eight characters
/// of writing in simplified form: letters, digits and Hanzi in lower case, everything else left out. So spacing,
/// punctuation, full-width forms and the script do not matter.
public struct Simhash: Sendable, Hashable {
    public let bits: UInt64

    public init(bits: UInt64) { self.bits = bits }

    /// The fingerprint of the paragraphs of a text.
    ///
    /// `nil` for a text of fewer than ``fewestRuns`` runs: too short to tell one from another.
    ///
    /// - Complexity: Linear; some 100 operations a character.
    public init?(_ paragraphs: some Sequence<String>) {
        var counts = [Int32](repeating: 0, count: 64)
        var runs = 0
        var window = [UInt64](repeating: 0, count: Self.runLength)
        var hash: UInt64 = 0
        var seen = 0
        for paragraph in paragraphs {
            for scalar in paragraph.unicodeScalars {
                guard let character = Self.folded(scalar.value) else { continue }
                // A rolling polynomial: what leaves the run is taken off.
                let slot = seen % Self.runLength
                hash = hash &* Self.base &+ UInt64(character) &- window[slot] &* Self.basePower
                window[slot] = UInt64(character)
                seen += 1
                guard seen >= Self.runLength else { continue }
                let mixed = Self.mixed(hash)
                for bit in 0..<64 { counts[bit] &+= Int32(truncatingIfNeeded: mixed >> UInt64(bit) & 1) &* 2 &- 1 }
                runs += 1
            }
        }
        guard runs >= Self.fewestRuns else { return nil }
        var bits: UInt64 = 0
        for bit in 0..<64 where counts[bit] > 0 { bits |= 1 << UInt64(bit) }
        self.bits = bits
    }

    /// In how many bits two fingerprints differ.
    public func distance(to other: Simhash) -> Int { (bits ^ other.bits).nonzeroBitCount }

    /// Two texts are taken as one up to this distance (Manku, Jain, Das Sarma: "Detecting near-duplicates for web
    /// crawling", WWW 2007).
    public static let nearest = 3
    /// The characters of a run: with four, texts made of the same phrases came near one another (170 pairs of 2,000
    /// articles written from a stock of sentences, 1 pair with eight).
    static let runLength = 8
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let basePower = (0..<runLength).reduce(UInt64(1)) { power, _ in power &* base }
    /// The fewest runs of a text that is compared: a caption or a notice of one sentence is like many others.
    static let fewestRuns = 60

    /// The character as it is compared; `nil` for what is no writing.
    private static func folded(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x30...0x39, 0x61...0x7A: value
        case 0x41...0x5A: value + 0x20
        case 0xFF10...0xFF19: value - 0xFF10 + 0x30
        case 0xFF21...0xFF3A: value - 0xFF21 + 0x61
        case 0xFF41...0xFF5A: value - 0xFF41 + 0x61
        case 0x3400...0x9FFF, 0x20000...0x323AF: Simplified.fold(value)
        default: nil
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
