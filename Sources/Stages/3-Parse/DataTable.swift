/// Tells a table of data from one of layout, and reads its rows.
enum DataTable {
    /// Longer cells than this are prose, in scalars.
    private static let longestCell = 120

    /// Whether the table has two rows and columns at least, no table within, and short cells only.
    static func isData(_ node: Int, in tree: PageTree) -> Bool {
        var rows = 0
        var wideRows = 0
        var cells = 0
        var cellsInRow = 0
        var headCells = 0
        var links = 0
        var index = node + 1
        let end = Int(tree.nodes[node].end)
        while index < end {
            switch tree.nodes[index].tag {
            case .table, .h1, .form, .ul: return false
            case .tr:
                if cellsInRow > 1 { wideRows += 1 }
                rows += 1
                cellsInRow = 0
            case .td, .th:
                cells += 1
                cellsInRow += 1
                if tree.nodes[index].tag == .th { headCells += 1 }
                if ink(of: index, in: tree) > longestCell { return false }
            case .a: links += 1
            default: break
            }
            index += 1
        }
        if cellsInRow > 1 { wideRows += 1 }
        guard wideRows >= 2, wideRows * 2 > rows else { return false }
        return headCells > 0 || links * 3 < cells
    }

    static func rows(of node: Int, in tree: PageTree) -> [[String]] {
        var rows: [[String]] = []
        var index = node + 1
        let end = Int(tree.nodes[node].end)
        while index < end {
            let item = tree.nodes[index]
            if item.tag == .tr {
                rows.append([])
            } else if item.tag == .td || item.tag == .th {
                if rows.isEmpty { rows.append([]) }
                rows[rows.count - 1].append(InlineText.squeezed(tree.rawText(of: index)).text)
                index = Int(item.end)
                continue
            }
            index += 1
        }
        return rows.filter { row in row.contains { !$0.isEmpty } }
    }

    private static func ink(of node: Int, in tree: PageTree) -> Int {
        var count = 0
        for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].tag == .text {
            count += tree.bytes[Int(tree.nodes[index].start)..<Int(tree.nodes[index].stop)].inkCount
            if count > longestCell { break }
        }
        return count
    }
}
