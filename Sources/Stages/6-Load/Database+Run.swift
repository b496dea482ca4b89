import GRDB

extension Database {
    /// Runs a statement, prepared once and kept, with a value for each `?` in order.
    func run(_ sql: String, _ values: Values = []) throws {
        try cachedStatement(sql: sql).execute(arguments: values.arguments)
    }

    /// The number in the first column of the first row, `nil` if there is no row.
    func number(_ sql: String, _ values: Values = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: values.arguments)
    }

    /// The numbers in the first column of all rows.
    func numbers(_ sql: String, _ values: Values = []) throws -> [Int64] {
        try Int64.fetchAll(cachedStatement(sql: sql), arguments: values.arguments)
    }
}
