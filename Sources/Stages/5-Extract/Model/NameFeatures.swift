/// What the model sees at each scalar of a text, as hashes.
///
/// It owns the memory it works in, is loaded with one text after another, and belongs to one thread.
package final class NameFeatures {
    /// The longest text, in scalars.
    package static let longest = 1024
    /// More hashes than a scalar can have.
    package static let most = 128
    /// Scalars of padding before and behind the text.
    static let pad = 4

    package private(set) var count = 0
    let scalars: UnsafeMutablePointer<UInt32>
    let kinds: UnsafeMutablePointer<UInt8>
    let given: UnsafeMutablePointer<UInt8>
    let foreign: UnsafeMutablePointer<UInt8>
    /// For each kind of word: 1 + part + 4 × (length − 1) where the longest word of that kind covers the scalar.
    let tags: UnsafeMutablePointer<SIMD16<UInt8>>
    /// The longest plain word that begins at a scalar, and that ends at it: hash and length.
    let wordFrom: UnsafeMutablePointer<UInt32>
    let wordTo: UnsafeMutablePointer<UInt32>
    let lengthFrom: UnsafeMutablePointer<UInt8>
    let lengthTo: UnsafeMutablePointer<UInt8>
    /// The odds of a name of two and of three characters that begins at a scalar.
    let odds2: UnsafeMutablePointer<UInt8>
    let odds3: UnsafeMutablePointer<UInt8>
    /// Part, length and odds of a run of characters of transliterated names.
    let runs: UnsafeMutablePointer<UInt16>
    /// The clusters of the words that begin and that end at a scalar, or of the scalar alone.
    let clusterFrom: UnsafeMutablePointer<UInt8>
    let clusterTo: UnsafeMutablePointer<UInt8>
    /// Kind and distance of the next word of a form, a line of business or an office.
    let formAhead: UnsafeMutablePointer<UInt8>
    /// 1 where a pair of characters begins that the text has more than once.
    let repeated: UnsafeMutablePointer<UInt8>
    /// The last place of pairs of characters, by their hash.
    private let lastPair: UnsafeMutablePointer<UInt16>
    private static let pairBits = 12

    /// What a part counts by its kind, in a number to the base of 5.
    ///
    /// Nouns, verbs and other words (8 to 10) are everywhere: their places together say little.
    let partPlaces: SIMD16<UInt64> = {
        var places = SIMD16<UInt64>(repeating: 0)
        var place: UInt64 = 1
        for kind in (0..<ModelWords.kindCount).reversed() where kind < 8 || kind > 10 {
            places[kind] = place
            place &*= 5
        }
        return places
    }()

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
        clusterFrom = memory(0)
        clusterTo = memory(0)
        formAhead = memory(0)
        repeated = memory(0)
        lastPair = .allocate(capacity: 1 << Self.pairBits)
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
        clusterFrom.deallocate()
        clusterTo.deallocate()
        formAhead.deallocate()
        repeated.deallocate()
        lastPair.deallocate()
    }

    /// Takes up a text of at most ``longest`` scalars.
    package func load(_ text: UnsafeBufferPointer<UInt32>) {
        precondition(text.count <= Self.longest, "a text of \(text.count) scalars")
        count = text.count
        let pad = Self.pad
        let clusters = WordClusters()
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
            var alone = ModelWords.Hash()
            alone.append(folded)
            clusterFrom[at] = isInside ? clusters.word(alone) : 0
            clusterTo[at] = clusterFrom[at]
            formAhead[at] = 0
            repeated[at] = 0
        }
        findWords(clusters)
        weighNames()
        findForms()
        findRepeats()
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

    private func findWords(_ clusters: WordClusters) {
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
                clusterFrom[start] = clusters.word(hash)
                if length > lengthTo[at] {
                    lengthTo[at] = length
                    wordTo[at] = word
                    clusterTo[at] = clusterFrom[start]
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

    /// Finds how far the next end of a word of business, office or form is, within eleven scalars and no clause's end.
    private func findForms() {
        var kind = 0
        var distance = 0
        for at in (Self.pad..<count + Self.pad).reversed() {
            if kinds[at] == 7 || kinds[at] > 8 || distance > 10 { kind = 0 }
            if kind != 0 {
                distance += 1
                formAhead[at] = UInt8(kind * 16 + min(distance, 3 + distance / 3))
            }
            for ending in ModelWords.formKinds {
                let tag = tags[at][ending]
                // The last scalar of a word of more than one.
                guard tag != 0, (tag - 1) & 3 == UInt8(NameLabels.Part.last.rawValue) else { continue }
                kind = ending
                distance = 0
            }
        }
    }

    /// Marks pairs of Chinese characters that occur again: names do, and what is said of them does not.
    private func findRepeats() {
        lastPair.update(repeating: 0, count: 1 << Self.pairBits)
        for at in Self.pad..<max(Self.pad, count + Self.pad - 1) where kinds[at] == 4 && kinds[at + 1] == 4 {
            let hash = (scalars[at] &* 0x9E37_79B1 ^ scalars[at + 1] &* 0x85EB_CA77) >> UInt32(32 - Self.pairBits)
            let last = Int(lastPair[Int(hash)])
            if last != 0, scalars[last] == scalars[at], scalars[last + 1] == scalars[at + 1] {
                repeated[last] = 1
                repeated[at] = 1
            }
            lastPair[Int(hash)] = UInt16(at)
        }
    }
}
