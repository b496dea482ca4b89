/// The roles of all nodes, where the amount of prose has a say.
enum PageRoles {
    /// Reads the names of all nodes and sets right those that mislead.
    ///
    /// A wrapper called `has-sidebar` or `elementor-widget` holds the article: a node that holds much of the page's
    /// prose is no aside, whatever its name.
    static func judge(_ tree: PageTree, _ sums: TextSums) -> [NodeRole] {
        let all = sums.total(of: 0, in: tree).prose
        var roles = [NodeRole](repeating: [], count: tree.nodes.count)
        for node in tree.nodes.indices where tree.nodes[node].tag != .text {
            var role = NodeRole(of: node, in: tree)
            let own = sums.total(of: node, in: tree)
            if role.contains(.hidden), own.prose * 4 > all * 3, all > 0 { role.remove(.hidden) }
            if isLinkBox(tree.nodes[node].tag, own) { role.insert(.aside) }
            if !role.isDisjoint(with: [.comment, .aside, .minor]) {
                // Comments can outgrow a short article; other asides hardly do.
                if own.prose * 100 > all * 40 { role.remove([.aside, .minor]) }
                if own.prose * 100 > all * 80 { role.remove(.comment) }
                if own.prose >= 80, own.linkInk * 3 < own.ink { role.remove(.minor) }
                if !role.isDisjoint(with: [.comment, .minor]) { role.insert(.aside) }
            }
            roles[node] = role
        }
        return roles
    }

    /// A box that is mostly links: a menu, a list of other articles.
    private static func isLinkBox(_ tag: Tag, _ own: TextSums.Sum) -> Bool {
        switch tag {
        case .div, .ul, .ol, .dl, .section, .table:
            own.ink >= 20 && own.linkInk * 5 > own.ink * 3 && own.prose * 4 < own.ink
        default: false
        }
    }
}
