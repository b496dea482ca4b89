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

    static func read(_ tree: PageTree, showingHidden: Bool = false) -> PageBlocks {
        var reader = BlockReader(tree: tree, showsHidden: showingHidden)
        reader.run()
        return reader.result
    }

    private init(tree: PageTree, showsHidden: Bool) {
        self.tree = tree
        self.showsHidden = showsHidden
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
        result.roles = [NodeRole](repeating: [], count: tree.nodes.count)
        var open: [Open] = []
        var node = 0
        while node < tree.nodes.count {
            while let last = open.last, last.end <= node {
                open.removeLast()
                if last.tag.isBlock { endLine() }
            }
            let item = tree.nodes[node]
            let outer = open.last
            if item.tag == .text {
                add(node, isLink: outer?.isLink ?? false, outer: outer)
                node += 1
                continue
            }
            let role = NodeRole(of: node, in: tree)
            result.roles[node] = role
            if role.contains(.hidden), !showsHidden || item.tag.isSilent {
                node = Int(item.end)
                continue
            }
            if item.tag.isBlock { endLine() }
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

    private mutating func endLine() {
        blankDue = false
        breakDue = false
        lastWasWide = false
        guard current.ink > 0 else { return }
        current.stop = Int32(result.bytes.count)
        result.blocks.append(current)
        current = .empty
    }

    private mutating func add(_ node: Int, isLink: Bool, outer: Open?) {
        let item = tree.nodes[node]
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
                if current.ink == 0 { begin(node, outer) }
                let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let isWide = byte >= 0xE3 && byte < 0xF0
                if blankDue {
                    if current.ink > 0, !(breakDue && (isWide || lastWasWide)) { result.bytes.append(0x20) }
                    blankDue = false
                    breakDue = false
                }
                for offset in index..<Swift.min(index + width, end) { result.bytes.append(bytes[offset]) }
                current.ink += 1
                if isLink { current.linkInk += 1 }
                if Self.isMark(bytes, index, end) { current.marks += 1 }
                lastWasWide = isWide
                index += width
            }
        }
    }

    private mutating func begin(_ node: Int, _ outer: Open?) {
        current.start = Int32(result.bytes.count)
        current.node = Int32(node)
        current.kind = outer?.kind ?? .paragraph
        current.isAside = outer?.isAside ?? false
        current.isMeta = outer?.isMeta ?? false
        blankDue = false
    }

    /// The length of a blank: ASCII blanks, NBSP, U+2000–200F, U+2028/9, U+3000, U+FEFF, and the soft hyphen.
    @inline(__always)
    private static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte.isASCIIBlank ? 1 : 0 }
        if byte == 0xC2, index + 1 < end { return bytes[index + 1] == 0xA0 ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        let second = bytes[index + 1]
        let third = bytes[index + 2]
        if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
        if byte == 0xE2, second == 0x80 { return third <= 0x8F || third == 0xA8 || third == 0xA9 ? 3 : 0 }
        if byte == 0xEF { return second == 0xBB && third == 0xBF ? 3 : 0 }
        return 0
    }

    /// Whether a sentence mark stands there: ，。；：！？、 and ASCII ones before a blank.
    @inline(__always)
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 {
            guard byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x21 || byte == 0x3F else { return false }
            return index + 1 >= end || !bytes[index + 1].isASCIIDigit && !bytes[index + 1].isASCIILetter
        }
        guard index + 2 < end else { return false }
        if byte == 0xE3 { return bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x81 || bytes[index + 2] == 0x82) }
        guard byte == 0xEF, bytes[index + 1] == 0xBC else { return false }
        let third = bytes[index + 2]
        return third == 0x8C || third == 0x81 || third == 0x9F || third == 0x9B || third == 0x9A
    }
}

extension Block {
    fileprivate static let empty = Block(
        kind: .paragraph,
        start: 0,
        stop: 0,
        node: 0,
        ink: 0,
        linkInk: 0,
        marks: 0,
        isAside: false,
        isMeta: false
    )
}
