/// Finds where a page that loads one article below the other goes on with the next.
enum SecondArticle {
    /// The position in `text` of the next article's headline; `nil` if there is none.
    ///
    /// That is a heading below some prose, of no lower rank than one above the prose, which stands in an `article`
    /// element of its own or is an `h1`, and has lines of its own about date or author.
    static func start(in text: [Int], of page: PageBlocks, _ tree: PageTree) -> Int? {
        guard let begin = text.first(where: { page.blocks[$0].marks > 0 && !page.blocks[$0].isMostlyLink }) else {
            return nil
        }
        let above = page.blocks.indices[..<begin].suffix(mostAbove).filter {
            page.blocks[$0].kind == .heading && !page.blocks[$0].isAside
        }
        guard let rank = above.map({ level(of: Int(page.blocks[$0].node), in: tree) }).min(), rank <= 3 else {
            return nil
        }
        let articles = outermostArticles(tree)
        func article(of index: Int) -> Int? { articles.lastIndex { $0.contains(Int(page.blocks[index].node)) } }
        let first = article(of: begin)
        var prose = 0
        var headings = 0
        var dated: [Int] = []
        for (position, index) in text.enumerated() {
            let block = page.blocks[index]
            if block.marks > 0, !block.isMostlyLink { prose += Int(block.ink) }
            guard prose >= leastProse, block.kind == .heading else { continue }
            let level = level(of: Int(block.node), in: tree)
            guard level <= rank else { continue }
            let own = article(of: index)
            let isApart = own != nil && own != first
            guard isApart || level == 1 else { continue }
            headings += 1
            if isDated(index, page) { dated.append(position) }
        }
        // A text whose sections have headings of that rank may have a date below one of them.
        return dated.count * 2 > headings ? dated.first : nil
    }

    /// How many lines above the text its headline may stand.
    private static let mostAbove = 40
    /// Less is a standfirst, in scalars.
    private static let leastProse = 60
    /// A page with more of them is a list.
    private static let mostArticles = 30

    private static func outermostArticles(_ tree: PageTree) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var node = 0
        while node < tree.nodes.count, result.count < mostArticles {
            if tree.nodes[node].tag == .article {
                result.append(node..<Int(tree.nodes[node].end))
                node = Int(tree.nodes[node].end)
            } else {
                node += 1
            }
        }
        return result
    }

    private static func level(of node: Int, in tree: PageTree) -> Int {
        var node = Int(tree.nodes[node].parent)
        // 8: a heading is not further from its text.
        for _ in 0..<8 where node >= 0 {
            if let level = tree.nodes[node].tag.headingLevel { return level }
            node = Int(tree.nodes[node].parent)
        }
        return 7
    }

    /// Whether one of the next lines, before any sentence, tells date, source or author.
    private static func isDated(_ index: Int, _ page: PageBlocks) -> Bool {
        // 5: a standfirst, a button and a row of icons may stand between.
        for next in page.blocks.indices[(index + 1)...].prefix(5) {
            let line = page.line(next)
            let ink = Int(page.blocks[next].ink)
            if page.blocks[next].isMeta || LineRules.isMetaLine(line, ink: ink) { return true }
            if ink <= 60, line.begins(with: "By ") || line.begins(with: "BY ") { return true }
        }
        return false
    }
}
