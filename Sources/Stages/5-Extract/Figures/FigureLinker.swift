import NewsModel

/// Makes a figure of a measure: reads the words around it.
struct FigureLinker: Sendable {
    private let text: FigureText
    private let context: ContextReader
    private let nouns: NounReader
    private let factors: FactorReader
    /// The currency that 元 alone means in this text, ISO 4217.
    private let home: String

    init(_ text: FigureText) {
        self.text = text
        context = ContextReader(text: text)
        nouns = NounReader(text: text)
        factors = FactorReader(text: text)
        home = HomeCurrency.code(of: text)
    }

    /// The figure of a measure, given the last time the paragraph named, where its sentence begins, and the figure
    /// before, whose metric and change a list goes on with.
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
            factor: factors.factor(of: measure)?.description,
            confidence: measure.confidence,
            flags: measure.flags
        )
        // 翻一番 is twice as much: the value is the multiple, not the count of doublings.
        if text[measure.range.upperBound - 1] == 0x756A, let factor = figure.factor { figure.value = factor }
        if measure.unit == .yuan, !text.folded[measure.range].contains(0x6C11) { figure.unit = home }
        if measure.isVague {
            figure.approximate = true
            figure.bound = .atLeast
            figure.inclusive = false
        }
        if measure.upper != nil { figure.bound = .range }
        let place = modify(&figure)
        link(&figure, from: place, time: time, sentence: sentence, previous: previous)
        return figure
    }

    /// Reads 约, 超过, 不足 before and 左右, 以上 after, and says where those before begin.
    private func modify(_ figure: inout Figure) -> Int {
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
        return place
    }

    private func apply(_ modifier: Modifier, to figure: inout Figure) {
        if modifier.isApproximate { figure.approximate = true }
        if let bound = modifier.bound, figure.bound != .range {
            figure.bound = bound
            figure.inclusive = modifier.isInclusive
        }
    }

    private func link(
        _ figure: inout Figure,
        from place: Int,
        time: TimeExpression?,
        sentence: Int,
        previous: Figure?
    ) {
        let start = figure.range.lowerBound
        let sameSentence = previous.map { $0.range.upperBound > sentence && $0.range.upperBound <= start } ?? false
        let last = sameSentence ? previous : nil
        var floor = max(sentence, last?.range.upperBound ?? 0)
        if let time, time.range.upperBound <= start { floor = max(floor, time.range.upperBound) }
        figure.tense = context.tense(before: start, sentence: sentence)
        if figure.kind != .percent, figure.kind != .percentagePoint, figure.kind != .duration {
            figure.per = context.denominator(of: figure.range, from: sentence)
        }
        figure.change = context.change(before: place, from: floor, kind: figure.kind)
        let clause = context.clause(before: start, from: floor)
        // 由18元降到7.5元: the second is of what the first is of.
        let isReached =
            text[place] == 0x5230 || text[place] == 0x81F3 || text[start - 1] == 0x5230 || text[start - 1] == 0x81F3
        let isPair = isReached && last?.unit == figure.unit && start - (last?.range.upperBound ?? 0) <= 8
        let isListed = isPair || last.map { start - $0.range.upperBound == 1 } ?? false
        if isListed, let last {
            figure.metric = last.metric
            figure.subject = last.subject
            if figure.per == nil, figure.unit == last.unit { figure.per = last.per }
            if !isPair, figure.change == nil, figure.kind == last.kind { figure.change = last.change }
        } else {
            let metric = nouns.metric(of: figure.range, kind: figure.kind, from: clause)
            figure.metric = metric.map(text.printed) ?? last?.metric
            figure.subject = nouns.subject(
                before: metric.map { min($0.lowerBound, start) } ?? start,
                sentence: sentence
            )
            .map(text.printed)
        }
        if figure.per != nil, figure.kind != .percent { figure.kind = .rate }
    }
}
