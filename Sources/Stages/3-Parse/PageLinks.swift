import NewsModel

/// The links of a page in document order, and the one that leads to the next page of the article.
struct PageLinks {
    private(set) var links: [Link] = []
    private(set) var nextPage: String?

    /// Addresses beyond 4 KB are scripts' states, not addresses.
    private let longest = 4_096

    init(_ tree: PageTree, base: Address?, limit: Int) {
        var seen: Set<String> = []
        for node in tree.nodes.indices where tree.nodes[node].tag == .a {
            guard links.count < limit else { return }
            guard let reference = tree.attribute(.href, of: node), !reference.isEmpty, reference.count <= longest,
                reference.first != 0x23,
                let url = base.map({ $0.resolving(reference) }) ?? Address(reference)?.text
            else { continue }
            let text = InlineText.squeezed(tree.rawText(of: node))
            if nextPage == nil, Self.leadsOn(text) || tree.attribute(.rel, of: node)?.equals("next") == true {
                nextPage = url
            }
            guard seen.insert(url).inserted else { continue }
            links.append(Link(url: url, text: text.text))
        }
    }

    private static func leadsOn(_ text: [UInt8]) -> Bool {
        text.equals("下一页") || text.equals("下一頁") || text.equals("下页") || text.equals("下頁")
            || text.equals("下一页>") || text.equals("下一页>>") || text.equals("Next page")
    }
}
