import CTextData

/// How likely a character is after two others: trigrams of Chinese news, folded to simplified.
///
/// The table and its layout are made by `scripts/tables/characters.py`. All probabilities are natural logarithms.
package struct CharacterModel: @unchecked Sendable {
    // @unchecked Sendable because the pointers lead into read-only pages of the binary.

    package static let shared = CharacterModel(sluice_characters())

    /// What every number, every Latin letter and every blank counts as.
    private static let digit: UInt32 = 0x30
    private static let letter: UInt32 = 0x61
    private static let blank: UInt32 = 0x0A

    /// The cost of a character that the model does not know.
    private static let unknown: Float = -16

    private let identifiers: [UInt16]
    private let starts: UnsafeRawPointer
    private let seconds: UnsafeRawPointer
    private let single: UnsafePointer<UInt8>
    private let singleBackOff: UnsafePointer<UInt8>
    private let pair: UnsafePointer<UInt8>
    private let pairBackOff: UnsafePointer<UInt8>
    private let triples: UnsafeRawPointer
    private let buckets: UInt64

    private init(_ table: UnsafePointer<UInt8>) {
        let base = UnsafeRawPointer(table)
        let size = Int(UInt32(littleEndian: base.load(as: UInt32.self)))
        let pairs = Int(UInt32(littleEndian: base.load(fromByteOffset: 4, as: UInt32.self)))
        buckets = UInt64(UInt32(littleEndian: base.load(fromByteOffset: 8, as: UInt32.self)))
        starts = base + 12
        let scalars = starts + 4 * (size + 1)
        seconds = scalars + 2 * size
        let bytes = 12 + 4 * (size + 1) + 2 * size + 2 * pairs
        single = table + bytes
        singleBackOff = single + size
        pair = singleBackOff + size
        pairBackOff = pair + pairs
        triples = base + (bytes + 2 * size + 2 * pairs + 7) / 8 * 8
        var known = [UInt16](repeating: 0, count: 0x10000)
        for id in 1..<size {
            known[Int(UInt16(littleEndian: scalars.load(fromByteOffset: 2 * id, as: UInt16.self)))] = UInt16(id)
        }
        identifiers = (0..<0x10000).map { known[Int(Self.normalised(UInt32($0)))] }
    }

    /// The number of a character, after folding; 0 for one the model does not know.
    ///
    /// The smaller the number, the commoner is the character.
    @inline(__always)
    package func id(_ scalar: UInt32) -> UInt16 { scalar < 0x10000 ? identifiers[Int(scalar)] : 0 }

    /// The logarithm of the probability of `c` after `a` and `b`.
    package func logProbability(_ a: UInt16, _ b: UInt16, _ c: UInt16) -> Float {
        // That unknown characters come in groups must not make damage look like text.
        if c == 0 { return Self.unknown }
        let last = index(b, c)
        let lower = logProbability(b, c, last)
        guard let first = index(a, b) else { return lower }
        if last != nil, let cost = triple(UInt64(a) << 26 | UInt64(b) << 13 | UInt64(c)) { return -Float(cost) / 12 }
        return lower - Float(pairBackOff[first]) / 12
    }

    /// The logarithm of the probability of `c` after `b`.
    package func logProbability(_ b: UInt16, _ c: UInt16) -> Float {
        c == 0 ? Self.unknown : logProbability(b, c, index(b, c))
    }

    /// How much likelier `c` is after `a` and `b` than by itself; below 0 for one that seldom follows them.
    package func gain(_ a: UInt16, _ b: UInt16, _ c: UInt16) -> Float {
        c == 0 ? 0 : logProbability(a, b, c) + Float(single[Int(c)]) / 12
    }

    private func logProbability(_ b: UInt16, _ c: UInt16, _ index: Int?) -> Float {
        if let index { return -Float(pair[index]) / 12 }
        return -(Float(singleBackOff[Int(b)]) + Float(single[Int(c)])) / 12
    }

    /// The place of a pair in the table.
    private func index(_ a: UInt16, _ b: UInt16) -> Int? {
        var low = Int(UInt32(littleEndian: starts.load(fromByteOffset: 4 * Int(a), as: UInt32.self)))
        let end = Int(UInt32(littleEndian: starts.load(fromByteOffset: 4 * Int(a) + 4, as: UInt32.self)))
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if second(middle) < b { low = middle + 1 } else { high = middle }
        }
        return low < end && second(low) == b ? low : nil
    }

    @inline(__always)
    private func second(_ index: Int) -> UInt16 {
        UInt16(littleEndian: seconds.load(fromByteOffset: 2 * index, as: UInt16.self))
    }

    private func triple(_ key: UInt64) -> UInt8? {
        let hash = Self.scrambled(key)
        let wanted = max(UInt16(truncatingIfNeeded: hash), 1)
        var at = ((hash >> 32) &* buckets) >> 32
        for _ in 0..<buckets {
            let bucket = triples + Int(at) * 24
            for slot in 0..<8 {
                let fingerprint = UInt16(littleEndian: bucket.load(fromByteOffset: slot * 2, as: UInt16.self))
                if fingerprint == wanted { return bucket.load(fromByteOffset: 16 + slot, as: UInt8.self) }
                if fingerprint == 0 { return nil }
            }
            at = at + 1 == buckets ? 0 : at + 1
        }
        return nil
    }

    /// The finaliser of splitmix64 (Steele, Lea and Flood 2014).
    private static func scrambled(_ key: UInt64) -> UInt64 {
        var key = key &+ 0x9E37_79B9_7F4A_7C15
        key = (key ^ key >> 30) &* 0xBF58_476D_1CE4_E5B9
        key = (key ^ key >> 27) &* 0x94D0_49BB_1331_11EB
        return key ^ key >> 31
    }

    /// The same folding as in `scripts/tables/characters.py`.
    private static func normalised(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19: digit
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: letter
        case 0x20, 0x09, 0x0D, 0x3000, 0xA0: blank
        case 0x2C: 0xFF0C
        case 0x21: 0xFF01
        case 0x3A: 0xFF1A
        case 0x3B: 0xFF1B
        case 0x3F: 0xFF1F
        case 0x28: 0xFF08
        case 0x29: 0xFF09
        case 0x300C, 0x300E: 0x201C
        case 0x300D, 0x300F: 0x201D
        default: Simplified.fold(scalar)
        }
    }
}
