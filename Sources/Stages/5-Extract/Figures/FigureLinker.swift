import NewsModel

/// Makes a figure of a measure: reads the words around it.
struct FigureLinker: Sendable {
    private let text: FigureText

    init(_ text: FigureText) {
        self.text = text
    }

    func figure(_ measure: Measure, time: TimeExpression?, sentence: Int, previous: Figure?) -> Figure {
        var figure = Figure(
            text: text.printed(measure.range),
            range: measure.range,
            kind: measure.unit.kind,
            value: measure.value.description,
            valueMax: measure.upper?.description,
            unit: measure.unit.code,
            unitText: measure.unit.text,
            classifier: measure.unit.isCount ? measure.unit.text : nil,
            time: time?.iso,
            timeText: time.map { text.printed($0.range) },
            flags: measure.flags
        )
        if measure.isVague {
            figure.approximate = true
            figure.bound = .atLeast
            figure.inclusive = false
        }
        if measure.upper != nil { figure.bound = .range }
        modify(&figure)
        return figure
    }

    /// Reads 约, 超过, 不足 before and 左右, 以上 after.
    private func modify(_ figure: inout Figure) {
        var place = figure.range.lowerBound
        for _ in 0..<3 {
            if text[place - 1] == 0x20 { place -= 1 }
            if let (length, modifier) = ModifierTable.before.longest(in: text, at: place) {
                apply(modifier, to: &figure)
                place -= length
            } else if let (length, _) = ModifierTable.fillers.longest(in: text, at: place) {
                place -= length
            } else {
                break
            }
        }
        if let (_, modifier) = ModifierTable.after.longest(in: text, at: text.afterSpace(figure.range.upperBound)) {
            apply(modifier, to: &figure)
        }
    }

    private func apply(_ modifier: Modifier, to figure: inout Figure) {
        if modifier.isApproximate { figure.approximate = true }
        if let bound = modifier.bound, figure.bound != .range {
            figure.bound = bound
            figure.inclusive = modifier.isInclusive
        }
    }
}
