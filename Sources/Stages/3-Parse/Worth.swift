/// What the lines of a subtree gain and cost as main text, by running sums.
struct Worth {
    private let page: PageBlocks
    private let tree: PageTree
    private var gains: [Int] = [0]
    private var costs: [Int] = [0]

    init(_ page: PageBlocks, _ tree: PageTree) {
        self.page = page
        self.tree = tree
        gains.reserveCapacity(page.blocks.count + 1)
        costs.reserveCapacity(page.blocks.count + 1)
        for (index, block) in page.blocks.enumerated() {
            let value = Self.value(of: block, line: page.line(index))
            gains.append(gains[index] + max(0, value))
            costs.append(costs[index] + max(0, -value))
        }
    }

    subscript(_ node: Int) -> (gain: Int, cost: Int) {
        let range = page.range(of: node, in: tree)
        return (
            gains[range.upperBound] - gains[range.lowerBound], costs[range.upperBound] - costs[range.lowerBound]
        )
    }

    private static func value(of block: Block, line: ArraySlice<UInt8>) -> Int {
        if block.kind == .cell || block.isMeta { return 0 }
        let ink = Int(block.ink)
        let link = Int(block.linkInk)
        // A title of another article costs as much as a sentence gains; longer ones no more.
        if block.isMostlyLink { return -min(ink, 30) - 5 }
        if block.isAside { return -5 }
        if block.marks == 0 {
            if block.kind == .heading { return 0 }
            if LineRules.isFooter(line, ink: ink, marks: Int(block.marks)) { return -30 }
            return ink >= 30 ? (ink - 2 * link) / 2 : -3
        }
        if LineRules.isFooter(line, ink: ink, marks: Int(block.marks)) { return -30 }
        return max(0, ink - 2 * link + 5 * Int(block.marks))
    }
}
