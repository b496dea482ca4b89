import GRDB

extension Database {
    /// Runs a statement, prepared once and kept, with a cell for each `?` in order.
    func run(_ sql: String, _ cells: [Cell] = []) throws {
        try PreparedStatement(sql, self).run(cells)
    }
}
