/// A page as flat arrays of values: nothing in it points into libxml2's memory.
///
/// Nodes stand in document order, so a subtree is a range of indices and a sum over it is a difference of two
/// running sums.
struct PageTree {
    struct Node {
        let tag: Tag
        let parent: Int32
        /// The index after the last node of the subtree.
        var end: Int32
        /// A text's place in ``PageTree/bytes``; an element's attributes in ``PageTree/attributes``.
        var start: Int32
        var stop: Int32
    }

    struct Attribute {
        let name: AttributeName
        let start: Int32
        let stop: Int32
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    /// The texts and the values of attributes, UTF-8.
    var bytes: [UInt8] = []

    func attribute(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
        let item = nodes[node]
        guard item.tag != .text else { return nil }
        for index in Int(item.start)..<Int(item.stop) where attributes[index].name == name {
            return bytes[Int(attributes[index].start)..<Int(attributes[index].stop)]
        }
        return nil
    }

    func children(of node: Int) -> some Sequence<Int> {
        let end = Int(nodes[node].end)
        return sequence(first: node + 1) { Int(nodes[$0].end) }.lazy.prefix { $0 < end }
    }

    /// The text of a subtree with blanks as they stand.
    func rawText(of node: Int) -> [UInt8] {
        var result: [UInt8] = []
        for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
            result += bytes[Int(nodes[index].start)..<Int(nodes[index].stop)]
        }
        return result
    }
}
