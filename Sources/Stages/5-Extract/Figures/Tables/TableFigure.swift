public import NewsModel

/// A figure in a cell of a table.
public struct TableFigure: Sendable, Hashable {
    /// The row of the cell, from 0.
    public var row: Int
    /// The column of the cell, from 0.
    public var column: Int
    /// What the cell says; its range is in the cell, its metric, subject and time are words of the headers.
    public var figure: Figure

    public init(row: Int, column: Int, figure: Figure) {
        self.row = row
        self.column = column
        self.figure = figure
    }
}
