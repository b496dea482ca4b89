extension FigureRecognizer {
    /// The figures of a table, row by row.
    ///
    /// A number alone in its cell takes its unit from the head of its column, that of its row, or the note of the table, in
    /// this order: 营业收入（万元）, 同比增长(%), 单位：亿元. A number without any unit is none. Time is linear in the table.
    ///
    /// - Parameters:
    ///   - rows: The rows of cells; the first row and the first column are heads. A cell of 单位：万元 is a note.
    ///   - note: What stands above the table, such as 单位：万元.
    ///   - published: The date that words such as 今年 are resolved against, ISO 8601.
    /// - Returns: The figures with the flag `table`.
    public func figures(inTable rows: [[String]], note: String? = nil, published: String?) -> [TableFigure] {
        TableReader(rows: rows, note: note, published: published).read()
    }
}
