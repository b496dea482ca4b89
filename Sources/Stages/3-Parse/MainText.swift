/// Finds the node that holds the main text.
struct MainText {
    let node: Int
    /// The blocks in it that are text of the article.
    let blocks: [Int]
    /// From 0 to 1: the share of the page's prose that is in ``blocks``.
    let confidence: Double

    /// Chooses by agreement of prose, structure and names.
    ///
    /// Each line has a gain and a cost: prose is worth its length, links and crumbs cost. From the root the way leads
    /// down as long as one child holds nearly all the gain, or holds most of it and leaves more cost than gain behind.
    /// A container named as main text within the page wins if it holds enough.
    static func choose(in page: PageBlocks, of tree: PageTree, mode: ParseMode = .balanced) -> MainText? {
        guard !page.blocks.isEmpty else { return nil }
        let worth = Worth(page, tree)
        var node = 0
        while let child = child(of: node, in: tree, worth) { node = child }
        node = named(in: node, page: page, tree: tree, worth) ?? node
        node = belowHeadline(page, tree, worth, unless: node) ?? node

        return text(of: node, in: page, of: tree, mode: mode, takesAsides: false)
    }

    /// The text of a node that is known to hold it; `nil` if there is none in it.
    static func all(of node: Int, in page: PageBlocks, of tree: PageTree, mode: ParseMode) -> MainText? {
        var outer = node
        while outer >= 0, !page.roles[outer].contains(.aside) { outer = Int(tree.nodes[outer].parent) }
        let text = text(of: node, in: page, of: tree, mode: mode, takesAsides: outer >= 0)
        return text.blocks.isEmpty ? nil : text
    }

    private static func text(
        of node: Int,
        in page: PageBlocks,
        of tree: PageTree,
        mode: ParseMode,
        takesAsides: Bool
    ) -> MainText {
        let hasTables = mode == .recall || (mode == .balanced && !page.isChinese)
        let range = page.range(of: node, in: tree)
        var kept: [Int] = []
        kept.reserveCapacity(range.count)
        for index in range {
            let block = page.blocks[index]
            guard takesAsides || !block.isAside else { continue }
            let isSure = block.marks > 0 || block.kind == .heading || block.ink >= shortestSure
            if mode == .recall && block.isMostlyLink
                || (mode != .precision || isSure) && keeps(block, hasTables: hasTables)
            {
                kept.append(index)
            }
        }
        let prose = page.blocks.reduce(0) { $0 + ($1.marks > 0 && !$1.isAside ? Int($1.ink) : 0) }
        let mine = kept.reduce(0) { $0 + (page.blocks[$1].marks > 0 ? Int(page.blocks[$1].ink) : 0) }
        return MainText(node: node, blocks: kept, confidence: prose == 0 ? 0 : min(1, Double(mine) / Double(prose)))
    }

    /// Shorter lines without a sentence mark may be labels, in scalars.
    private static let shortestSure: Int32 = 20

    // The shares below, in percent, were chosen on the Chinese and English development pages.
    private static let nearlyAll = 88
    private static let most = 50
    private static let enoughForName = 60
    private static let enoughForStrongName = 25
    private static let enoughForStrongInWeak = 45

    private static func child(of node: Int, in tree: PageTree, _ worth: Worth) -> Int? {
        let whole = worth[node]
        guard whole.gain > 0 else { return nil }
        for child in tree.children(of: node) {
            let tag = tree.nodes[child].tag
            guard tag.isBlock || tag == .other, tag != .p, tag.headingLevel == nil else { continue }
            let part = worth[child]
            if part.gain * 100 >= whole.gain * nearlyAll, holdsBlocks(child, in: tree) { return child }
            if part.gain * 100 >= whole.gain * most, part.gain - part.cost > whole.gain - whole.cost,
                holdsBlocks(child, in: tree)
            {
                return child
            }
        }
        return nil
    }

