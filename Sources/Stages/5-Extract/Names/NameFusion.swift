/// What the rules and the model found in one text, made one: which names are taken to stand where.
///
/// Rules are sure where a name bears its form (有限公司), where the text defines it, and where it is known; elsewhere the
/// model decides, and a rule that the model does not bear out counts for nothing. Of two that overlap, the longer stands.
struct NameFusion {
    // What the model's share must be: the best of a grid by the development sets. A higher share for companies suits
    // whole pages better, which name most of them more than once, but loses names that a sentence mentions in passing.
    private static let companyShare: Float = 0.8
    private static let personShare: Float = 0.85
    /// For a name that begins with a surname and is no longer than three characters, or has a dot in it.
    private static let formedPersonShare: Float = 0.5
    /// For an organisation or a place that a known company's name is a part of.
    private static let sureShare: Float = 0.9

    /// Spans of companies, overlapping where a name holds another.
    let companies: [CompanySpan]
    /// Persons the model found.
    let persons: [NameSpan]
    /// Whether the model is sure of a scalar that it belongs to a name.
    let isNamed: [Bool]

    init(rules: [CompanySpan], model: [NameSpan], text: FoldedText, tokens: [NameToken]) {
        var isNamed = [Bool](repeating: false, count: text.count)
        var beginsKnown = isNamed
        var agreed = Set<Range<Int>>()
        for span in model {
            if span.type == .company { agreed.insert(span.range) }
            guard span.confidence >= Self.personShare else { continue }
            for at in span.range { isNamed[at] = true }
        }
        for span in rules where span.evidence == .lexicon { beginsKnown[span.range.lowerBound] = true }
        let wider = Self.bounds(of: model, count: text.count)
        var spans = rules.filter { span in
            switch span.evidence {
            case .business: agreed.contains(span.range) || beginsKnown[span.range.lowerBound]
            case .lexicon: !Self.isPart(span.range, wider)
            case .alias, .model, .apposition, .legalForm, .user: true
            }
        }
        var token = 0
        for span in model where span.type == .company && span.confidence >= Self.companyShare {
            while token < tokens.count, tokens[token].range.lowerBound < span.range.lowerBound { token += 1 }
            guard Self.isBalanced(text.folded[span.range]), !Self.isPlain(span.range, tokens[token...]) else {
                continue
            }
            spans.append(CompanySpan(range: span.range, evidence: .model, brand: span.range, middle: span.range))
        }
        companies = spans
        let named = Self.joined(model, text).filter { $0.type == .person }.compactMap { span in
            PersonTitles.removed(from: span.range, in: text.folded).map {
                NameSpan(type: .person, range: $0, confidence: span.confidence)
            }
        }
        persons = named.filter { span in
            let name = text.folded[span.range]
            let isFormed =
                name.count <= 3 && NameCharacters.surname(name[name.startIndex]) != nil || name.contains(0xB7)
            return span.confidence >= (isFormed ? Self.formedPersonShare : Self.personShare)
        }
        self.isNamed = isNamed
    }

    /// For each scalar, the bounds of the organisation or place that the model is sure it belongs to.
    private static func bounds(of model: [NameSpan], count: Int) -> [Range<Int>?] {
        var wider = [Range<Int>?](repeating: nil, count: count)
        for span in model where span.type == .org || span.type == .place {
            guard span.confidence >= sureShare else { continue }
            for at in span.range { wider[at] = span.range }
        }
        return wider
    }

    /// Whether a known name is but a part of a longer one that is no company's: 搜狐 of 搜狐财经, 万科 of 万科大厦.
    private static func isPart(_ range: Range<Int>, _ wider: [Range<Int>?]) -> Bool {
        guard let whole = wider[range.lowerBound] else { return false }
        return whole.count > range.count && whole.upperBound >= range.upperBound
    }

    /// The model's names, and of persons in Latin letters those that only a space parts made one: David Chen.
    private static func joined(_ model: [NameSpan], _ text: FoldedText) -> [NameSpan] {
        var result: [NameSpan] = []
        for span in model {
            if let last = result.last, last.type == .person, span.type == .person,
                last.range.upperBound + 1 == span.range.lowerBound, text.folded[last.range.upperBound] == 0x20,
                NameLattice.isLatin(text.folded[last.range.upperBound - 1]),
                NameLattice.isLatin(text.folded[span.range.lowerBound])
            {
                result[result.count - 1].range = last.range.lowerBound..<span.range.upperBound
                result[result.count - 1].confidence = max(last.confidence, span.confidence)
            } else {
                result.append(span)
            }
        }
        return result
    }

    /// Whether a name is a place and a line of business and an office's name goes on behind it: 江阳区科技和人才局.
    private static func isPlain(_ range: Range<Int>, _ tokens: ArraySlice<NameToken>) -> Bool {
        var end = range.lowerBound
        var hasPlace = false
        for token in tokens.prefix(range.count) where token.range.upperBound <= range.upperBound {
            let isPlace = token.traits.contains(.place)
            let isKind = token.traits.contains(.kind) && !token.traits.contains(.strong)
            guard isPlace || isKind else { return false }
            hasPlace = hasPlace || isPlace
            end = token.range.upperBound
        }
        guard hasPlace, end == range.upperBound else { return false }
        let behind = tokens.drop { $0.range.lowerBound < end }.prefix(4)
        return behind.contains { $0.traits.contains(.office) } && !behind.contains { $0.kind == .mark }
    }

    /// Whether every bracket in a name is closed in it.
    private static func isBalanced(_ name: ArraySlice<UInt32>) -> Bool {
        var open = 0
        for scalar in name {
            if scalar == 0x28 { open += 1 }
            if scalar == 0x29 { open -= 1 }
            if open < 0 { return false }
        }
        return open == 0
    }

    /// The tokens cut where names begin and end, so that no name begins within a word.
    static func cut(_ tokens: [NameToken], at names: [Range<Int>], count: Int) -> [NameToken] {
        var isBound = [Bool](repeating: false, count: count + 1)
        for name in names {
            isBound[name.lowerBound] = true
            isBound[name.upperBound] = true
        }
        var result: [NameToken] = []
        result.reserveCapacity(tokens.count)
        for token in tokens {
            var start = token.range.lowerBound
            for at in token.range.dropFirst() where isBound[at] {
                result.append(NameToken(range: start..<at, kind: kind(token), traits: [], cost: token.cost))
                start = at
            }
            var rest = token
            if start > token.range.lowerBound {
                rest = NameToken(
                    range: start..<token.range.upperBound,
                    kind: kind(token),
                    traits: [],
                    cost: token.cost
                )
            }
            result.append(rest)
        }
        return result
    }

    /// The kind of a part of a token.
    private static func kind(_ token: NameToken) -> NameToken.Kind {
        switch token.kind {
        case .latin, .digits, .mark: token.kind
        case .word, .loose, .person, .foreign: .loose
        }
    }
}
