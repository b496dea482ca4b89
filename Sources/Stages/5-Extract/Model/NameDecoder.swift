import CTextData

/// Reads texts with a model: the memory of one call.
final class NameDecoder {
    private let model: NameModel
    private let features = NameFeatures()
    private let scores: UnsafeMutablePointer<Int32>
    private let back: UnsafeMutablePointer<UInt8>
    private let transitions: UnsafeMutablePointer<Int32>
    private let hashes: UnsafeMutablePointer<UInt32>
    /// What the index has for the hashes that have a row.
    private let entries: UnsafeMutablePointer<UInt64>
    /// The rows of the scalar that is summed, and of the one after it.
    private let evenRows: UnsafeMutablePointer<UnsafeRawPointer>
    private let oddRows: UnsafeMutablePointer<UnsafeRawPointer>
    /// The best totals of two neighbouring scalars, and the best path.
    private var totals = [Int32](repeating: 0, count: 2 * NameLabels.stride)
    private var path = [UInt8](repeating: 0, count: NameFeatures.longest)

    init(_ model: NameModel) {
        self.model = model
        let size = NameFeatures.longest * NameLabels.stride
        scores = .allocate(capacity: size)
        scores.initialize(repeating: 0, count: size)
        back = .allocate(capacity: size)
        back.initialize(repeating: 0, count: size)
        hashes = .allocate(capacity: NameFeatures.most)
        hashes.initialize(repeating: 0, count: NameFeatures.most)
        entries = .allocate(capacity: NameFeatures.most)
        entries.initialize(repeating: 0, count: NameFeatures.most)
        evenRows = .allocate(capacity: NameFeatures.most)
        oddRows = .allocate(capacity: NameFeatures.most)
        let cells = (NameLabels.count + 1) * NameLabels.stride
        transitions = .allocate(capacity: cells)
        for cell in 0..<cells {
            transitions[cell] = Int32(
                littleEndian: model.transitions.loadUnaligned(fromByteOffset: cell * 4, as: Int32.self)
            )
        }
    }

    deinit {
        scores.deallocate()
        back.deallocate()
        hashes.deallocate()
        entries.deallocate()
        evenRows.deallocate()
        oddRows.deallocate()
        transitions.deallocate()
    }

