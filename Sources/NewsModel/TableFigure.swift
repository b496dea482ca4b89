/// A figure in a cell of a table of an article.
public struct TableFigure: Sendable, Hashable {
    /// The table, from 0, in the order of ``Article/tables``.
    public var table: Int
    /// The row of the cell, from 0.
    public var row: Int
    /// The column of the cell, from 0.
    public var column: Int
    /// What the cell says; its range is in the cell, its metric, subject and time are words of the headers.
    public var figure: Figure

    public init(table: Int, row: Int, column: Int, figure: Figure) {
        self.table = table
        self.row = row
        self.column = column
        self.figure = figure
    }
}
