/// Finds the companies that a text names by their form: place, proper word, line of business, legal form.
struct CompanyGrammar {
    let text: FoldedText
    let tokens: [NameToken]

    /// The longest full name, in scalars; the longest registered names of Chinese firms stay below.
    static let longest = 40

    /// The spans, in no order, overlapping where a name holds another.
    func spans() -> [CompanySpan] {
        var spans: [CompanySpan] = []
        for index in tokens.indices {
            let traits = tokens[index].traits
            if traits.contains(.form) || traits.contains(.kind), let span = spanEnding(at: index) {
                spans.append(span)
            }
            if let span = lexiconSpan(at: index) { spans.append(span) }
            if tokens[index].kind == .latin, let span = latinSpan(at: index) { spans.append(span) }
            if let span = stockSpan(at: index) { spans.append(span) }
            if let span = placedSpan(at: index) ?? specialTreatment(at: index) { spans.append(span) }
            if let span = tradedSpan(at: index) ?? relatedSpan(at: index) { spans.append(span) }
        }
        return (spans + branches(of: spans) + lists(of: spans)).map(withPlace)
    }

    func spanEnding(at last: Int) -> CompanySpan? {
        let traits = tokens[last].traits
        let legal = traits.contains(.form)
        let strong = traits.contains(.strong)
        // The last word decides: 金欧科技有限公司, not 金欧科技.
        if last + 1 < tokens.count {
            let next = tokens[last + 1].traits
            if !legal, next.contains(.form) { return nil }
            if !legal, next.contains(.kind), !next.contains(.verb), !next.contains(.branch) { return nil }
        }
        // 天玉集团投资 is what the group does.
        if !legal, !strong, traits.contains(.verb), last > 0,
            !tokens[last - 1].traits.isDisjoint(with: [.company, .kind, .noun]), tokens[last - 1].range.count > 1
        {
            return nil
        }
        var first = last
        var loose = 0
        var proper = 0
        var place = -1
        var index = last - 1
        scan: while index >= 0 {
            let token = tokens[index]
            if tokens[last].range.upperBound - token.range.lowerBound > Self.longest { break }
            let followsDigits = index > 0 && tokens[index - 1].kind == .digits
            switch token.kind {
            case .mark:
                guard legal, let open = bracket(closingAt: index) else { break scan }
                index = open - 1
                first = open
                continue scan
            case .digits:
                break scan
            case .latin:
                if !legal, !strong, tokens[last].traits.contains(.generic) { break scan }
                proper += 2
                loose += 2
            case .person, .foreign:
                if index > 0, tokens[index - 1].traits.contains(.title), !strong { break scan }
                loose += token.range.count
                proper += token.range.count
            case .word, .loose:
                let traits = token.traits
                if traits.contains(.form) { break scan }
                if traits.contains(.company) || (legal && traits.contains(.weakCompany)) {
                    if isShares(last) { return nil }
                    if !legal, !strong, tokens[last].traits.contains(.generic) { return nil }
                    first = index
                    loose += 2
                    proper += 2
                    if index > 0, isPlace(tokens[index - 1]) { first = index - 1 }
                    break scan
                }
                if traits.contains(.place) {
                    first = index
                    place = index
                    let before = index > 0 ? tokens[index - 1] : nil
                    if let before,
                        isPlace(before) || before.kind == .latin || (legal && before.traits.contains(.company))
                            || (proper == 0 && !isBoundary(before))
                    {
                        index -= 1
                        continue scan
                    }
                    break scan
                }
                if token.range.count == 1, followsDigits { break scan }
                if isBoundary(token), !(legal && !isBare(last) && isInside(index)) { break scan }
                if token.range.count == 1 {
                    loose += 1
                    proper += 1
                } else {
                    if !legal, loose >= 2 { break scan }
                    if !legal, !strong, !traits.contains(.kind) { break scan }
                    if !traits.contains(.generic), !traits.contains(.kind) { proper += token.range.count }
                }
            }
            first = index
            index -= 1
        }
        guard first < last, isProper(first, last, loose: loose, proper: proper, place: place) else { return nil }
        // 美国洲际酒店集团 is a group of America, but 中国 belongs to names.
        let isForeign = (!legal || isBare(last)) && first + 1 < last && tokens[first].traits.contains(.country)
        if isForeign, text.folded[tokens[first].range.lowerBound] != 0x4E2D { first += 1 }
        let end = partnership(after: last) ?? tokens[last].range.upperBound
        let range = tokens[first].range.lowerBound..<end
        guard range.count >= (strong ? 3 : 4) else { return nil }
        let parts = parts(first: first, last: last)
        return CompanySpan(
            range: range,
            evidence: legal && !isBare(last) ? .legalForm : .business,
            brand: parts.brand,
            middle: parts.middle
        )
    }

