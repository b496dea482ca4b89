extension NameModel {
    /// What spoke for a name, or against it.
    struct Reason {
        /// What the model saw, in words.
        var feature: String
        /// How much likelier the type became by it than no name, as a natural logarithm.
        var weight: Double
    }

    /// The features that weigh most for a type within bounds, beside no name there: the first `limit` by their weight.
    ///
    /// What lies on the same line counts; of a long line only what is near. Time is linear in the bounds.
    func reasons(for type: NameType, in range: Range<Int>, of scalars: [UInt32], limit: Int) -> [Reason] {
        let line = Self.line(around: range, of: scalars)
        let features = NameFeatures()
        var weights: [String: Int] = [:]
        scalars[line].withUnsafeBufferPointer { features.load($0) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.most) { hashes in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: NameFeatures.most) { templates in
                guard let hash = hashes.baseAddress, let template = templates.baseAddress else { return }
                hashes.initialize(repeating: 0)
                templates.initialize(repeating: 0)
                for at in range.clamped(to: line) {
                    let label = NameLabels.label(type, NameLabels.part(of: at, in: range))
                    let offset = at - line.lowerBound
                    let count = features.write(at: offset, into: hash, templates: template)
                    for index in 0..<count {
                        guard let row = row(hash[index] >> (32 - hashBits)) else { continue }
                        let weight = Int(row[label]) - Int(row[0])
                        weights[features.words(template[index], at: offset), default: 0] += weight
                    }
                }
            }
        }
        let sorted = weights.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }
        return sorted.prefix(limit).map { Reason(feature: $0.key, weight: Double($0.value) / Double(divisor)) }
    }

    /// The row of weights of a hash, each plus 128; nil if it has none.
    private func row(_ hash: UInt32) -> UnsafeBufferPointer<UInt8>? {
        let entry = UInt64(littleEndian: index.loadUnaligned(fromByteOffset: Int(hash >> 5) * 8, as: UInt64.self))
        let bit: UInt64 = 1 << UInt64(hash & 31)
        guard entry & bit != 0 else { return nil }
        let number = Int(entry >> 32) + (entry & (bit - 1)).nonzeroBitCount
        guard number < rowCount else { return nil }
        let base = (rows + number * NameLabels.count).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: base, count: NameLabels.count)
    }

    private static func line(around range: Range<Int>, of scalars: [UInt32]) -> Range<Int> {
        let reach = (NameFeatures.longest - min(range.count, 200)) / 2
        var start = range.lowerBound
        while start > max(0, range.lowerBound - reach), scalars[start - 1] != 0x0A { start -= 1 }
        var end = min(range.upperBound, start + NameFeatures.longest)
        while end < min(scalars.count, range.upperBound + reach), scalars[end] != 0x0A,
            end - start < NameFeatures.longest
        {
            end += 1
        }
        return start..<end
    }
}
