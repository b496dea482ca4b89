public import NewsModel

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
    ///   - table: The number of the table in its article, from 0.
    /// - Returns: The figures with the flag `table`.
    public func figures(
        inTable rows: [[String]],
        note: String? = nil,
        published: String?,
        table: Int = 0
    ) -> [TableFigure] {
        TableReader(rows: rows, note: note, published: published).read(table: table)
    }

    /// The figures of all tables of an article.
    ///
    /// A paragraph that is only a note, 单位：万元, counts for the tables: for all of them if it is the only one, each for its
    /// own if there are as many notes as tables; otherwise nobody knows which is whose, and none counts.
    public func figures(inTablesOf article: Article) -> [TableFigure] {
        guard !article.tables.isEmpty else { return [] }
        let notes = article.paragraphs.filter { $0.utf8.count <= 90 && TableUnit.inNote($0) != nil }
        return article.tables.enumerated().flatMap { number, rows in
            let note =
                notes.count == 1 ? notes[0] : notes.count == article.tables.count ? notes[number] : nil
            return figures(inTable: rows, note: note, published: article.published, table: number)
        }
    }
}
