/// What the model sees at each scalar of a text, as hashes.
///
/// It owns the memory it works in, is loaded with one text after another, and belongs to one thread.
package final class NameFeatures {
    /// The longest text, in scalars.
    package static let longest = 1024
    /// More hashes than a scalar can have.
    package static let most = 128
    /// Scalars of padding before and behind the text.
    private static let pad = 4

    package private(set) var count = 0
    private let scalars: UnsafeMutablePointer<UInt32>
    private let kinds: UnsafeMutablePointer<UInt8>
    private let given: UnsafeMutablePointer<UInt8>
    private let foreign: UnsafeMutablePointer<UInt8>
    /// For each kind of word: 1 + part + 4 × (length − 1) where the longest word of that kind covers the scalar.
    private let tags: UnsafeMutablePointer<SIMD16<UInt8>>
    /// The longest plain word that begins at a scalar, and that ends at it: hash and length.
    private let wordFrom: UnsafeMutablePointer<UInt32>
    private let wordTo: UnsafeMutablePointer<UInt32>
    private let lengthFrom: UnsafeMutablePointer<UInt8>
    private let lengthTo: UnsafeMutablePointer<UInt8>
    /// The odds of a name of two and of three characters that begins at a scalar.
    private let odds2: UnsafeMutablePointer<UInt8>
    private let odds3: UnsafeMutablePointer<UInt8>
    /// Part, length and odds of a run of characters of transliterated names.
    private let runs: UnsafeMutablePointer<UInt16>

    package init() {
        let size = Self.longest + 2 * Self.pad
        func memory<Element>(_ zero: Element) -> UnsafeMutablePointer<Element> {
            let pointer = UnsafeMutablePointer<Element>.allocate(capacity: size)
            pointer.initialize(repeating: zero, count: size)
            return pointer
        }
        scalars = memory(0)
        kinds = memory(0)
        given = memory(0)
        foreign = memory(0)
        tags = memory(SIMD16(repeating: 0))
        wordFrom = memory(0)
        wordTo = memory(0)
        lengthFrom = memory(0)
        lengthTo = memory(0)
        odds2 = memory(0)
        odds3 = memory(0)
        runs = memory(0)
    }

    deinit {
        scalars.deallocate()
        kinds.deallocate()
        given.deallocate()
        foreign.deallocate()
        tags.deallocate()
        wordFrom.deallocate()
        wordTo.deallocate()
        lengthFrom.deallocate()
        lengthTo.deallocate()
        odds2.deallocate()
        odds3.deallocate()
        runs.deallocate()
    }

    /// Takes up a text of at most ``longest`` scalars.
    package func load(_ text: UnsafeBufferPointer<UInt32>) {
        precondition(text.count <= Self.longest, "a text of \(text.count) scalars")
        count = text.count
        let pad = Self.pad
        for at in 0..<count + 2 * pad {
            let isInside = at >= pad && at < count + pad
            let raw = isInside ? text[at - pad] : 0
            // The places beyond the text differ from each other and from all that a text may hold.
            let folded = isInside ? ModelCharacter.fold(raw) : at < pad ? UInt32(pad - at) : UInt32(at - count)
            scalars[at] = folded
            kinds[at] = isInside ? ModelCharacter.kind(raw) : 0
            given[at] = isInside ? ModelCharacter.givenName(folded) : 0
            foreign[at] = isInside ? ModelCharacter.foreign(folded) : 0
            tags[at] = SIMD16(repeating: 0)
            wordFrom[at] = 0
            wordTo[at] = 0
            lengthFrom[at] = 0
            lengthTo[at] = 0
            odds2[at] = 0
            odds3[at] = 0
            runs[at] = 0
        }
        findWords()
        weighNames()
    }

    private func weighNames() {
        let end = count + Self.pad
        var start = Self.pad
        while start < end {
            let scalar = scalars[start]
            if start + 1 < end { odds2[start] = NameOdds.chinese(scalar, nil, scalars[start + 1]) }
            if start + 2 < end { odds3[start] = NameOdds.chinese(scalar, scalars[start + 1], scalars[start + 2]) }
            start += 1
        }
        start = Self.pad
        while start < end {
            var at = start
            var odds: Int32 = 0
            while at < end {
                if let more = NameOdds.foreign(scalars[at]) {
                    odds += more
                } else if kinds[at] != 6 || at == start {
                    break
                }
                at += 1
            }
            let length = at - start
            if length >= 2 {
                let mean = max(0, min(7, (odds / Int32(length) + 10) / 5))
                for inner in start..<at {
                    let part = NameLabels.part(of: inner, in: start..<at)
                    runs[inner] = UInt16(mean * 64) + UInt16(min(length, 9) * 4) + UInt16(part.rawValue)
                }
            }
            start = max(at, start + 1)
        }
    }

    private func findWords() {
        let table = ModelWords.table
        // Words of a kind do not overlap: the next may begin where the last ended.
        var free = SIMD16<Int32>(repeating: 0)
        var longest = SIMD16<UInt8>(repeating: 0)
        let end = count + Self.pad
        for start in Self.pad..<end {
            // What the next place will look up is asked for while this one is looked up.
            var ahead = ModelWords.Hash()
            for at in start + 1..<max(start + 1, min(end, start + 1 + ModelWords.longest)) {
                ahead.append(scalars[at])
                ahead.prefetch(table)
            }
            var hash = ModelWords.Hash()
            var found: UInt32 = 0
            for at in start..<min(end, start + ModelWords.longest) {
                let scalar = scalars[at]
                if scalar <= 0x20 || kinds[at] >= 7 { break }
                hash.append(scalar)
                let mask = hash.kinds(table)
                if mask == 0 { continue }
                found |= mask
                let length = UInt8(at + 1 - start)
                var rest = mask
                while rest != 0 {
                    longest[rest.trailingZeroBitCount] = length
                    rest &= rest - 1
                }
                guard length >= 2, mask & ModelWords.plain != 0 else { continue }
                let word = UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
                lengthFrom[start] = length
                wordFrom[start] = word
                if length > lengthTo[at] {
                    lengthTo[at] = length
                    wordTo[at] = word
                }
            }
            while found != 0 {
                let kind = found.trailingZeroBitCount
                found &= found - 1
                guard free[kind] <= Int32(start) else { continue }
                let length = Int(longest[kind])
                free[kind] = Int32(start + length)
                let base = UInt8(1 + 4 * (min(length, 6) - 1))
                for at in start..<start + length {
                    let part = NameLabels.part(of: at, in: start..<start + length)
                    tags[at][kind] = base + UInt8(part.rawValue)
                }
            }
        }
    }

    /// Writes the hashes at an offset and tells how many there are, at most ``most``.
    @inline(__always)
    package func hashes(at offset: Int, into hashes: UnsafeMutablePointer<UInt32>) -> Int {
        let i = offset + Self.pad
        var count = 0

        @inline(__always)
        func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            // Steps of MurmurHash3's finalizer (Appleby, public domain) around the parts.
            var hash = template &* 0x9E37_79B9_7F4A_7C15 ^ a &* 0xC2B2_AE3D_27D4_EB4F
            hash = (hash ^ (hash >> 31)) &+ b &* 0x1656_67B1_9E37_79F9 &+ c &* 0x27D4_EB2F_1656_67C5
            hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
            hashes[count] = UInt32(truncatingIfNeeded: hash >> 32)
            count &+= 1
        }

        let c0 = UInt64(scalars[i])
        let before = UInt64(scalars[i - 1])
        let before2 = UInt64(scalars[i - 2])
        let after = UInt64(scalars[i + 1])
        let after2 = UInt64(scalars[i + 2])
        let k0 = UInt64(kinds[i])
        let kBefore = UInt64(kinds[i - 1])
        let kAfter = UInt64(kinds[i + 1])

        add(0, 0)
        add(1, before2)
        add(2, before)
        add(3, c0)
        add(4, after)
        add(5, after2)
        add(6, before2, before)
        add(7, before, c0)
        add(8, c0, after)
        add(9, after, after2)
        add(10, before, after)
        add(11, kBefore << 8 | k0 << 4 | kAfter)
        add(12, UInt64(kinds[i - 2]) << 16 | kBefore << 12 | k0 << 8 | kAfter << 4 | UInt64(kinds[i + 2]))
        add(13, c0, kBefore << 4 | kAfter)

        let t0 = tags[i]
        let tBefore = tags[i - 1]
        let tAfter = tags[i + 1]
        var parts: UInt64 = 0
        let (own, left, right) = (Self.halves(t0), Self.halves(tBefore), Self.halves(tAfter))

        /// The kinds of one half, of which most are absent: only bytes that are not zero are looked at.
        @inline(__always)
        func addKinds(_ own: UInt64, _ left: UInt64, _ right: UInt64, from first: Int) {
            var rest = own | left | right
            while rest != 0 {
                let shift = UInt64(rest.trailingZeroBitCount & ~7)
                rest &= ~(0xFF << shift)
                let kind = first + Int(shift >> 3)
                let tag = (own >> shift) & 0xFF
                let before = (left >> shift) & 0xFF
                let after = (right >> shift) & 0xFF
                let template = UInt64(32 + 8 * kind)
                if tag != 0 {
                    add(template, tag)
                    add(template + 1, tag, c0)
                    parts &+= (1 + (tag - 1) & 3) &* partPlaces[kind]
                }
                if before != 0 { add(template + 2, before) }
                if after != 0 { add(template + 3, after) }
                add(template + 4, tag << 16 | before << 8 | after)
            }
        }
        addKinds(own.low, left.low, right.low, from: 0)
        addKinds(own.high, left.high, right.high, from: 8)
        add(14, parts)

        let g0 = UInt64(given[i])
        let g1 = UInt64(given[i + 1])
        let isSurname: UInt64 = t0[ModelWords.surname] != 0 ? 1 : 0
        let isSurnameBefore: UInt64 = tBefore[ModelWords.surname] != 0 ? 1 : 0
        let isSurname2Before: UInt64 = tags[i - 2][ModelWords.surname] != 0 ? 1 : 0
        add(15, g0)
        add(16, isSurname, g1, UInt64(given[i + 2]))
        add(17, isSurnameBefore, g0, g1)
        add(18, isSurname2Before, UInt64(given[i - 1]), g0)
        add(19, isSurname, g1 / 9, kBefore)
        add(20, UInt64(foreign[i - 1]) << 16 | UInt64(foreign[i]) << 8 | UInt64(foreign[i + 1]))

        add(21, UInt64(wordTo[i - 1]))
        add(22, UInt64(wordFrom[i + 1]))
        add(23, UInt64(wordFrom[i]))
        add(24, UInt64(wordTo[i]))
        add(25, UInt64(lengthFrom[i]) << 8 | UInt64(lengthTo[i]))
        add(26, UInt64(wordTo[i - 1]), c0)
        add(27, UInt64(wordFrom[i + 1]), c0)
        add(28, UInt64(lengthTo[i - 1]) << 8 | UInt64(lengthFrom[i + 1]))
        // The words behind and before a name of two or three characters.
        add(29, UInt64(wordFrom[i + 2]))
        add(30, UInt64(wordTo[i - 2]))
        add(31, UInt64(wordFrom[i + 3]))
        add(160, UInt64(wordTo[i - 3]))

        let names0 = UInt64(odds2[i]) << 4 | UInt64(odds3[i])
        let names1 = UInt64(odds2[i - 1]) << 4 | UInt64(odds3[i - 1])
        let odds2Before = UInt64(odds3[i - 2])
        add(161, names0)
        add(162, names1)
        add(163, names1, UInt64(lengthFrom[i + 1]))
        if odds2Before != 0 {
            add(164, odds2Before)
            add(165, odds2Before, UInt64(lengthFrom[i + 1]))
        }
        add(166, names0, UInt64(lengthTo[i - 1]))
        if runs[i] != 0 { add(167, UInt64(runs[i])) }
        return count
    }

    /// What a part counts by its kind, in a number to the base of 5.
    ///
    /// Nouns, verbs and other words (8 to 10) are everywhere: their places together say little.
    private let partPlaces: SIMD16<UInt64> = {
        var places = SIMD16<UInt64>(repeating: 0)
        var place: UInt64 = 1
        for kind in (0..<ModelWords.kindCount).reversed() where kind < 8 || kind > 10 {
            places[kind] = place
            place &*= 5
        }
        return places
    }()

    /// The first eight bytes and the last eight, the first in the lowest bits.
    @inline(__always)
    private static func halves(_ bytes: SIMD16<UInt8>) -> (low: UInt64, high: UInt64) {
        let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }
}
