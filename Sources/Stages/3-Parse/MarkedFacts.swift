/// Source and author in elements whose class names them, near the headline.
struct MarkedFacts {
    /// The name of a WeChat account.
    private(set) var account: [UInt8]?
    private(set) var source: [UInt8]?
    private(set) var authors: [[UInt8]] = []

    init(_ tree: PageTree, _ page: PageBlocks, lines: LinesAround, headline: Headline.Choice, text: TrimmedText) {
        let first = lines.above.first.map { Int(page.blocks[$0].node) } ?? 0
        let last = text.kept.first.map { Int(page.blocks[$0].node) } ?? 0
        for node in tree.nodes.indices {
            if tree.attribute(.id, of: node)?.equals("js_name") == true { account = self.text(of: node, in: tree) }
            guard !page.roles[node].isDisjoint(with: [.source, .author]), node >= first - 12, node <= last else {
                continue
            }
            guard let text = self.text(of: node, in: tree), text != headline.title else { continue }
            if page.roles[node].contains(.source), source == nil, DateReader.first(in: text) == nil { source = text }
            if page.roles[node].contains(.author), authors.isEmpty { authors = Byline.names(in: text) }
        }
    }

    /// The text, if it is short enough for a name.
    private func text(of node: Int, in tree: PageTree) -> [UInt8]? {
        guard tree.nodes[node].end - Int32(node) < 20 else { return nil }
        var text = InlineText.squeezed(tree.rawText(of: node))
        for label in ["原创：", "原创:", "来源：", "来源:"] as [StaticString] where text.begins(with: label) {
            text.removeFirst(label.utf8CodeUnitCount)
        }
        return (2...20).contains(text.inkCount) ? text : nil
    }
}
