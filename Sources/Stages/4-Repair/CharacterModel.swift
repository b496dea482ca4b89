import CTextData
import ChineseText

/// How likely a character is after two others: trigrams of Chinese news, folded to simplified.
///
/// The table and its layout are made by `scripts/tables/characters.py`. All probabilities are natural logarithms.
struct CharacterModel: @unchecked Sendable {
    // @unchecked Sendable because the pointers lead into read-only pages of the binary.

    static let shared = CharacterModel(sluice_characters())

    /// What every number, every Latin letter and every blank counts as.
    private static let digit: UInt32 = 0x30
    private static let letter: UInt32 = 0x61
    private static let blank: UInt32 = 0x0A

    private let identifiers: [UInt16]
    private let single: UnsafePointer<UInt8>
    private let singleBackOff: UnsafePointer<UInt8>
    private let pairs: UnsafeRawPointer
    private let pairBuckets: UInt64
    private let triples: UnsafeRawPointer
    private let tripleBuckets: UInt64

    private init(_ table: UnsafePointer<UInt8>) {
        let base = UnsafeRawPointer(table)
        let size = Int(UInt32(littleEndian: base.load(as: UInt32.self)))
        pairBuckets = UInt64(UInt32(littleEndian: base.load(fromByteOffset: 4, as: UInt32.self)))
        tripleBuckets = UInt64(UInt32(littleEndian: base.load(fromByteOffset: 8, as: UInt32.self)))
        var known = [UInt16](repeating: 0, count: 0x10000)
        for id in 1..<size {
            known[Int(UInt16(littleEndian: base.load(fromByteOffset: 12 + 2 * id, as: UInt16.self)))] = UInt16(id)
        }
        identifiers = (0..<0x10000).map { known[Int(Self.normalised(UInt32($0)))] }
        single = table + 12 + 2 * size
        singleBackOff = single + size
        pairs = base + (12 + 4 * size + 7) / 8 * 8
        triples = pairs + Int(pairBuckets) * 32
    }

    /// The number of a character, after folding; 0 for one the model does not know. Small numbers are common characters.
    @inline(__always)
    func id(_ scalar: UInt32) -> UInt16 { scalar < 0x10000 ? identifiers[Int(scalar)] : 0 }

    /// The logarithm of the probability of `c` after `a` and `b`.
    func logProbability(_ a: UInt16, _ b: UInt16, _ c: UInt16) -> Float {
        let pair = UInt64(a) << 13 | UInt64(b)
        if let cost = triple(pair << 13 | UInt64(c)) { return -Float(cost) / 12 }
        let backOff = self.pair(pair)?.backOff ?? 0
        return -Float(backOff) / 12 + logProbability(b, c)
    }

    /// The logarithm of the probability of `c` after `b`.
    func logProbability(_ b: UInt16, _ c: UInt16) -> Float {
        if let found = pair(UInt64(b) << 13 | UInt64(c)) { return -Float(found.cost) / 12 }
        return -(Float(singleBackOff[Int(b)]) + Float(single[Int(c)])) / 12
    }

    private func pair(_ key: UInt64) -> (cost: UInt8, backOff: UInt8)? {
        guard let (bucket, slot) = find(key, in: pairs, count: pairBuckets, stride: 32) else { return nil }
        return (
            bucket.load(fromByteOffset: 16 + slot, as: UInt8.self),
            bucket.load(fromByteOffset: 24 + slot, as: UInt8.self)
        )
    }

    private func triple(_ key: UInt64) -> UInt8? {
        guard let (bucket, slot) = find(key | 1 << 39, in: triples, count: tripleBuckets, stride: 24) else { return nil }
        return bucket.load(fromByteOffset: 16 + slot, as: UInt8.self)
    }

    private func find(
        _ key: UInt64, in table: UnsafeRawPointer, count: UInt64, stride: Int
    ) -> (bucket: UnsafeRawPointer, slot: Int)? {
        let hash = Self.scrambled(key)
        let wanted = max(UInt16(truncatingIfNeeded: hash), 1)
        var at = ((hash >> 32) &* count) >> 32
        for _ in 0..<count {
            let bucket = table + Int(at) * stride
            for slot in 0..<8 {
                let fingerprint = UInt16(littleEndian: bucket.load(fromByteOffset: slot * 2, as: UInt16.self))
                if fingerprint == wanted { return (bucket, slot) }
                if fingerprint == 0 { return nil }
            }
            at = at + 1 == count ? 0 : at + 1
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
