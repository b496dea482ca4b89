import NewsModel

/// Tells what of an article stands where.
struct ReadingOrder {
    private let tree: PageTree
    private let blocks: PageBlocks
    /// In this order of fields an element takes 24 bytes, in the other 32.
    private var placed: [(part: ArticlePart, node: Int32)] = []
    /// By ordered list, the child after the last numbered item, and that item's number.
    private var reached: [Int: (child: Int, number: Int)] = [:]

    init(_ tree: PageTree, _ blocks: PageBlocks) {
        self.tree = tree
        self.blocks = blocks
    }

    /// The parts; those of one node stand in the order in which they were added.
    ///
    /// Most articles are lines alone, which come in order, and sorting takes half as much memory again.
    consuming func parts() -> [ArticlePart] {
        let isInOrder = zip(placed, placed.dropFirst()).allSatisfy { $0.node <= $1.node }
        if !isInOrder { placed.sort { $0.node < $1.node } }  // stable
        return placed.map(\.part)
    }

    /// Adds paragraphs that no block of the page holds: in front.
    mutating func add(unplacedParagraphs count: Int) {
        placed += (0..<count).map { (.paragraph($0), -1) }
    }

    /// Adds the lines that are paragraphs, but for the rows of tables.
    mutating func add(paragraphs kept: [Int], outside tables: [Int]) {
        var lastItem = -1
        // Both stand in document order, and tables of data hold no others.
        var tables = tables[...]
        placed.reserveCapacity(placed.count + kept.count)
        for (index, line) in kept.enumerated() {
            let block = blocks.blocks[line]
            let node = Int(block.node)
            while let table = tables.first, Int(tree.nodes[table].end) <= node { tables.removeFirst() }
            if let table = tables.first, table <= node { continue }
            switch block.kind {
            case .heading:
                let level = ancestor(of: node) { $0.headingLevel != nil }.flatMap { tree.nodes[$0].tag.headingLevel }
                placed.append((.heading(index, level: level ?? 2), block.node))
            case .item:
                let item = ancestor(of: node) { $0 == .li || $0 == .dt || $0 == .dd } ?? node
                let isNew = item != lastItem
                lastItem = item
                placed.append((isNew ? .item(index, number: number(ofItem: item)) : .paragraph(index), block.node))
            default: placed.append((.paragraph(index), block.node))
            }
        }
    }

    mutating func add(tables: [Int]) {
        for (index, node) in tables.enumerated() { placed.append((.table(index), Int32(node))) }
    }

    mutating func add(images: [Int]) {
        for (index, node) in images.enumerated() { placed.append((.image(index), Int32(node))) }
    }

    /// Adds the captions that no image bears.
    mutating func add(captions: [Int], bornBy images: [Image]) {
        let born = Set(images.map(\.caption))
        for (index, line) in captions.enumerated() where !born.contains(blocks.line(line).text) {
            placed.append((.caption(index), blocks.blocks[line].node))
        }
    }

    private func ancestor(of node: Int, where matches: (Tag) -> Bool) -> Int? {
        var node = Int(tree.nodes[node].parent)
        // 32: an item or a heading is not further from its text.
        for _ in 0..<32 where node >= 0 {
            if matches(tree.nodes[node].tag) { return node }
            node = Int(tree.nodes[node].parent)
        }
        return nil
    }

    /// The place of an item in its ordered list, from 1; `nil` in any other list.
    private mutating func number(ofItem item: Int) -> Int? {
        let list = Int(tree.nodes[item].parent)
        guard list >= 0, tree.nodes[list].tag == .ol else { return nil }
        // From the item asked for before, so that a list is walked once.
        var (child, number) = reached[list] ?? (list + 1, 0)
        while child <= item {
            if tree.nodes[child].tag == .li { number += 1 }
            let next = Int(tree.nodes[child].end)
            if child == item { break }
            child = next
        }
        reached[list] = (Int(tree.nodes[item].end), number)
        return number
    }
}
