/// Reads the lines of a tree: one pass, in document order.
struct BlockReader {
    private let tree: PageTree
    private let showsHidden: Bool
    private var result = PageBlocks()
    private var current = Block.empty
    /// A blank is due before the next ink; with a line break in it if `breakDue`.
    private var blankDue = false
    private var breakDue = false
    private var kind = Block.Kind.paragraph
    private var lastWasWide = false
    private var hasBegun = false
    private let sums: TextSums

    static func read(_ tree: PageTree, showingHidden: Bool = false) -> PageBlocks {
        var reader = BlockReader(tree: tree, showsHidden: showingHidden)
        reader.run()
        reader.result.shrink()
        return reader.result
    }

    private init(tree: PageTree, showsHidden: Bool) {
        self.tree = tree
        self.showsHidden = showsHidden
        sums = TextSums(tree)
        result.bytes.reserveCapacity(tree.bytes.count)
    }

    private struct Open {
        let end: Int32
        let tag: Tag
        let kind: Block.Kind
        let isLink: Bool
        let isAside: Bool
        let isMeta: Bool
    }

    private mutating func run() {
        result.roles = PageRoles.judge(tree, sums)
        var open: [Open] = []
        var node = 0
        while node < tree.nodes.count {
            while let last = open.last, last.end <= node {
                open.removeLast()
                if last.tag.isBlock { end(last.tag, in: last.kind) }
            }
            let item = tree.nodes[node]
            let outer = open.last
            if item.tag == .text {
                add(node, isLink: outer?.isLink ?? false, outer: outer)
                node += 1
                continue
            }
            let role = result.roles[node]
            if role.contains(.hidden), !showsHidden || item.tag.isSilent {
                node = Int(item.end)
                continue
            }
            if item.tag.isBlock { end(item.tag, in: outer?.kind ?? .paragraph) }
            var kind = outer?.kind ?? .paragraph
            if item.tag == .table, DataTable.isData(node, in: tree) {
                result.dataTables.append(node)
                kind = .cell
            } else if kind != .cell {
                kind = Self.kind(item.tag, role: role, within: kind)
            }
            open.append(
                Open(
                    end: item.end,
                    tag: item.tag,
                    kind: kind,
                    isLink: item.tag == .a || (outer?.isLink ?? false),
                    isAside: role.contains(.aside) || (outer?.isAside ?? false),
                    isMeta: role.contains(.meta) || (outer?.isMeta ?? false)
                )
            )
            node += 1
        }
        endLine()
    }

    private static func kind(_ tag: Tag, role: NodeRole, within outer: Block.Kind) -> Block.Kind {
        if role.contains(.caption) { return .caption }
        if outer == .caption { return .caption }
        if tag.headingLevel != nil { return .heading }
        if tag == .li || tag == .dd || tag == .dt { return .item }
        return outer
    }

    /// Ends the line, but for a cell of a table of data, whose row is one line.
    private mutating func end(_ tag: Tag, in kind: Block.Kind) {
        if kind == .cell, tag == .td || tag == .th { blankDue = true } else { endLine() }
    }

    private mutating func endLine() {
        blankDue = false
        breakDue = false
        lastWasWide = false
        guard hasBegun else { return }
        hasBegun = false
        current.stop = Int32(result.bytes.count)
        result.blocks.append(current)
        current = .empty
    }

    private mutating func add(_ node: Int, isLink: Bool, outer: Open?) {
        let item = tree.nodes[node]
        guard sums.ink(ofText: node) > 0 else {
            blankDue = true
            return
        }
        var index = Int(item.start)
        let end = Int(item.stop)
        tree.bytes.withUnsafeBufferPointer { bytes in
            while index < end {
                let byte = bytes[index]
                let length = Self.blankLength(bytes, index, end)
                if length > 0 {
                    blankDue = true
                    if byte == 0x0A || byte == 0x0D { breakDue = true }
                    index += length
                    continue
                }
                if byte < 0x20 || byte == 0x7F {
                    index += 1
                    continue
                }
                if byte >= 0xE2, Self.isZeroWidth(bytes, index, end) {
                    index += 3
                    continue
                }
                if !hasBegun { begin(node, outer) }
                let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let isWide = byte >= 0xE3 && byte < 0xF0
                if blankDue {
                    if hasBegun, !(breakDue && (isWide || lastWasWide)) { result.bytes.append(0x20) }
                    blankDue = false
                    breakDue = false
                }
                for offset in index..<Swift.min(index + width, end) { result.bytes.append(bytes[offset]) }
                lastWasWide = isWide
                index += width
            }
        }
        current.ink += sums.ink(ofText: node)
        if isLink { current.linkInk += sums.ink(ofText: node) }
        current.marks += sums.marks(ofText: node)
    }

    private mutating func begin(_ node: Int, _ outer: Open?) {
        hasBegun = true
        current.start = Int32(result.bytes.count)
        current.node = Int32(node)
        current.kind = outer?.kind ?? .paragraph
        current.isAside = outer?.isAside ?? false
        current.isMeta = outer?.isMeta ?? false
        blankDue = false
    }

    /// Zero-width space, joiners, direction marks and byte order marks.
    @inline(__always)
    private static func isZeroWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard index + 2 < end else { return false }
        if bytes[index] == 0xE2 { return bytes[index + 1] == 0x80 && (0x8B...0x8F).contains(bytes[index + 2]) }
        return bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    }

    /// The length of a blank: ASCII blanks, NBSP, U+2000–200A, U+2028/9, U+3000.
    @inline(__always)
    private static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte.isASCIIBlank ? 1 : 0 }
        if byte == 0xC2, index + 1 < end { return bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        let second = bytes[index + 1]
        let third = bytes[index + 2]
        if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
        if byte == 0xE2, second == 0x80 { return third <= 0x8A || third == 0xA8 || third == 0xA9 ? 3 : 0 }
        return 0
    }
}

extension Block {
    fileprivate static let empty = Block(
        start: 0,
        stop: 0,
        node: 0,
        ink: 0,
        linkInk: 0,
        marks: 0,
        kind: .paragraph,
        isAside: false,
        isMeta: false
    )
}
