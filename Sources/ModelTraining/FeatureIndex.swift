import ExtractStage

/// The features that occur often enough, numbered.
struct FeatureIndex {
    /// The number of each hash, −1 for those left out.
    private var numbers: [Int32]
    /// The hash of each number.
    private(set) var hashes: [UInt32] = []
    private let shift: UInt32

    init(_ sentences: [[UInt32]], settings: TrainerSettings) {
        shift = UInt32(32 - settings.hashBits)
        var counts = [UInt8](repeating: 0, count: 1 << settings.hashBits)
        let shift = shift
        for sentence in sentences {
            Self.visit(sentence) { _, found in
                for hash in found {
                    let index = Int(hash >> shift)
                    if counts[index] < 255 { counts[index] += 1 }
                }
            }
        }
        numbers = Array(repeating: -1, count: counts.count)
        for index in counts.indices where Int(counts[index]) >= settings.leastCount {
            numbers[index] = Int32(hashes.count)
            hashes.append(UInt32(index))
        }
    }

    /// The numbers of a sentence's features, and for each scalar where they begin; one more place for the end.
    func features(of sentence: [UInt32]) -> (numbers: [Int32], starts: [Int32]) {
        var list: [Int32] = []
        var starts: [Int32] = [0]
        Self.visit(sentence) { _, found in
            for hash in found {
                let number = numbers[Int(hash >> shift)]
                if number >= 0 { list.append(number) }
            }
            starts.append(Int32(list.count))
        }
        return (list, starts)
    }

    private static func visit(_ sentence: [UInt32], _ body: (Int, UnsafeBufferPointer<UInt32>) -> Void) {
        let features = NameFeatures()
        sentence.withUnsafeBufferPointer { features.load($0) }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: NameFeatures.most) { buffer in
            guard let base = buffer.baseAddress else { return }
            buffer.initialize(repeating: 0)
            for at in sentence.indices {
                let count = features.hashes(at: at, into: base)
                body(at, UnsafeBufferPointer(start: base, count: count))
            }
        }
    }
}
