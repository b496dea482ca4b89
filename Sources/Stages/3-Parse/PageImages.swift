import NewsModel

/// The images inside the main text, with the caption of their figure or their alternative text.
enum PageImages {
    static func read(_ tree: PageTree, range: Range<Int>, base: Address?, blocks: PageBlocks, limit: Int) -> (
        images: [Image], nodes: [Int]
    ) {
        var images: [Image] = []
        var nodes: [Int] = []
        var seen: Set<String> = []
        for node in range where tree.nodes[node].tag == .img {
            guard images.count < limit else { break }
            guard let reference = tree.attribute(.dataSource, of: node) ?? tree.attribute(.src, of: node),
                let url = base.map({ $0.resolving(reference) }) ?? Address(reference)?.text,
                seen.insert(url).inserted
            else { continue }
            let alternative = tree.attribute(.alt, of: node).map { InlineText.squeezed($0).text } ?? ""
            nodes.append(node)
            images.append(Image(url: url, caption: caption(of: node, in: tree, blocks) ?? alternative))
        }
        return (images, nodes)
    }

    /// The caption inside the figure that holds the image.
    private static func caption(of image: Int, in tree: PageTree, _ blocks: PageBlocks) -> String? {
        var node = Int(tree.nodes[image].parent)
        // Four levels up a figure ends and the text begins.
        for _ in 0..<4 where node > 0 {
            let range = blocks.range(of: node, in: tree)
            if range.count > 3 { return nil }
            if let caption = range.first(where: { blocks.blocks[$0].kind == .caption }) {
                return blocks.line(caption).text
            }
            node = Int(tree.nodes[node].parent)
        }
        return nil
    }
}
