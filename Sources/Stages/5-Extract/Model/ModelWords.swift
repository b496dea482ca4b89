import CTextData

/// The words that the model knows, a table in the binary (scripts/tables/name-words.py).
enum ModelWords {
    /// The longest word, in scalars.
    static let longest = 10
    /// The kinds of word a table entry may have.
    static let kindCount = 13
    static let surname = 6
    /// Kinds of which the last word of a company or an office is: line of business, office, form.
    static let formKinds = 2...4
    /// Kinds that are words of the language: place, title, noun, verb, other, person, organisation.
    static let plain: UInt32 = 0b1_1111_1010_0000

    struct Hash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        @inline(__always)
        mutating func append(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
        }

        /// Asks for the place of the word in the table, which is mostly far from the cache.
        @inline(__always)
        func prefetch(_ table: UnsafePointer<UInt32>) {
            let hash = value ^ (value >> 32)
            sluice_prefetch(table + Int(truncatingIfNeeded: hash & 0xF_FFFF))
        }

        /// The kinds of the word that ends here, 0 if it is none.
        @inline(__always)
        func kinds(_ table: UnsafePointer<UInt32>) -> UInt32 {
            let hash = value ^ (value >> 32)
            let fingerprint = UInt32(truncatingIfNeeded: hash >> 45)
            var slot = Int(truncatingIfNeeded: hash & 0xF_FFFF)
            while true {
                let found = UInt32(littleEndian: table[slot])
                if found == 0 { return 0 }
                if found >> 13 == fingerprint { return found & 0x1FFF }
                slot = (slot &+ 1) & 0xF_FFFF
            }
        }
    }

    /// The table, which lives as long as the program.
    static var table: UnsafePointer<UInt32> {
        UnsafeRawPointer(sluice_name_words()).assumingMemoryBound(to: UInt32.self)
    }
}
