/// Picks an element: `div.content`, `#zoom`, `.info .from`.
///
/// A part is a name, classes and an id, each of which may be left out; blanks between parts mean "somewhere within".
public struct Selector: Sendable, Hashable, ExpressibleByStringLiteral {
    private struct Part: Hashable {
        var tag: Tag?
        var classes: [[UInt8]] = []
        var id: [UInt8]?
    }

    private let parts: [Part]

    /// - Precondition: The text has a part, and names only elements that pages have.
    public init(stringLiteral text: String) {
        let selector = Selector(text)
        precondition(selector != nil, "\(text) is no selector")
        parts = selector?.parts ?? []
    }

    /// Reads a selector; `nil` if it is none.
    public init?(_ text: String) {
        var parts: [Part] = []
        for word in Array(text.utf8).split(separator: 0x20) {
            guard let part = Self.part(Array(word)) else { return nil }
            parts.append(part)
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    private static func part(_ word: [UInt8]) -> Part? {
        var part = Part()
        var at = 0
        while at < word.count {
            let mark = word[at] == 0x2E || word[at] == 0x23 ? word[at] : 0
            let start = mark == 0 ? at : at + 1
            let end = word[start...].firstIndex { $0 == 0x2E || $0 == 0x23 } ?? word.count
            guard end > start else { return nil }
            let name = Array(word[start..<end])
            switch mark {
            case 0x2E: part.classes.append(name)
            case 0x23: part.id = name
            default:
                let tag = Tag.named(Word(name))
                guard tag != .other else { return nil }
                part.tag = tag
            }
            at = end
        }
        return part
    }

    /// The first element that it picks, in document order.
    func first(in tree: PageTree) -> Int? {
        tree.nodes.indices.first { matches($0, in: tree) }
    }

    private func matches(_ node: Int, in tree: PageTree) -> Bool {
        guard let last = parts.last, Self.matches(last, node, in: tree) else { return false }
        var left = parts.dropLast()
        var ancestor = Int(tree.nodes[node].parent)
        while let part = left.last, ancestor >= 0 {
            if Self.matches(part, ancestor, in: tree) { left.removeLast() }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return left.isEmpty
    }

    private static func matches(_ part: Part, _ node: Int, in tree: PageTree) -> Bool {
        let tag = tree.nodes[node].tag
        guard tag != .text, part.tag == nil || part.tag == tag else { return false }
        if let id = part.id, tree.attribute(.id, of: node)?.elementsEqual(id) != true { return false }
        guard !part.classes.isEmpty else { return true }
        let own = tree.attribute(.class, of: node)?.split { $0.isASCIIBlank } ?? []
        return part.classes.allSatisfy { wanted in own.contains { $0.elementsEqual(wanted) } }
    }
}
