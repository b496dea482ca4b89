/// The visible lines of a page, in order, with blanks normalised.
struct PageBlocks {
    var blocks: [Block] = []
    var bytes: [UInt8] = []
    /// The node's own role, by node.
    var roles: [NodeRole] = []
    /// Tables of data, by node; those of layout are not among them.
    var dataTables: [Int] = []

    /// Whether Chinese characters, each of which weighs like four letters, outnumber letters.
    var isChinese: Bool {
        var han = 0
        var letters = 0
        for byte in bytes {
            if byte >= 0xE4, byte <= 0xE9 { han += 1 } else if byte.isASCIILetter { letters += 1 }
        }
        return han * 4 > letters
    }

    /// Gives back the room that the blocks grew into and did not need; up to half of it.
    mutating func shrink() {
        blocks = blocks.withUnsafeBufferPointer { Array($0) }
    }

    func line(_ index: Int) -> ArraySlice<UInt8> {
        bytes[Int(blocks[index].start)..<Int(blocks[index].stop)]
    }

    /// The blocks whose text begins in the subtree.
    func range(of node: Int, in tree: PageTree) -> Range<Int> {
        let end = tree.nodes[node].end
        return lowerBound(Int32(node))..<lowerBound(end)
    }

    private func lowerBound(_ node: Int32) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
