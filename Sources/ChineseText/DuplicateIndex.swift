/// Fingerprints of articles, searched for those within ``Simhash/nearest`` bits.
///
/// Of four quarters of 16 bits, one is the same if three bits differ: an article is in four tables, by each quarter. A
/// table is a linked list for each of 65,536 quarters, held in flat arrays: 28 bytes an article (8 of fingerprint, 4 of
/// name, 16 of links) and 1 MiB.
public struct DuplicateIndex: Sendable {
    private var fingerprints: [UInt64] = []
    private var names: [UInt32] = []
    /// For each table the last article of a quarter, and for each article the one before it; 0 is none.
    private var heads = [UInt32](repeating: 0, count: 4 << 16)
    private var links: [UInt32] = []

    public init() {}

    /// How many articles there are.
    public var count: Int { fingerprints.count }

    /// Adds an article.
    ///
    /// The name is what ``nearest(to:)`` gives for it: the number of a row.
    public mutating func add(_ hash: Simhash, name: UInt32) {
        precondition(fingerprints.count < UInt32.max, "an index holds 2^32 - 1 articles")
        fingerprints.append(hash.bits)
        names.append(name)
        let number = UInt32(fingerprints.count)
        for table in 0..<4 {
            let head = Self.head(hash.bits, table)
            links.append(heads[head])
            heads[head] = number
        }
    }

    /// The article that is nearest, the smallest name among equals; `nil` if none is within ``Simhash/nearest``.
    ///
    /// - Complexity: Four lists of `count / 65536` articles, on texts that are not made to be alike.
    public func nearest(to hash: Simhash) -> UInt32? {
        var best: (distance: Int, name: UInt32)?
        for table in 0..<4 {
            var number = heads[Self.head(hash.bits, table)]
            while number != 0 {
                let index = Int(number) - 1
                let distance = (fingerprints[index] ^ hash.bits).nonzeroBitCount
                if distance <= Simhash.nearest {
                    let found = (distance: distance, name: names[index])
                    if best.map({ found < $0 }) ?? true { best = found }
                }
                number = links[index * 4 + table]
            }
        }
        return best?.name
    }

    private static func head(_ bits: UInt64, _ table: Int) -> Int {
        table << 16 | Int(truncatingIfNeeded: bits >> UInt64(16 * table) & 0xFFFF)
    }
}
