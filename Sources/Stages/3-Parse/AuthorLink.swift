/// Finds the author by the one link of the page that leads to an author's articles.
enum AuthorLink {
    /// The text of such links, if all have the same; `nil` where a page has several authors.
    static func name(in tree: PageTree, _ page: PageBlocks) -> [UInt8]? {
        var found: [UInt8]?
        for node in tree.nodes.indices where tree.nodes[node].tag == .a && tree.nodes[node].end - Int32(node) < 8 {
            guard leadsToAuthor(node, in: tree), !isComment(node, in: tree, page) else { continue }
            let text = InlineText.squeezed(tree.rawText(of: node).prefix(longest + 1))
            // A picture, or a longer text that says what follows the link.
            guard !text.isEmpty, text.count <= longest, DateReader.first(in: text) == nil else { continue }
            if let found, found != text { return nil }
            found = text
        }
        return found.flatMap { Byline.names(in: $0).first }
    }

    /// Longer than any name, in bytes.
    private static let longest = 60

    /// Whether the link says so, or has the form of WordPress: `?author=3`, `/author/lu-hai`.
    private static func leadsToAuthor(_ node: Int, in tree: PageTree) -> Bool {
        if tree.attribute(.rel, of: node)?.contains("author") == true { return true }
        guard let target = tree.attribute(.href, of: node) else { return false }
        return target.contains("?author=") || target.contains("/author/")
    }

    private static func isComment(_ node: Int, in tree: PageTree, _ page: PageBlocks) -> Bool {
        var node = node
        // 32: deeper than any thread of comments has its container.
        for _ in 0..<32 where node >= 0 {
            if page.roles[node].contains(.comment) { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }
}