    /// Whether a word that bounds most names is inside a legal name, since a place opens the name soon before it.
    ///
    /// 泸州市南方过滤设备有限公司 holds a verb, 阿瓦提县一枝棉专业合作社 a numeral, 新疆润和服饰有限公司 an 和.
    func isInside(_ index: Int) -> Bool {
        let token = tokens[index]
        let isSoft = token.traits.isDisjoint(with: [.function, .title, .time, .office, .act])
        guard isSoft || (token.range.count == 1 && token.traits.contains(.act)) else { return false }
        var at = index - 1
        while at >= 0, index - at <= (isSoft ? 4 : 2) {
            let before = tokens[at]
            if isPlace(before) { return !isSoft || at == 0 || !isHeld(at) }
            if before.kind == .mark || before.kind == .digits || isBoundary(before) { return false }
            if !isSoft, before.range.count > 1 { return false }
            at -= 1
        }
        return false
    }

    /// Whether a place stands in a phrase of its own: 在上海.
    func isHeld(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = tokens[place - 1].range
        return before.count == 1 && [0x5728, 0x4E8E].contains(text.folded[before.lowerBound])
    }

    /// Whether what stands before the form tells one company from another.
    func isProper(_ first: Int, _ last: Int, loose: Int, proper: Int, place: Int) -> Bool {
        let traits = tokens[last].traits
        if traits.contains(.form), !isBare(last) { return proper >= 1 || (place >= 0 && last - first >= 2) }
        if isBare(last) { return loose >= 2 }
        if isShares(last) { return loose >= 2 }
        if traits.contains(.strong) {
            if place >= 0 {
                return !traits.contains(.branch) && !tokens[place].traits.contains(.country) || proper >= 2
            }
            // A word that is rare may be a name: 东汐集团, but not 职教集团.
            return loose >= 2 || (proper == tokens[first].range.count && tokens[first].cost >= 120)
        }
        return loose >= 2 && proper >= 2
    }

    /// Whether the form is the plain word 公司 or another that does not make a legal name alone.
    func isBare(_ index: Int) -> Bool {
        let range = tokens[index].range
        return range.count <= 3 && tokens[index].traits.contains(.form)
    }

    static let shares = Array("股份".unicodeScalars.map(\.value))

    /// Whether the word is 股份, which also means shares.
    func isShares(_ index: Int) -> Bool { text.folded[tokens[index].range].elementsEqual(Self.shares) }

    /// Brand and middle of a name made of tokens.
    func parts(first: Int, last: Int) -> (brand: Range<Int>, middle: Range<Int>) {
        var index = first
        while index < last, isPlace(tokens[index]), !tokens[index].traits.contains(.company) { index += 1 }
        let start = tokens[index].range.lowerBound
        var end = start
        while index < last {
            let token = tokens[index]
            if end > start, token.kind == .mark { break }
            if end - start >= 2, token.kind == .word, token.range.count >= 2 { break }
            if end > start, token.traits.contains(.kind) || token.traits.contains(.generic), token.range.count >= 2 {
                break
            }
            end = token.range.upperBound
            index += 1
        }
        let middleEnd = max(
            end,
            tokens[last].traits.contains(.kind) ? tokens[last].range.upperBound : tokens[last].range.lowerBound
        )
        return (start..<end, start..<middleEnd)
    }

    func isPlace(_ token: NameToken) -> Bool { token.kind == .word && token.traits.contains(.place) }

    /// Whether no name reaches over this word.
    func isBoundary(_ token: NameToken) -> Bool {
        let traits = token.traits
        if traits.contains(.title) && !traits.contains(.noun) { return true }
        if traits.contains(.time) || traits.contains(.office) && token.range.count > 1 { return true }
        if traits.contains(.function), !traits.contains(.noun), !traits.contains(.kind) { return true }
        // Rare verbs are rather names: 启明, 联创.
        let isVerb = traits.contains(.verb) && (traits.contains(.function) || token.cost < 125)
        if isVerb, !traits.contains(.kind), !traits.contains(.generic) { return true }
        if traits.contains(.number), token.range.count > 1 || token.cost < 60 { return true }
        return false
    }

    func bracket(closingAt index: Int) -> Int? {
        guard text.folded[tokens[index].range.lowerBound] == 0x29 else { return nil }
        var open = index - 1
        while open >= 0, index - open < 6 {
            let scalar = text.folded[tokens[open].range.lowerBound]
            if scalar == 0x28 { return open > 0 ? open : nil }
            if tokens[open].kind == .mark || tokens[open].kind == .digits { return nil }
            open -= 1
        }
        return nil
    }

    /// The end of （有限合伙） or （特殊普通合伙） behind a name.
    func partnership(after last: Int) -> Int? {
        let start = tokens[last].range.upperBound
        guard start < text.count, text.folded[start] == 0x28 else { return nil }
        for at in start + 1..<min(text.count, start + 10) where text.folded[at] == 0x29 {
            let ends = text.matches(Self.partner, at: at - 2)
            return ends ? at + 1 : nil
        }
        return nil
    }

    static let partner = Array("合伙".unicodeScalars.map(\.value))
}
