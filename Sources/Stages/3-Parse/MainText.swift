/// Finds the node that holds the main text.
struct MainText {
    /// The node, and the blocks in it that are text of the article.
    var node: Int
    var blocks: [Int]
    /// From 0 to 1: the share of the page's prose that is in ``blocks``.
    var confidence: Double

    /// Chooses by agreement of prose, structure and names.
    ///
    /// Each line has a value: prose is worth its length, links and crumbs cost. From the root the way leads down as
    /// long as one child holds nearly all of the value; a container named as main text within it wins if it holds
    /// most.
    static func choose(in page: PageBlocks, of tree: PageTree) -> MainText? {
        guard !page.blocks.isEmpty else { return nil }
        var sums: [Int] = [0]
        sums.reserveCapacity(page.blocks.count + 1)
        for block in page.blocks { sums.append(sums[sums.count - 1] + value(of: block)) }
        func worth(_ node: Int) -> Int {
            let range = page.range(of: node, in: tree)
            return sums[range.upperBound] - sums[range.lowerBound]
        }

        var node = 0
        var best = worth(0)
        descent: while true {
            var child = node + 1
            let end = Int(tree.nodes[node].end)
            while child < end {
                let tag = tree.nodes[child].tag
                if tag.isBlock, tag != .p, tag.headingLevel == nil, holdsBlocks(child, in: tree) {
                    let value = worth(child)
                    if value > 0, value * 100 >= best * nearlyAll {
                        node = child
                        best = value
                        continue descent
                    }
                }
                child = Int(tree.nodes[child].end)
            }
            break
        }

        if let named = namedContainer(in: node, page: page, tree: tree, worth: worth, best: best) { node = named }
        let range = page.range(of: node, in: tree)
        let kept = range.filter { keeps(page.blocks[$0]) }
        let prose = page.blocks.reduce(0) { $0 + ($1.marks > 0 && !$1.isAside ? Int($1.ink) : 0) }
        let mine = kept.reduce(0) { $0 + (page.blocks[$1].marks > 0 ? Int(page.blocks[$1].ink) : 0) }
        return MainText(
            node: node,
            blocks: kept,
            confidence: prose == 0 ? 0 : Double(mine) / Double(prose)
        )
    }

    /// Percent of a node's value that a child must hold to be gone into.
    private static let nearlyAll = 85
    /// Percent of the value that a container named as main text must hold to be preferred.
    private static let most = 60

    private static func namedContainer(
        in node: Int,
        page: PageBlocks,
        tree: PageTree,
        worth: (Int) -> Int,
        best: Int
    ) -> Int? {
        var result: Int?
        var resultWorth = 0
        for index in node..<Int(tree.nodes[node].end) where page.roles[index].contains(.main) {
            let value = worth(index)
            guard value > 0, value * 100 >= best * most else { continue }
            // The innermost of those that nest, unless the outer holds clearly more.
            if result == nil || value * 100 >= resultWorth * nearlyAll {
                result = index
                resultWorth = value
            }
        }
        return result
    }

    private static func holdsBlocks(_ node: Int, in tree: PageTree) -> Bool {
        for index in node + 1..<max(node + 1, Int(tree.nodes[node].end)) where tree.nodes[index].tag.isBlock {
            return true
        }
        return false
    }

    private static func value(of block: Block) -> Int {
        if block.kind == .cell || block.isAside || block.isMeta { return 0 }
        let ink = Int(block.ink)
        let link = Int(block.linkInk)
        if block.isMostlyLink { return -min(ink, 30) - 5 }
        if block.marks == 0 {
            if block.kind == .heading { return 0 }
            return ink >= 30 ? (ink - 2 * link) / 2 : -3
        }
        return ink - 2 * link + 5 * Int(block.marks)
    }

    private static func keeps(_ block: Block) -> Bool {
        if block.isAside || block.kind == .cell || block.kind == .caption { return false }
        if block.isMostlyLink { return block.kind != .item && block.marks > 1 && block.linkInk * 10 < block.ink * 9 }
        return true
    }
}
