import ExtractStage

/// Writes weights as a model: the largest rows, a byte a weight.
struct ModelWriter {
    let settings: TrainerSettings

    func bytes(_ index: FeatureIndex, _ weights: [WeightRow], _ transitions: [WeightRow]) -> [UInt8] {
        // Steps of 1/24 reach from −5.3 to 5.3, which few weights pass; finer ones change no label that counts.
        let divisor: Float = 24
        let size = weights.map { row in (0..<NameLabels.count).reduce(Float(0)) { max($0, abs(row[$1])) } }
        let order = weights.indices.filter { size[$0] >= 1 / divisor }
            .sorted { size[$0] != size[$1] ? size[$0] > size[$1] : $0 < $1 }
        let chosen = order.prefix(settings.rows).sorted { index.hashes[$0] < index.hashes[$1] }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(NameModel.size(bits: settings.hashBits, rows: chosen.count))
        func put(_ value: UInt32) {
            for shift in stride(from: UInt32(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        for word in [
            NameModel.magic, NameModel.version, UInt32(settings.hashBits), UInt32(chosen.count), UInt32(divisor), 0,
        ] { put(word) }
        for previous in 0...NameLabels.count {
            for label in 0..<NameLabels.stride {
                let isAllowed = label < NameLabels.count && NameLabels.mayFollow(label, previous)
                let weight = isAllowed ? Int32((transitions[previous][label] * divisor).rounded()) : NameModel.never
                put(UInt32(bitPattern: weight))
            }
        }
        var bits = [UInt32](repeating: 0, count: 1 << (settings.hashBits - 5))
        for number in chosen { bits[Int(index.hashes[number] >> 5)] |= 1 << (index.hashes[number] & 31) }
        var before: UInt32 = 0
        for word in bits {
            put(word)
            put(before)
            before += UInt32(word.nonzeroBitCount)
        }
        for number in chosen {
            for label in 0..<NameLabels.count {
                let weight = (weights[number][label] * divisor).rounded()
                bytes.append(UInt8(128 + max(-127, min(127, weight))))
            }
        }
        bytes += [0, 0, 0]
        return bytes
    }
}
