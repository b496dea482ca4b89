extension CompanyGrammar {
    /// A name of the lexicon or of a line of business with the place before it: 安徽古井贡酒.
    func withPlace(_ span: CompanySpan) -> CompanySpan {
        guard span.evidence == .lexicon || span.evidence == .business,
            let index = tokenEnding(at: span.range.lowerBound),
            isPlace(tokens[index]), !tokens[index].traits.contains(.country), !startsWithPlace(span)
        else { return span }
        var span = span
        span.range = tokens[index].range.lowerBound..<span.range.upperBound
        return span
    }

    func startsWithPlace(_ span: CompanySpan) -> Bool {
        guard let index = tokenEnding(at: span.range.lowerBound), index + 1 < tokens.count else { return false }
        return isPlace(tokens[index + 1])
    }

    func tokenEnding(at offset: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].range.upperBound == offset ? low : nil
    }

    /// A place with two or three rare characters that make no word, between boundaries: 武汉汇信.
    func placedSpan(at index: Int) -> CompanySpan? {
        guard isPlace(tokens[index]), !tokens[index].traits.contains(.country), tokens[index].range.count <= 3 else {
            return nil
        }
        var end = index + 1
        var cost: Int32 = 0
        while end < tokens.count, end <= index + 3, tokens[end].range.count == 1 || tokens[end].isName {
            let token = tokens[end]
            if token.kind == .mark || isBoundary(token) { break }
            cost += token.isName ? 95 * Int32(token.range.count) : token.cost
            end += 1
        }
        guard end > index + 1, end < tokens.count else { return nil }
        let brand = tokens[index].range.upperBound..<tokens[end].range.lowerBound
        guard (2...3).contains(brand.count), cost >= 95 * Int32(brand.count) else { return nil }
        let next = tokens[end]
        guard next.kind == .mark || isBoundary(next) || next.traits.contains(.title) else { return nil }
        return CompanySpan(
            range: tokens[index].range.lowerBound..<brand.upperBound,
            evidence: .business,
            brand: brand,
            middle: brand
        )
    }

    static let warnings = ["st", "sst"].map { Array($0.unicodeScalars.map(\.value)) }

    /// The short name of a share under special treatment: *ST步森.
    func specialTreatment(at index: Int) -> CompanySpan? {
        guard tokens[index].kind == .latin, index + 1 < tokens.count,
            Self.warnings.contains(where: { $0.elementsEqual(text.folded[tokens[index].range]) })
        else { return nil }
        var start = tokens[index].range.lowerBound
        if start > 0, text.folded[start - 1] == 0x2A { start -= 1 }
        if start > 0, text.folded[start - 1] == 0x73 { start -= 1 }
        let from = tokens[index].range.upperBound
        var end = from
        var at = index + 1
        while at < tokens.count, tokens[at].kind != .mark, tokens[at].kind != .digits, end - from < 2 {
            end = tokens[at].range.upperBound
            at += 1
        }
        guard (2...4).contains(end - from) else { return nil }
        return CompanySpan(range: start..<end, evidence: .lexicon, brand: from..<end, middle: from..<end)
    }

    func lexiconSpan(at index: Int) -> CompanySpan? {
        let token = tokens[index]
        guard token.traits.contains(.company) || (token.traits.contains(.weakCompany) && hasBusinessContext(index))
        else {
            return nil
        }
        if index + 1 < tokens.count, tokens[index + 1].kind == .latin, token.kind == .latin { return nil }
        return CompanySpan(range: token.range, evidence: .lexicon, brand: token.range, middle: token.range)
    }

    func hasBusinessContext(_ index: Int) -> Bool {
        let before = index > 0 ? tokens[index - 1] : nil
        let after = index + 1 < tokens.count ? tokens[index + 1] : nil
        if let after,
            after.traits.contains(.speech) || after.traits.contains(.title) || after.traits.contains(.function)
        {
            return true
        }
        if let before, before.traits.contains(.function) || before.traits.contains(.verb) { return true }
        if let before, before.kind == .mark, after?.kind == .mark { return true }
        return false
    }

    static let latinForms: Set<[UInt32]> = Set(
        [
            "ltd", "inc", "corp", "gmbh", "llc", "plc", "co", "limited", "corporation", "holdings", "group", "company",
            "ag", "llp",
        ].map {
            $0.unicodeScalars.map(\.value)
        }
    )

    /// Latin words in a row, the last of them a legal form: Huayue GmbH.
    func latinSpan(at last: Int) -> CompanySpan? {
        guard Self.latinForms.contains(Array(text.folded[tokens[last].range])) else { return nil }
        var first = last
        var index = last - 1
        while index >= 0 {
            let token = tokens[index]
            let scalar = text.folded[token.range.lowerBound]
            if token.kind == .mark {
                guard scalar == 0x20 || scalar == 0x2C || scalar == 0x2E || scalar == 0x26 || scalar == 0x2D else {
                    break
                }
            } else if token.kind == .latin || token.kind == .digits {
                guard let initial = text.scalars[token.range].first,
                    initial.properties.isUppercase || initial.value < 0x3A
                else { break }
                first = index
            } else {
                break
            }
            index -= 1
        }
        guard first < last else { return nil }
        if last + 1 < tokens.count {
            let next = tokens[last + 1]
            let after = last + 2 < tokens.count ? tokens[last + 2] : nil
            if next.kind == .mark, text.folded[next.range.lowerBound] == 0x20, let after, after.kind == .latin,
                Self.latinForms.contains(Array(text.folded[after.range]))
            {
                return nil
            }
        }
        var end = tokens[last].range.upperBound
        if end < text.count, text.folded[end] == 0x2E { end += 1 }
        let range = tokens[first].range.lowerBound..<end
        return CompanySpan(range: range, evidence: .legalForm, brand: tokens[first].range, middle: range)
    }

    /// A name with its stock code in brackets behind it: 华岳精密（688517.SH）.
    func stockSpan(at open: Int) -> CompanySpan? {
        let start = tokens[open].range.upperBound
        guard text.folded[tokens[open].range.lowerBound] == 0x28, open > 0, start < text.count else { return nil }
        var end = start
        var digits = 0
        while end < text.count, end - start < 12, text.folded[end] != 0x29 {
            let scalar = text.folded[end]
            guard NameLattice.isLatin(scalar) || scalar == 0x2E || scalar == 0x3A else { return nil }
            if (0x30...0x39).contains(scalar) { digits += 1 }
            end += 1
        }
        guard (4...6).contains(digits), end - start <= 11, digits > 4 || end > start + 4 || isStockLike(open) else {
            return nil
        }
        var first = open
        var index = open - 1
        while index >= 0, tokens[open].range.lowerBound - tokens[index].range.lowerBound <= 6 {
            let token = tokens[index]
            if token.kind == .mark || token.kind == .digits || (token.kind == .word && isBoundary(token)) { break }
            if token.range.count == 1, index > 0, tokens[index - 1].kind == .digits { break }
            // 連接器廠宏岳: 厂 ends what the company is.
            if token.range.count == 1, text.folded[token.range.lowerBound] == 0x5382 { break }
            let length = tokens[open].range.lowerBound - tokens[index].range.upperBound
            if token.kind == .word, token.range.count > 1, length >= 2, !token.traits.contains(.place) {
                if length > 2 || !token.traits.contains(.kind) && length >= 4 { break }
            }
            first = index
            if token.traits.contains(.company) { break }
            index -= 1
        }
        let range = tokens[first].range.lowerBound..<tokens[open].range.lowerBound
        guard range.count >= 2 else { return nil }
        return CompanySpan(range: range, evidence: .apposition, brand: range, middle: range)
    }

    func isStockLike(_ open: Int) -> Bool {
        let token = tokens[open - 1]
        return token.kind != .digits && !token.isName && !token.traits.contains(.time)
    }

    /// A name whose shares are counted behind it: 金枪鱼钓100%股权.
    func tradedSpan(at number: Int) -> CompanySpan? {
        guard tokens[number].kind == .digits, let percent = percent(after: number) else { return nil }
        let next = percent + 1
        guard next < tokens.count, text.folded[tokens[next].range.lowerBound] == 0x80A1, tokens[next].range.count == 2
        else { return nil }
        var end = number
        while end > 0, isSpace(end - 1) { end -= 1 }
        return properRun(endingAt: end, longest: 6, onlyRare: false)
    }

    /// The token of the percent sign of a number.
    private func percent(after number: Int) -> Int? {
        var at = number + 1
        while at < min(tokens.count, number + 4) {
            let scalar = text.folded[tokens[at].range.lowerBound]
            if scalar == 0x25 { return at }
            guard scalar == 0x2E || tokens[at].kind == .digits else { return nil }
            at += 1
        }
        return nil
    }

    private func isSpace(_ index: Int) -> Bool { text.folded[tokens[index].range.lowerBound] == 0x20 }

    private static let relations: Set<[UInt32]> = Set(
        ["收购", "入股", "子公司", "孙公司", "全资子公司", "控股子公司", "控股孙公司", "旗下", "下属", "参股", "并购", "借壳", "增持", "减持"].map {
            $0.unicodeScalars.map(\.value)
        }
    )

    /// Rare characters behind a word that takes a company: 收购银隆.
    func relatedSpan(at index: Int) -> CompanySpan? {
        guard tokens[index].kind == .word, index + 1 < tokens.count,
            Self.relations.contains(Array(text.folded[tokens[index].range]))
        else { return nil }
        var end = index + 1
        while end < tokens.count, end <= index + 4, tokens[end].range.count == 1, tokens[end].kind != .mark,
            !isBoundary(tokens[end])
        {
            end += 1
        }
        guard end < tokens.count, tokens[end].kind == .mark || tokens[end].kind == .digits || isBoundary(tokens[end])
        else { return nil }
        let span = properRun(endingAt: end, longest: 4, onlyRare: true)
        return span?.range.lowerBound == tokens[index].range.upperBound ? span : nil
    }

    /// Words that may make a name, before a token, back to what bounds it.
    private func properRun(endingAt end: Int, longest: Int, onlyRare: Bool) -> CompanySpan? {
        var first = end
        var cost: Int32 = 0
        while first > 0 {
            let token = tokens[first - 1]
            if token.kind == .mark || token.kind == .digits || isBoundary(token) || token.traits.contains(.form) {
                break
            }
            if tokens[end - 1].range.upperBound - token.range.lowerBound > longest { return nil }
            if onlyRare, token.range.count > 1 { return nil }
            cost += token.isName ? 95 * Int32(token.range.count) : token.cost
            first -= 1
        }
        guard first < end else { return nil }
        let range = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
        guard range.count >= 2, !onlyRare || cost >= 92 * Int32(range.count) else { return nil }
        guard tokens[first..<end].contains(where: { $0.traits.isDisjoint(with: [.generic, .kind]) }) else { return nil }
        return CompanySpan(range: range, evidence: .business, brand: range, middle: range)
    }
}
