import CTextData

/// Words that stand in like company, a table in the binary (scripts/tables/name-clusters.py).
struct WordClusters {
    private static let mask = 0xFFFF
    // It lives as long as the program.
    private let words = UnsafeRawPointer(sluice_name_clusters()).assumingMemoryBound(to: UInt32.self)

    /// The cluster of a word, 0 if it has none.
    @inline(__always)
    func word(_ word: ModelWords.Hash) -> UInt8 {
        let hash = word.value ^ (word.value >> 32)
        let fingerprint = UInt32(truncatingIfNeeded: hash >> 40)
        var slot = Int(truncatingIfNeeded: hash) & Self.mask
        while true {
            let found = UInt32(littleEndian: words[slot])
            if found == 0 { return 0 }
            if found >> 8 == fingerprint { return UInt8(truncatingIfNeeded: found) }
            slot = (slot &+ 1) & Self.mask
        }
    }
}
