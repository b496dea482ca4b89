extension NameFeatures {
    /// Writes the hashes at an offset and tells how many there are, at most ``most``.
    package func hashes(at offset: Int, into hashes: UnsafeMutablePointer<UInt32>) -> Int {
        write(at: offset, into: hashes, templates: nil)
    }

    /// The same; where `templates` is given, it takes the template of each hash.
    @inline(__always)
    func write(
        at offset: Int,
        into hashes: UnsafeMutablePointer<UInt32>,
        templates: UnsafeMutablePointer<UInt64>?
    ) -> Int {
        let i = offset + Self.pad
        var count = 0

        @inline(__always)
        func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            // Sums of products: the factors are those of MurmurHash3 and xxHash (both public domain).
            let hash =
                template &* 0x9E37_79B9_7F4A_7C15 &+ a &* 0xC2B2_AE3D_27D4_EB4F &+ b &* 0x1656_67B1_9E37_79F9
                &+ c &* 0x27D4_EB2F_1656_67C5
            hashes[count] = UInt32(truncatingIfNeeded: ((hash ^ (hash >> 32)) &* 0xFF51_AFD7_ED55_8CCD) >> 32)
            if let templates { templates[count] = template }
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

        // The words next but one.
        let second = max(Self.pad - 1, i - 1 - max(1, Int(lengthTo[i - 1])))
        let next = min(self.count + Self.pad, i + 1 + max(1, Int(lengthFrom[i + 1])))
        add(170, UInt64(clusterTo[second]), UInt64(clusterTo[i - 1]))
        add(171, UInt64(clusterFrom[i + 1]), UInt64(clusterFrom[next]))
        add(172, UInt64(wordTo[second]))
        add(173, UInt64(wordFrom[next]))

        if formAhead[i] != 0 { add(174, UInt64(formAhead[i]), parts) }
        let again = UInt64(repeated[i]) << 1 | UInt64(repeated[i - 1])
        if again != 0 { add(175, again, UInt64(lengthFrom[i]) << 8 | UInt64(lengthTo[i])) }
        addBeyondMarks(i, add)
        return count
    }

    /// The words before and behind digits, brackets, quotes and the like that a scalar stands next to.
    @inline(__always)
    private func addBeyondMarks(_ i: Int, _ add: (UInt64, UInt64, UInt64, UInt64) -> Void) {
        if isMark(i + 1) {
            let last = count + Self.pad
            var at = i + 1
            while at < min(last, i + Self.reach), isMark(at) { at += 1 }
            if at < last {
                add(176, UInt64(wordFrom[at] != 0 ? wordFrom[at] : scalars[at]), 0, 0)
                add(177, UInt64(clusterFrom[at]), UInt64(scalars[i + 1]), 0)
            }
        }
        if isMark(i - 1) {
            var at = i - 1
            while at >= max(Self.pad, i - Self.reach + 1), isMark(at) { at -= 1 }
            if at >= Self.pad {
                add(178, UInt64(wordTo[at] != 0 ? wordTo[at] : scalars[at]), 0, 0)
                add(179, UInt64(clusterTo[at]), UInt64(scalars[i - 1]), 0)
            }
        }
    }

    /// How many marks may stand between.
    private static let reach = 14

    /// Whether a scalar is neither Chinese nor the end of a clause.
    @inline(__always)
    private func isMark(_ at: Int) -> Bool { kinds[at] != 4 && kinds[at] != 5 && kinds[at] != 7 && kinds[at] != 0 }

    /// The first eight bytes and the last eight, the first in the lowest bits.
    @inline(__always)
    private static func halves(_ bytes: SIMD16<UInt8>) -> (low: UInt64, high: UInt64) {
        let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }
}
