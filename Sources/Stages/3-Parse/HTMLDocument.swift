import CLibXML2

/// A document of libxml2, freed when its owner goes.
///
/// It hands out values only: no pointer and no node of libxml2 leaves this file.
struct HTMLDocument: ~Copyable {
    private let document: htmlDocPtr

    /// Reads prepared markup (``PreparedMarkup``); returns `nil` if libxml2 makes no tree of it.
    init?(_ markup: [UInt8]) {
        _ = Self.libraryIsReady
        let options =
            HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
            | HTML_PARSE_NODEFDTD.rawValue
        guard let size = Int32(exactly: markup.count) else { return nil }
        // HUGE is an option of the XML parser that the HTML parser obeys too; it has no name among HTML_PARSE_*.
        let huge = XML_PARSE_HUGE.rawValue
        let parsed = markup.withUnsafeBytes { buffer in
            htmlReadMemory(buffer.baseAddress, size, nil, "UTF-8", Int32(bitPattern: UInt32(options) | UInt32(huge)))
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// Copies the tree into flat arrays.
    ///
    /// - Throws: `tooDeep` and `tooManyNodes`, at the first node beyond the limit.
    func flattened(within limits: ParseLimits) throws(ParseFailure) -> PageTree {
        var tree = PageTree()
        tree.nodes.reserveCapacity(4_096)
        guard let root = xmlDocGetRootElement(document) else { return tree }
        var open: [Int32] = []
        var next: xmlNodePtr? = root
        while let node = next {
            if Self.append(node, to: &tree, parent: open.last ?? -1) {
                guard tree.nodes.count <= limits.nodes else {
                    throw .tooManyNodes(limit: limits.nodes, value: tree.nodes.count)
                }
                if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                    open.append(Int32(tree.nodes.count - 1))
                    guard open.count <= limits.depth else { throw .tooDeep(limit: limits.depth, value: open.count) }
                    next = child
                    continue
                }
            }
            next = Self.successor(of: node, below: root, in: &tree, open: &open)
        }
        return tree
    }

    /// The next sibling of the node or of the nearest ancestor that has one; closes the subtrees left behind.
    private static func successor(
        of node: xmlNodePtr,
        below root: xmlNodePtr,
        in tree: inout PageTree,
        open: inout [Int32]
    ) -> xmlNodePtr? {
        var node = node
        while true {
            if node == root { return nil }
            if let sibling = node.pointee.next { return sibling }
            guard let parent = node.pointee.parent, let index = open.popLast() else { return nil }
            tree.nodes[Int(index)].end = Int32(tree.nodes.count)
            node = parent
        }
    }

    private static func append(_ node: xmlNodePtr, to tree: inout PageTree, parent: Int32) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            guard let content = node.pointee.content else { return false }
            let start = Int32(tree.bytes.count)
            let text = UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
            if text.contains(Entity.ampersand) {
                for byte in text { tree.bytes.append(byte == Entity.ampersand ? 0x26 : byte) }
            } else {
                tree.bytes.append(contentsOf: text)
            }
            tree.nodes.append(
                .init(
                    tag: .text,
                    parent: parent,
                    end: Int32(tree.nodes.count + 1),
                    start: start,
                    stop: Int32(tree.bytes.count)
                )
            )
            return true
        case XML_ELEMENT_NODE:
            let start = Int32(tree.attributes.count)
            var attribute = node.pointee.properties
            while let current = attribute {
                appendAttribute(current, to: &tree)
                attribute = current.pointee.next
            }
            let tag = node.pointee.name.map { Tag.named(Word($0)) } ?? .other
            tree.nodes.append(
                .init(
                    tag: tag,
                    parent: parent,
                    end: Int32(tree.nodes.count + 1),
                    start: start,
                    stop: Int32(tree.attributes.count)
                )
            )
            return true
        default:
            return false
        }
    }

    private static func appendAttribute(_ attribute: xmlAttrPtr, to tree: inout PageTree) {
        guard let pointer = attribute.pointee.name, let name = AttributeName.named(pointer) else { return }
        let start = Int32(tree.bytes.count)
        var part = attribute.pointee.children
        while let current = part {
            if let content = current.pointee.content {
                tree.bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
            }
            part = current.pointee.next
        }
        tree.attributes.append(.init(name: name, start: start, stop: Int32(tree.bytes.count)))
    }

    /// The entities of HTML 4 by ``Entity/key(_:)``, as libxml2 knows them; none is longer than eight letters.
    static let entities: [UInt64: UInt32] = {
        var result: [UInt64: UInt32] = [:]
        // From the quotation mark to the suit of diamonds.
        for value in UInt32(0x22)...0x2666 {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name else { continue }
            result[Entity.key(String(cString: name).utf8)] = value
        }
        return result
    }()

    /// libxml2 wants to be set up once, before threads use it.
    private static let libraryIsReady: Bool = {
        xmlInitParser()
        return true
    }()
}