    private static func named(in node: Int, page: PageBlocks, tree: PageTree, _ worth: Worth) -> Int? {
        let best = worth[node].gain
        var result: Int?
        var resultGain = 0
        var resultIsStrong = false
        // A strong name is looked for in the whole page, for a feed of other articles can outweigh a short one.
        for index in tree.nodes.indices where page.roles[index].contains(.main) {
            let isStrong = page.roles[index].contains(.strong)
            let isInside = index >= node && tree.nodes[index].end <= tree.nodes[node].end
            guard isStrong || isInside else { continue }
            let gain = worth[index].gain
            guard gain > 0, gain * 100 >= best * (isStrong ? enoughForStrongName : enoughForName) else { continue }
            // The innermost of those that nest, unless the outer holds clearly more, and more yet if its name is weak.
            let share = isStrong && !resultIsStrong ? enoughForStrongInWeak : 85
            if result == nil || gain * 100 >= resultGain * share {
                result = index
                resultGain = gain
                resultIsStrong = isStrong
            }
        }
        return result.map { whole(of: $0, page: page, tree: tree, worth) }
    }

    /// The nearest common ancestor of the parts, where a page cuts its text into several containers of one name.
    private static func whole(of part: Int, page: PageBlocks, tree: PageTree, _ worth: Worth) -> Int {
        guard let name = tree.attribute(.class, of: part), !name.isEmpty else { return part }
        var gain = worth[part].gain
        let end = tree.nodes[part].end
        var node = part
        for other in tree.nodes.indices where page.roles[other].contains(.main) && !(other >= part && other < end) {
            let share = worth[other].gain
            guard share * 20 >= gain, share > 0, tree.attribute(.class, of: other) == name else { continue }
            while !(other >= node && other < tree.nodes[node].end) { node = Int(tree.nodes[node].parent) }
            gain += share
        }
        guard node != part else { return part }
        let articles = (node + 1..<Int(tree.nodes[node].end)).count { tree.nodes[$0].tag == .article }
        return articles < 2 && worth[node].gain * 2 < gain * 3 ? node : part
    }

    /// The container of an `h1` that has prose and lies before the chosen node, if the chosen one is a feed.
    private static func belowHeadline(_ page: PageBlocks, _ tree: PageTree, _ worth: Worth, unless chosen: Int) -> Int?
    {
        guard !page.roles[chosen].contains(.strong) else { return nil }
        let blocks = page.blocks[page.range(of: chosen, in: tree)]
        guard blocks.count(where: \.isMostlyLink) * 4 >= max(12, blocks.count) else { return nil }
        let best = worth[chosen].gain
        // Ten: pages use h1 for their logo too, but not for everything.
        let headings = tree.nodes.indices.lazy.filter {
            tree.nodes[$0].tag == .h1 && page.roles[$0].isDisjoint(with: [.aside, .hidden])
        }
        for heading in headings.prefix(10) where heading < chosen {
            var node = heading
            while Int(tree.nodes[node].parent) > 0 {
                node = Int(tree.nodes[node].parent)
                if node <= chosen, chosen < tree.nodes[node].end { break }
                let gain = worth[node].gain
                // 100 and 5: an announcement of two sentences, but no standfirst.
                let marks = page.blocks[page.range(of: node, in: tree)].reduce(0) { $0 + Int($1.marks) }
                if gain >= 100, marks >= 5, gain * 25 >= best { return node }
            }
        }
        return nil
    }

    private static func holdsBlocks(_ node: Int, in tree: PageTree) -> Bool {
        for index in node + 1..<max(node + 1, Int(tree.nodes[node].end)) where tree.nodes[index].tag.isBlock {
            return true
        }
        return false
    }

    /// Tables of data are no paragraphs of Chinese news, where they list figures of their own; elsewhere they are, for
    /// the tables of reviews and schedules carry the text.
    private static func keeps(_ block: Block, hasTables: Bool) -> Bool {
        if block.kind == .cell, !hasTables { return false }
        if block.kind == .caption { return false }
        if block.isMostlyLink {
            return (block.kind != .item && block.marks > 1 && block.linkInk * 10 < block.ink * 9)
                || hasTables && (block.linkInk * 10 < block.ink * 9 || block.kind == .item)
        }
        return true
    }
}
