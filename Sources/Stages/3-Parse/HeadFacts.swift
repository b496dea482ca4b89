/// What the page's head says: meta elements, the title, the canonical link.
struct HeadFacts {
    /// By name in lower case; the first of each name.
    private var metas: [(name: [UInt8], content: [UInt8])] = []
    private(set) var title: [UInt8] = []
    private(set) var canonical: [UInt8]?
    private(set) var base: [UInt8]?
    private(set) var language: [UInt8]?

    init(_ tree: PageTree) {
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case .meta: readMeta(node, tree)
            case .title where title.isEmpty: title = InlineText.squeezed(tree.rawText(of: node))
            case .link:
                if canonical == nil, tree.attribute(.rel, of: node)?.equals("canonical") == true {
                    canonical = tree.attribute(.href, of: node).map(Array.init)
                }
            case .base where base == nil: base = tree.attribute(.href, of: node).map(Array.init)
            case .html where language == nil: language = tree.attribute(.lang, of: node).map(Array.init)
            default: break
            }
        }
    }

    /// The content of the first meta element that bears one of the names, the names in the order of trust.
    func content(_ names: StaticString...) -> [UInt8]? {
        for name in names {
            if let meta = metas.first(where: { $0.name.equals(name) }) { return meta.content }
        }
        return nil
    }

    /// The first date in a meta element whose name has "date" in it, but not of an update.
    func anyDate() -> DateText? {
        for meta in metas
        where meta.name.contains("date") && !meta.name.contains("modif") && !meta.name.contains("updat") {
            if let date = DateReader.value(meta.content) { return date }
        }
        return nil
    }

    private mutating func readMeta(_ node: Int, _ tree: PageTree) {
        guard
            let name = tree.attribute(.property, of: node) ?? tree.attribute(.name, of: node)
                ?? tree.attribute(.itemprop, of: node),
            let content = tree.attribute(.content, of: node)
        else { return }
        let squeezed = InlineText.squeezed(content)
        guard !squeezed.isEmpty, metas.count < 500 else { return }
        metas.append((name.map(\.lowered), squeezed))
    }
}
