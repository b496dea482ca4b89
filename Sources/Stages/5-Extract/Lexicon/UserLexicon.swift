/// Names that a user knows: what each of them is, what it is short for, and which words are none.
///
/// It is immutable, shared by all threads, and takes some 40 bytes a name beside the text of the names. Names match
/// simplified and traditional, full- and half-width, upper and lower case alike.
public struct UserLexicon: Sendable {
    /// What a name is.
    enum Kind: Hashable, Sendable {
        case name(NameType)
        case forbidden
    }

    /// A name found, or known.
    struct Entry {
        var kind: Kind
        /// How sure it is, above 0, at most 1.
        var weight: Double
        /// The full name; nil if it is the name itself.
        var canonical: String?
    }

    /// A name as it is kept: its place in ``scalars`` and the place of its full name in ``canonicals``.
    private struct Row {
        var start: UInt32
        var canonicalStart: UInt32
        var canonicalCount: UInt16
        var count: UInt8
        /// ``NameType`` or ``forbid``.
        var kind: UInt8
        var weight: Float
    }

    private static let forbid: UInt8 = 0xFF
    /// The most names, so that numbers of rows and places of text fit.
    static let mostNames = 8_000_000
    private static let mostText = 1 << 30

    private var rows: [Row] = []
    private var scalars: [UInt32] = []
    private var canonicals: [UInt8] = []
    /// Numbers of rows plus 1 by the hash of the name; 0 is free.
    private var slots: [UInt32] = [0, 0]
    /// By the hash of the first two scalars: a bit for each length that names have.
    private var lengths: [UInt64] = [0, 0]

    /// A lexicon of lines of text.
    ///
    /// A line is `name⇥type`, `name⇥type⇥canonical` or `name⇥type⇥canonical⇥weight`, or a JSON object with the keys name,
    /// type, canonical and weight; empty lines and those that begin with `#` are left out. Types are company, person, org,
    /// position, place and forbid; `!name` is short for the last. The weight says how sure a mention is: above 0, at most 1,
    /// 0.9 if absent; a name below 0.5 counts only where the model finds a name with the same bounds. Of lines with the
    /// same name the last counts.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a byte order mark.
    ///   - path: What errors call the file.
    /// - Throws: ``LexiconFailure`` for the first line that is none of these.
    public init(_ bytes: [UInt8], path: String = "lexicon") throws(LexiconFailure) {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        var number = 0
        while !rest.isEmpty {
            number += 1
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            do {
                if let entry = try LexiconLine.entry(rest[rest.startIndex..<end]) { add(entry) }
            } catch {
                throw .badLine(path: path, line: number, value: error.value, reason: error.reason)
            }
            guard rows.count <= Self.mostNames else { throw .tooLarge(path: path, limit: "8,000,000 names") }
            guard scalars.count < Self.mostText, canonicals.count < Self.mostText else {
                throw .tooLarge(path: path, limit: "1 GiB of text")
            }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        index()
    }

    /// How many lines it has names of.
    public var count: Int { rows.count }

    private mutating func add(_ entry: LexiconEntry) {
        let start = scalars.count
        for scalar in entry.name.unicodeScalars { scalars.append(FoldedText.fold(scalar.value)) }
        let canonicalStart = canonicals.count
        canonicals.append(contentsOf: entry.canonical.utf8.prefix(Int(UInt16.max)))
        var kind = Self.forbid
        if case .name(let type) = entry.kind { kind = UInt8(type.rawValue) }
        rows.append(
            Row(
                start: UInt32(start),
                canonicalStart: UInt32(canonicalStart),
                canonicalCount: UInt16(canonicals.count - canonicalStart),
                count: UInt8(scalars.count - start),
                kind: kind,
                weight: Float(entry.weight)
            )
        )
    }

    private mutating func index() {
        var size = 16
        while size < rows.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        lengths = Array(repeating: 0, count: size)
        for (number, row) in rows.enumerated() {
            let name = scalars[Int(row.start)..<Int(row.start) + Int(row.count)]
            lengths[Self.start(name[name.startIndex], name[name.startIndex + 1]) & (size - 1)] |= 1 << UInt64(row.count)
            var hash = Hash()
            for scalar in name { hash.append(scalar) }
            slots[slot(of: name, hash)] = UInt32(number + 1)
        }
    }

    /// The slot of a name, or the free one where it would be.
    private func slot(of name: ArraySlice<UInt32>, _ hash: Hash) -> Int {
        let mask = slots.count - 1
        var slot = hash.place & mask
        while slots[slot] != 0 {
            let row = rows[Int(slots[slot]) - 1]
            if Int(row.count) == name.count, name.elementsEqual(scalars[Int(row.start)..<Int(row.start) + name.count]) {
                break
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// What a folded name is; nil if it is not here.
    func entry(_ name: ArraySlice<UInt32>) -> Entry? {
        guard LexiconEntry.lengths.contains(name.count) else { return nil }
        var hash = Hash()
        for scalar in name { hash.append(scalar) }
        let number = slots[slot(of: name, hash)]
        return number == 0 ? nil : entry(of: rows[Int(number) - 1])
    }

    private func entry(of row: Row) -> Entry {
        let start = Int(row.canonicalStart)
        let canonical = canonicals[start..<start + Int(row.canonicalCount)]
        return Entry(
            kind: NameType(rawValue: Int(row.kind)).map(Kind.name) ?? .forbidden,
            weight: Double((row.weight * 1000).rounded()) / 1000,
            canonical: canonical.isEmpty ? nil : String(decoding: canonical, as: UTF8.self)
        )
    }

    /// The lengths of the names that begin at an offset of a folded text, the longest first.
    func matches(in text: [UInt32], at offset: Int) -> [Int] {
        guard offset + 1 < text.count else { return [] }
        let key = Self.start(text[offset], text[offset + 1]) & (lengths.count - 1)
        var mask = lengths[key]
        guard mask != 0 else { return [] }
        var found: [Int] = []
        var hash = Hash()
        var count = 0
        while mask != 0 {
            let length = mask.trailingZeroBitCount
            mask &= mask - 1
            guard offset + length <= text.count else { break }
            while count < length {
                hash.append(text[offset + count])
                count += 1
            }
            if slots[slot(of: text[offset..<offset + length], hash)] != 0 { found.append(length) }
        }
        return found.reversed()
    }

    private static func start(_ first: UInt32, _ second: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(first) << 21 ^ UInt64(second)) &* 0x9E37_79B9_7F4A_7C15 >> 24)
    }

    /// FNV-1a over scalars.
    private struct Hash {
        private var value: UInt64 = 0xCBF2_9CE4_8422_2325
        mutating func append(_ scalar: UInt32) { value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3 }
        var place: Int { Int(truncatingIfNeeded: (value ^ (value >> 32)) & 0x7FFF_FFFF) }
    }
}
