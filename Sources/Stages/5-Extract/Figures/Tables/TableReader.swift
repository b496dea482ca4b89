import NewsModel

/// Reads the figures of one table.
struct TableReader: Sendable {
    private let rows: [[String]]
    private let columns: [TableHead]
    private let noted: TableUnit?
    private let times: TimeReader
    private let published: String?

    init(rows: [[String]], note: String?, published: String?) {
        let times = TimeReader(published: published)
        let noted =
            note.flatMap(TableUnit.inNote) ?? rows.lazy.joined().compactMap { TableUnit.inNote($0) }.first
        self.times = times
        self.published = published
        self.rows = rows
        self.noted = noted
        // The first row of more than one cell; a note may fill a row by itself.
        let head = rows.first { $0.count > 1 && !$0.contains { TableUnit.inNote($0) != nil } } ?? []
        columns = head.map { TableHead($0, times: times) }
    }

    /// The figures; the table has that number in its article.
    func read(table: Int) -> [TableFigure] {
        var found: [TableFigure] = []
        for (row, cells) in rows.enumerated() {
            guard cells.count > 1, let first = cells.first else { continue }
            let head = TableHead(first, times: times)
            for (column, cell) in cells.enumerated().dropFirst() {
                let columnHead = column < columns.count ? columns[column] : nil
                guard let figure = figure(cell, row: head, column: columnHead) else { continue }
                found.append(TableFigure(table: table, row: row, column: column, figure: figure))
            }
        }
        return found
    }

    /// The figure a cell is, if it is nothing else.
    private func figure(_ cell: String, row: TableHead, column: TableHead?) -> Figure? {
        let text = FigureText(cell)
        guard var figure = own(text, cell) ?? bare(text, unit: column?.unit ?? row.unit ?? noted) else { return nil }
        let time = column?.time ?? row.time
        // Of a column that is a period, the row tells what is measured, else the column does and the row whose it is.
        let isPeriod = column?.time != nil || column == nil
        let metric = isPeriod ? row.label : column?.label
        figure.metric = metric?.isEmpty ?? true ? nil : metric
        figure.subject = isPeriod || row.time != nil || row.label.isEmpty ? nil : row.label
        figure.time = time?.iso
        figure.flags = ["table"]
        figure.confidence = 0.9
        return figure
    }

    /// A number with its own unit.
    private func own(_ text: FigureText, _ cell: String) -> Figure? {
        let figures = FigureRecognizer().figures(in: cell, published: published)
        guard figures.count == 1, let figure = figures.first else { return nil }
        let rest = text.folded[..<figure.range.lowerBound] + text.folded[figure.range.upperBound...]
        return rest.allSatisfy { $0 == 0x20 } ? figure : nil
    }

    /// A number alone, with a sign or, in accounts, in brackets for less than nothing.
    private func bare(_ text: FigureText, unit: TableUnit?) -> Figure? {
        guard let unit else { return nil }
        var (start, end) = (0, text.count)
        while start < end, text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        let isBracketed = text[start] == 0x28 && text[end - 1] == 0x29
        let isSigned = text[start] == 0x2D || text[start] == 0x2B
        let first = isBracketed || isSigned ? start + 1 : start
        guard ViewText.isDigit(text[first]), let numeral = NumeralScanner().read(text, at: first).numeral,
            numeral.range == first..<(isBracketed ? end - 1 : end), numeral.scale == 0
        else { return nil }
        var value = numeral.value.shifted(by: unit.power + unit.unit.shift)
        value.isNegative = isBracketed || text[start] == 0x2D
        return Figure(
            text: text.printed(start..<end),
            range: start..<end,
            kind: unit.unit.kind,
            value: value.description,
            unit: unit.unit.code,
            unitText: unit.unit.text,
            classifier: unit.unit.isCount ? unit.unit.text : nil
        )
    }
}
