/// A body with its patches applied, which still knows where its bytes came from.
struct PatchedBody {
    private(set) var bytes: [UInt8] = []
    /// For each patch where it begins in ``bytes``.
    private var starts: [Int] = []
    private let patches: [BytePatch]

    /// Applies patches that are in ascending order, none overlapping another.
    init(_ body: Bytes, _ patches: [BytePatch]) {
        self.patches = patches
        bytes.reserveCapacity(body.count + patches.count)
        var index = 0
        for patch in patches {
            bytes.append(contentsOf: body[index..<patch.range.lowerBound])
            starts.append(bytes.count)
            bytes.append(contentsOf: patch.bytes)
            index = patch.range.upperBound
        }
        bytes.append(contentsOf: body[index...])
    }

    /// The place in the body of a place in ``bytes``: the beginning of the patch for one inside a patch.
    func place(_ offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let patch = patches[low - 1]
        let past = offset - starts[low - 1] - patch.bytes.count
        return past < 0 ? patch.range.lowerBound : patch.range.upperBound + past
    }
}
