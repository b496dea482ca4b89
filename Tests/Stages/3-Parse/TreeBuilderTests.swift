import Testing

@testable import ParseStage

struct TreeBuilderTests {
    /// The tree that the stage makes of the markup.
    private func tree(_ html: String, limits: ParseLimits = ParseLimits()) throws -> PageTree {
        var html = html
        let markup = html.withUTF8 { bytes in
            Result { () throws(ParseFailure) in try PreparedMarkup(bytes, within: limits) }
        }
        let bytes = try markup.get().bytes
        var builder = TreeBuilder(limits: limits, nodeLimit: limits.nodes, nodes: 0, bytes: 0)
        #expect(HTMLEvents.read(bytes, into: &builder))
        builder.finish()
        if let failure = builder.failure { throw failure }
        return builder.tree
    }

    private func outline(_ tree: PageTree) -> [String] {
        tree.nodes.map { item in
            let range = Int(item.start)..<Int(item.stop)
            guard item.tag != .text else { return "\(item.parent) '\(tree.bytes[range].text)' \(item.end)" }
            let attributes = tree.attributes[range].map { attribute in
                " \(attribute.name)=" + tree.bytes[Int(attribute.start)..<Int(attribute.stop)].text
            }
            return "\(item.parent) \(item.tag)\(attributes.joined()) \(item.end)"
        }
    }

    @Test func nodesStandInDocumentOrderWithTheirEnds() throws {
        let html = "<html lang=zh><body><p id=a class='b c'>钢<b>价</b>上涨</p><br>完"
        #expect(
            try outline(tree(html)) == [
                "-1 html lang=zh 9", "0 body 9", "1 p id=a class=b c 7", "2 '钢' 4", "2 b 6", "4 '价' 6", "2 '上涨' 7",
                "1 br 8", "1 '完' 9",
            ]
        )
    }

    @Test(arguments: [
        ("<br>", 4), ("<p></p>", 4), ("<i></i>", 4), ("<hr>\n", 4), ("<img>", 4), ("<div>\n</div>", 1_003),
    ])
    func aRowOfEqualEmptyElementsIsOne(unit: String, count: Int) throws {
        // Root, body, the element, the text.
        #expect(try tree("<html><body>" + String(repeating: unit, count: 500) + "<b>x").nodes.count <= count + 2)
    }

    @Test func anEmptyElementThatBearsAnAttributeOrIsACellStays() throws {
        let html = "<html><body><table><tr><td></td><td></td></tr></table><br id=a><br id=b>"
        #expect(
            try tree(html).nodes.map(\.tag) == [.html, .body, .table, .tr, .td, .td, .br, .br]
        )
    }

    @Test func aBlankTextIsOneByte() throws {
        #expect(
            try outline(tree("<html>\n<body> <p>a</p>  \n\t <p>b</p></body>")) == [
                "-1 html 6", "0 body 6", "1 p 4", "2 'a' 4", "1 p 6", "4 'b' 6",
            ]
        )
        #expect(try outline(tree("<html><body><p><b>a</b> \n <b>b</b>")).contains("2 '\n' 6"))
    }

    @Test func theRootsAttributesOutliveTextBeforeIt() throws {
        #expect(try outline(tree("\u{FEFF}\n<html lang=de><p>a")).first == "-1 html lang=de 4")
        #expect(try outline(tree("x<html lang=de><p>a")).first == "-1 html lang=de 6")
    }

    @Test(arguments: ["<", "<<", "<<<", "< ", "<1", "<=", "<_", "<:", "<<!-- -->b>", "<<b"])
    func aMarkThatOpensNoTagIsText(mark: String) throws {
        let tree = try tree("<html><body><p>x\(mark)")
        #expect(tree.nodes.map(\.tag).prefix(3) == [.html, .body, .p])
        #expect(tree.rawText(of: 2).text.hasPrefix("x<"))
    }

    @Test func theFirstNodeBeyondALimitEndsTheBuilding() throws {
        var limits = ParseLimits()
        limits.nodes = 10
        #expect(throws: ParseFailure.tooManyNodes(limit: 10, value: 11)) {
            try tree("<html><body>" + String(repeating: "<p>x", count: 9), limits: limits)
        }
        limits = ParseLimits()
        limits.depth = 5
        #expect(throws: ParseFailure.tooDeep(limit: 5, value: 6)) {
            try tree("<p><a><p><a><p><a><p><a><td><td>" + String(repeating: "<li><ul>", count: 3), limits: limits)
        }
    }

    /// The tree of a page takes at most five times its bytes, whatever the markup.
    @Test(arguments: [
        "<br>x", "<p>", "<p>x", "<b>x</b>", "<td>", "<li>x", "<a href=x>", "<p id=a class=b>", "<p>钢价上涨。", "<", "&",
    ])
    func aTreeIsBoundedByThePage(unit: String) {
        let html = "<p>文</p>" + String(repeating: unit, count: 200_000 / unit.utf8.count)
        let limits = ParseLimits()
        let nodes = limits.nodes(inBytes: html.utf8.count)
        #expect(nodes == html.utf8.count / 10)
        var tree = PageTree()
        do { tree = try self.tree(html, limits: limits) } catch { return }
        guard tree.nodes.count <= nodes else { return }
        let size =
            tree.nodes.count * MemoryLayout<PageTree.Node>.stride
            + tree.attributes.count * MemoryLayout<PageTree.Attribute>.stride + tree.bytes.count
        #expect(size <= 5 * html.utf8.count)
    }
}