    func spans(in scalars: [UInt32]) -> [NameSpan] {
        var spans: [NameSpan] = []
        scalars.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let end = pieceEnd(text, from: start)
                if end > start { read(UnsafeBufferPointer(rebasing: text[start..<end]), at: start, into: &spans) }
                start = end
                if start < text.count, text[start] == 0x0A { start += 1 }
            }
        }
        return spans
    }

    /// The end of the line, or of a sentence or a clause of it, or where a line has neither, of what may be read at once.
    private func pieceEnd(_ text: UnsafeBufferPointer<UInt32>, from start: Int) -> Int {
        let limit = min(text.count, start + NameFeatures.longest)
        var stop = 0
        var clause = 0
        for at in start..<limit {
            switch text[at] {
            case 0x0A: return at
            case 0x3002, 0xFF1B, 0xFF01, 0xFF1F: stop = at + 1
            case 0xFF0C, 0x2C, 0x20, 0x3000: clause = at + 1
            default: break
            }
        }
        if limit == text.count { return limit }
        return stop > start ? stop : clause > start ? clause : limit
    }

    private func read(_ text: UnsafeBufferPointer<UInt32>, at start: Int, into spans: inout [NameSpan]) {
        features.load(text)
        // The rows of a scalar are asked for while those of the one before are summed: most are far from the cache.
        var (rows, nextRows) = (evenRows, oddRows)
        var found = collectRows(0, into: rows)
        for at in 0..<text.count {
            let next = at + 1 < text.count ? collectRows(at + 1, into: nextRows) : 0
            sum(found, rows, at)
            swap(&rows, &nextRows)
            found = next
        }
        follow(text.count)
        collect(text.count, at: start, into: &spans)
    }

    /// Finds the rows of the hashes at an offset, and tells how many there are.
    private func collectRows(_ offset: Int, into rows: UnsafeMutablePointer<UnsafeRawPointer>) -> Int {
        let found = features.hashes(at: offset, into: hashes)
        let shift = 32 - model.hashBits
        let indexed = model.index
        let base = model.rows
        let rowCount = model.rowCount
        // Whether a hash has a row is not to be foreseen, so there is no branch on it.
        var kept = 0
        for at in 0..<found {
            let hash = hashes[at] >> shift
            let entry = UInt64(
                littleEndian: indexed.loadUnaligned(fromByteOffset: Int(hash >> 5) &* 8, as: UInt64.self)
            )
            entries[kept] = entry
            hashes[kept] = hash
            kept &+= Int(truncatingIfNeeded: (entry >> UInt64(hash & 31)) & 1)
        }
        var count = 0
        for at in 0..<kept {
            let bit: UInt32 = 1 << (hashes[at] & 31)
            let earlier = UInt32(truncatingIfNeeded: entries[at]) & (bit &- 1)
            let number = Int(entries[at] >> 32) &+ earlier.nonzeroBitCount
            // Ranks of a damaged model may lie.
            guard number < rowCount else { continue }
            let row = base + number &* NameLabels.count
            sluice_prefetch(row)
            rows[count] = row
            count &+= 1
        }
        return count
    }

    /// Sums rows into the scores at an offset.
    private func sum(_ count: Int, _ rows: UnsafeMutablePointer<UnsafeRawPointer>, _ offset: Int) {
        // Bytes of a row are summed eight at a time in lanes of 16 bits: 128 rows of 255 stay below 2^16.
        let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
        var even0: UInt64 = 0, odd0: UInt64 = 0, even1: UInt64 = 0, odd1: UInt64 = 0, even2: UInt64 = 0,
            odd2: UInt64 = 0
        for index in 0..<count {
            let row = rows[index]
            let w0 = UInt64(littleEndian: row.loadUnaligned(as: UInt64.self))
            let w1 = UInt64(littleEndian: row.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            let w2 = UInt64(littleEndian: row.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
            even0 &+= w0 & lanes
            odd0 &+= (w0 >> 8) & lanes
            even1 &+= w1 & lanes
            odd1 &+= (w1 >> 8) & lanes
            even2 &+= w2 & lanes
            odd2 &+= (w2 >> 8) & lanes
        }
        let bias = Int32(truncatingIfNeeded: count &* 128)
        let out = scores + offset * NameLabels.stride
        spread(even0, odd0, bias, out)
        spread(even1, odd1, bias, out + 8)
        spread(even2, odd2, bias, out + 16)
    }

    @inline(__always)
    private func spread(_ even: UInt64, _ odd: UInt64, _ bias: Int32, _ out: UnsafeMutablePointer<Int32>) {
        for lane in 0..<4 {
            out[2 * lane] = Int32(truncatingIfNeeded: (even >> UInt64(16 * lane)) & 0xFFFF) &- bias
            out[2 * lane + 1] = Int32(truncatingIfNeeded: (odd >> UInt64(16 * lane)) & 0xFFFF) &- bias
        }
    }

    /// Finds the best path of labels (Viterbi).
    private func follow(_ count: Int) {
        let stride = NameLabels.stride
        totals.withUnsafeMutableBufferPointer { buffer in
            guard var old = buffer.baseAddress else { return }
            var new = old + stride
            for label in 0..<NameLabels.count {
                let first = transitions[NameLabels.count * stride + label]
                old[label] = first <= NameModel.never ? NameModel.never : first &+ scores[label]
            }
            for at in 1..<max(1, count) {
                let score = scores + at * stride
                let from = back + at * stride
                // Whatever ends a name or stands outside may be followed by whatever begins one.
                for label in 0..<NameLabels.count {
                    var best = Int32.min
                    var previous: UInt8 = 0
                    let part = (label &- 1) & 3
                    if label == 0 || part == 0 || part == 3 {
                        var cell = transitions + label
                        best = old[0] &+ cell[0]
                        var closed = 3
                        while closed < NameLabels.count {
                            cell = transitions + closed * stride + label
                            let last = old[closed] &+ cell[0]
                            let only = old[closed + 1] &+ cell[stride]
                            if last > best {
                                best = last
                                previous = UInt8(truncatingIfNeeded: closed)
                            }
                            if only > best {
                                best = only
                                previous = UInt8(truncatingIfNeeded: closed + 1)
                            }
                            closed += 4
                        }
                    } else {
                        let first = label &- part
                        let one = old[first] &+ transitions[first * stride + label]
                        let more = old[first + 1] &+ transitions[(first + 1) * stride + label]
                        best = max(one, more)
                        previous = UInt8(truncatingIfNeeded: one >= more ? first : first + 1)
                    }
                    new[label] = max(best &+ score[label], NameModel.never &* 4)
                    from[label] = previous
                }
                swap(&old, &new)
            }
            var label = 0
            for closing in NameLabels.closing where old[closing] > old[label] { label = closing }
            for at in (0..<count).reversed() {
                path[at] = UInt8(label)
                label = Int(back[at * NameLabels.stride + label])
            }
        }
    }

    private func collect(_ count: Int, at start: Int, into spans: inout [NameSpan]) {
        var first = 0
        for at in 0..<count where path[at] > 0 {
            let part = (path[at] - 1) & 3
            if part == 0 || part == 3 { first = at }
            guard part >= 2, let type = NameType(rawValue: Int(path[at] - 1) / 4) else { continue }
            let range = first..<at + 1
            spans.append(
                NameSpan(
                    type: type,
                    range: start + range.lowerBound..<start + range.upperBound,
                    confidence: confidence(of: type, in: range)
                )
            )
        }
    }

    /// The share of a type among all types and none, within the bounds of a name that the best path has.
    private func confidence(of type: NameType, in range: Range<Int>) -> Float {
        let outside = total(range) { _ in 0 }
        var sum = exponential(outside &- total(range, as: type))
        for other in NameType.allCases {
            sum += exponential(total(range, as: other) &- total(range, as: type))
        }
        return 1 / sum
    }

    private func exponential(_ difference: Int32) -> Float {
        Exponential.of(min(30, Float(difference) / model.divisor))
    }

    private func total(_ range: Range<Int>, as type: NameType) -> Int32 {
        total(range) { NameLabels.label(type, NameLabels.part(of: $0, in: range)) }
    }

    private func total(_ range: Range<Int>, _ label: (Int) -> Int) -> Int32 {
        var total: Int32 = 0
        var previous = range.lowerBound == 0 ? NameLabels.count : Int(path[range.lowerBound - 1])
        // What stands before a name is taken as outside: another name there would forbid nothing.
        if previous < NameLabels.count { previous = 0 }
        for at in range {
            let now = label(at)
            total = max(total &+ transitions[previous * NameLabels.stride + now], NameModel.never)
            total &+= scores[at * NameLabels.stride + now]
            previous = now
        }
        return total &+ transitions[previous * NameLabels.stride]
    }
}
