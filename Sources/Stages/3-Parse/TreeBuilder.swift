/// Makes a ``PageTree`` out of a reader's events: an element begins, text, an element ends.
///
/// It leaves out what says nothing and yet costs memory: blanks between the rows of a table, and the
/// further ones of a row of equal empty elements, such as `<br><br><br>`. What exceeds a limit ends the building.
struct TreeBuilder {
    private(set) var tree = PageTree()
    /// The first limit exceeded; no event after it counts.
    private(set) var failure: ParseFailure?
    private var open: [Int32] = []
    private let depthLimit: Int
    private let nodeLimit: Int

    /// - Parameters:
    ///   - limits: Of these the depth counts.
    ///   - nodeLimit: The most nodes.
    ///   - nodes: How many nodes to make room for.
    ///   - bytes: The most bytes that texts and values of attributes can have.
    init(limits: ParseLimits, nodeLimit: Int, nodes: Int, bytes: Int) {
        depthLimit = limits.depth
        self.nodeLimit = nodeLimit
        tree.nodes.reserveCapacity(min(nodes, nodeLimit + 1))
        tree.bytes.reserveCapacity(bytes)
    }

    mutating func begin(_ tag: Tag) {
        append(tag)
        guard failure == nil else { return }
        open.append(Int32(tree.nodes.count - 1))
        if open.count > depthLimit { failure = .tooDeep(limit: depthLimit, value: open.count) }
    }

    /// Adds an attribute to the element that has just begun.
    mutating func attribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
        guard failure == nil, let element = open.last, Int(element) == tree.nodes.count - 1 else { return }
        let start = Int32(tree.bytes.count)
        tree.bytes.append(contentsOf: value)
        tree.attributes.append(.init(name: name, start: start, stop: Int32(tree.bytes.count)))
        tree.nodes[Int(element)].stop = Int32(tree.attributes.count)
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard failure == nil, !text.isEmpty else { return }
        let parent = open.last ?? -1
        if let last = tree.nodes.last, last.tag == .text, last.parent == parent {
            copy(text)
            tree.nodes[tree.nodes.count - 1].stop = Int32(tree.bytes.count)
            return
        }
        let isBlank = text.allSatisfy(\.isASCIIBlank)
        if isBlank, parent < 0 || tree.nodes[Int(parent)].tag.holdsNoText { return }
        let start = Int32(tree.bytes.count)
        append(.text)
        guard failure == nil else { return }
        if isBlank { tree.bytes.append(text.contains(0x0A) ? 0x0A : 0x20) } else { copy(text) }
        tree.nodes[tree.nodes.count - 1].start = start
        tree.nodes[tree.nodes.count - 1].stop = Int32(tree.bytes.count)
    }

    mutating func end() {
        guard failure == nil, let element = open.popLast().map(Int.init) else { return }
        tree.nodes[element].end = Int32(tree.nodes.count)
        if repeatsEmpty(element) { tree.nodes.removeLast() }
    }

    /// Ends what is still open.
    mutating func finish() {
        while failure == nil, !open.isEmpty { end() }
    }

    private mutating func append(_ tag: Tag) {
        guard failure == nil else { return }
        guard tree.nodes.count < nodeLimit else {
            failure = .tooManyNodes(limit: nodeLimit, value: tree.nodes.count + 1)
            return
        }
        let attributes = Int32(tree.attributes.count)
        tree.nodes.append(
            .init(
                tag: tag,
                parent: open.last ?? -1,
                end: Int32(tree.nodes.count + 1),
                start: attributes,
                stop: attributes
            )
        )
    }

    private mutating func copy(_ text: UnsafeBufferPointer<UInt8>) {
        if text.contains(Entity.ampersand) {
            for byte in text { tree.bytes.append(byte == Entity.ampersand ? 0x26 : byte) }
        } else {
            tree.bytes.append(contentsOf: text)
        }
    }

    /// Whether the element that has ended is empty and bare, and so is one of its kind just before it.
    private func repeatsEmpty(_ element: Int) -> Bool {
        guard element > 0, element == tree.nodes.count - 1 else { return false }
        let own = tree.nodes[element]
        let before = tree.nodes[element - 1]
        // An empty cell has its place in a table.
        guard own.tag == before.tag, own.parent == before.parent, !own.tag.isTablePart else { return false }
        return own.start == own.stop && before.start == before.stop
    }
}
