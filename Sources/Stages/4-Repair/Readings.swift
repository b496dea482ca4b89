import CTextData

/// Which syllables are readings of which traditional characters (Unihan).
enum Readings {
    /// How a syllable is related to a character.
    enum Relation {
        case none
        /// A reading, but not the one that a reader expects.
        case reading
        /// The customary reading.
        case customary
    }

    /// Whether the syllable, a value of ``syllable(_:)``, is a reading of the character.
    static func relation(_ scalar: UInt32, _ syllable: UInt64) -> Relation {
        guard scalar < 0x10000 else { return .none }
        let base = UnsafeRawPointer(sluice_readings())
        let syllables = Int(UInt32(littleEndian: base.load(as: UInt32.self)))
        let pairs = Int(UInt32(littleEndian: base.load(fromByteOffset: 4, as: UInt32.self)))
        func known(_ index: Int) -> UInt64 {
            UInt64(littleEndian: base.load(fromByteOffset: 8 + 8 * index, as: UInt64.self))
        }
        func pair(_ index: Int) -> UInt32 {
            UInt32(littleEndian: base.load(fromByteOffset: 8 + 8 * syllables + 4 * index, as: UInt32.self))
        }
        let index = search(syllables) { known($0) < syllable }
        guard index < syllables, known(index) == syllable else { return .none }
        let wanted = scalar << 16 | UInt32(index) << 1
        let at = search(pairs) { pair($0) < wanted }
        guard at < pairs, pair(at) | 1 == wanted | 1 else { return .none }
        return pair(at) & 1 == 1 ? .customary : .reading
    }

    /// The number of a pinyin syllable as `scripts/tables/readings.py` lays it out; `nil` if the scalars are none.
    static func syllable(_ scalars: ArraySlice<UInt32>) -> UInt64? {
        var letters: UInt64 = 0
        var tone: UInt64 = 0
        guard (1...7).contains(scalars.count) else { return nil }
        for scalar in scalars {
            guard let (letter, mark) = letter(scalar) else { return nil }
            if letter != 0 { letters = letters << 5 | letter }
            if mark != 0 { tone = mark }
        }
        return letters < 1 << 30 ? letters << 3 | tone : nil
    }

    /// The letter (a-z as 1-26, ü as 27) and the tone of a scalar of pinyin.
    private static func letter(_ scalar: UInt32) -> (UInt64, UInt64)? {
        switch scalar {
        case 0x61...0x7A: return (UInt64(scalar - 0x60), 0)
        // U+0261 is how GBK writes the g of pinyin.
        case 0x261: return (7, 0)
        case 0xFC: return (27, 0)
        default: break
        }
        let row = toned.firstIndex { $0.contains(scalar) }
        guard let row, let tone = toned[row].firstIndex(of: scalar) else { return nil }
        return (bases[row], UInt64(tone + 1))
    }

    private static let bases: [UInt64] = [1, 5, 9, 15, 21, 27, 14, 13]
    private static let toned: [[UInt32]] = [
        [0x101, 0xE1, 0x1CE, 0xE0], [0x113, 0xE9, 0x11B, 0xE8], [0x12B, 0xED, 0x1D0, 0xEC], [0x14D, 0xF3, 0x1D2, 0xF2],
        [0x16B, 0xFA, 0x1D4, 0xF9], [0x1D6, 0x1D8, 0x1DA, 0x1DC], [0, 0x144, 0x148, 0x1F9], [0, 0x1E3F, 0, 0],
    ]

    /// The first index in 0 ..< count for which `less` does not hold.
    private static func search(_ count: Int, _ less: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if less(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
