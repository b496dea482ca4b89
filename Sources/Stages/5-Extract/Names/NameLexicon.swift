import CTextData

/// The words that names are made of and bounded by, a table in the binary.
///
/// Words are found by a fingerprint of 32 bits: of a billion strings that are no words, fewer than two pass as one.
enum NameLexicon {
    /// What the table says of a word.
    struct Entry {
        /// Ten times the negative natural logarithm of the word's probability.
        var cost: Int32
        var traits: WordTraits
    }

    /// The longest word, in scalars.
    static let longestWord = 10

    /// The hash of a word, scalar by scalar.
    struct Hash {
        private var value: UInt64 = 0xCBF2_9CE4_8422_2325

        @inline(__always)
        mutating func append(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
        }

        /// Asks for the place of the word in the table, which is mostly far from the cache.
        @inline(__always)
        func prefetch() {
            let hash = value ^ (value >> 32)
            sluice_prefetch(UnsafeRawPointer(sluice_names()) + Int(hash & 0x3FFFF) * 8)
        }

        @inline(__always)
        var entry: Entry? {
            let hash = value ^ (value >> 32)
            let table = UnsafeRawPointer(sluice_names())
            var slot = Int(hash & 0x3FFFF)
            while true {
                let found = UInt64(littleEndian: table.load(fromByteOffset: slot * 8, as: UInt64.self))
                guard found != 0 else { return nil }
                if found >> 32 == hash >> 32 {
                    return Entry(
                        cost: Int32(truncatingIfNeeded: (found >> 24) & 0xFF),
                        traits: WordTraits(rawValue: UInt32(truncatingIfNeeded: found & 0xFF_FFFF))
                    )
                }
                slot = (slot + 1) & 0x3FFFF
            }
        }
    }

    /// The entry of a whole word of folded scalars.
    static func entry(_ word: some Collection<UInt32>) -> Entry? {
        var hash = Hash()
        for scalar in word { hash.append(scalar) }
        return hash.entry
    }
}
