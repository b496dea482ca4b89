import NewsModel

/// Makes a figure of a measure: reads the words around it.
struct FigureLinker: Sendable {
    private let text: FigureText
    private let context: ContextReader
    private let nouns: NounReader
    private let factors: FactorReader
    private let respective: RespectiveReader
    /// The currency that 元 alone means in this text, ISO 4217.
    private let home: String

    init(_ text: FigureText) {
        self.text = text
        context = ContextReader(text: text)
        nouns = NounReader(text: text)
        factors = FactorReader(text: text)
        respective = RespectiveReader(text: text, nouns: nouns)
        home = HomeCurrency.code(of: text)
    }

    /// The figure of a measure, given the last time the paragraph named, where its sentence begins, and what the figure
    /// before leaves for a list to go on with.
    func figure(
        _ measure: Measure,
        time: TimeExpression?,
        sentence: Int,
        after previous: inout LinkedFigure?
    ) -> Figure {
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
        previous = link(&figure, from: place, time: time, sentence: sentence, previous: previous)
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
        previous: LinkedFigure?
    ) -> LinkedFigure {
        let start = figure.range.lowerBound
        let sameSentence = previous.map { $0.range.upperBound > sentence && $0.range.upperBound <= start } ?? false
        let last = sameSentence ? previous : nil
        var floor = max(sentence, last?.range.upperBound ?? 0)
        if let time, time.range.upperBound <= start { floor = max(floor, time.range.upperBound) }
        figure.tense =
            time?.isYearBefore ?? false ? .actual : context.tense(before: start, sentence: sentence, kind: figure.kind)
        if figure.kind != .percent, figure.kind != .percentagePoint, figure.kind != .duration {
            figure.per = context.denominator(of: figure.range, from: sentence)
        }
        figure.change = context.change(before: place, from: floor, kind: figure.kind)
        // 跌166点或0.94%: both tell the one change.
        if figure.change == nil, let last, start - last.range.upperBound == 1, text[start - 1] == 0x6216 {
            figure.change = last.change
        }
        let clause = context.clause(before: start, from: floor)
        // 由18元降到7.5元: the second is of what the first is of.
        let isReached =
            text[place] == 0x5230 || text[place] == 0x81F3 || text[start - 1] == 0x5230 || text[start - 1] == 0x81F3
        let isPair = isReached && last?.unit == figure.unit && start - (last?.range.upperBound ?? 0) <= 14
        let isListed =
            isPair
            || last.map { start - $0.range.upperBound == 1 && Self.separators.contains(text[start - 1]) } ?? false
        var metric: Range<Int>?
        var subject: Range<Int>?
        var series = isListed && !isPair ? last?.series?.next : nil
        if series == nil {
            series = respective.names(before: start, after: figure.range.upperBound, from: sentence, earlier: last)
        }
        if isListed, let last {
            metric = last.metric ?? nouns.metric(of: figure.range, kind: figure.kind, from: clause)
            subject = last.subject
            if figure.per == nil, figure.unit == last.unit { figure.per = last.per }
            if !isPair, figure.change == nil, figure.unit == last.unit { figure.change = last.change }
        } else {
            let own = nouns.metric(of: figure.range, kind: figure.kind, from: clause)
            let beforeTime = own == nil ? time.flatMap { nameBefore($0, of: figure, sentence: sentence) } : nil
            // 局地40℃: a place has the temperature that the one before has.
            let isPlace =
                figure.kind == .temperature && last?.unit == figure.unit && own.map { !nouns.isQuantity($0) } ?? false
            metric =
                (isPlace ? last?.metric : nil) ?? own ?? beforeTime ?? last?.metric
                ?? nameOfNumber(before: clause, sentence: sentence)
            subject = nouns.subject(before: own.map { min($0.lowerBound, start) } ?? start, sentence: sentence)
        }
        if let own = series?.metric { metric = own }
        if let own = series?.subject { subject = own }
        if isPair { figure.flags.append("to") }
        figure.metric = metric.map(text.printed)
        figure.subject = subject.map(text.printed)
        if figure.per != nil, figure.kind != .percent { figure.kind = .rate }
        return LinkedFigure(
            range: figure.range,
            kind: figure.kind,
            unit: figure.unit,
            per: figure.per,
            change: figure.change,
            metric: metric,
            subject: subject,
            isReached: isPair,
            series: series,
            named: Self.isShare(figure.kind)
                ? last?.named ?? [] : (last?.named ?? []).suffix(Self.longestList - 1) + [metric]
        )
    }

    private static func isShare(_ kind: Figure.Kind) -> Bool { kind == .percent || kind == .percentagePoint }

    /// The name of what is measured before the time, where the figure follows that: 市场规模由2023年的120亿.
    private func nameBefore(_ time: TimeExpression, of figure: Figure, sentence: Int) -> Range<Int>? {
        let (first, start) = (time.range.lowerBound, figure.range.lowerBound)
        guard first >= sentence, time.range.upperBound <= start, start - time.range.upperBound < 8,
            context.clause(before: start, from: first) == first
        else { return nil }
        return nouns.name(before: first, from: context.clause(before: first, from: max(sentence, first - Self.reach)))
    }

    /// What the clause before is of, where that ends in a number without a unit: 中间价报7.1996，调贬149个基点.
    private func nameOfNumber(before clause: Int, sentence: Int) -> Range<Int>? {
        let sentence = max(sentence, clause - Self.reach)
        var place = clause - 1
        while place > sentence, ViewText.isDigit(text[place - 1]) || text[place - 1] == 0x2E { place -= 1 }
        guard place > sentence, place < clause - 1 else { return nil }
        return nouns.name(before: place, from: context.clause(before: place, from: sentence))
    }

    /// How far back the name of what a clause is of is looked for: the time stays linear in the text.
    private static let reach = 24
    /// How many figures back 分别 can deal out the names of.
    private static let longestList = 8

    /// What parts the members of a list.
    private static let separators = FigureText.scalars("、和与及或至到/")
}
