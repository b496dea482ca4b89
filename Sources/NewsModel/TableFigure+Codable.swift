/// An entry of `table_figures` of the wire format: the fields of the figure and its place, in one object.
extension TableFigure: Codable {
    private enum Field: String, CodingKey {
        case table, row, column
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(
            table: try fields.decode(Int.self, forKey: .table),
            row: try fields.decode(Int.self, forKey: .row),
            column: try fields.decode(Int.self, forKey: .column),
            figure: try Figure(from: decoder)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        try figure.encode(to: encoder)
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(table, forKey: .table)
        try fields.encode(row, forKey: .row)
        try fields.encode(column, forKey: .column)
    }
}
