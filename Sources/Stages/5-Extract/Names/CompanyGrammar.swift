/// Finds the companies that a text names by their form: place, proper word, line of business, legal form.
struct CompanyGrammar {
    let text: FoldedText
    let tokens: [NameToken]

    /// The longest full name, in scalars; the longest registered names of Chinese firms stay below.
    private static let longest = 40

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
        }
        return (spans + branches(of: spans) + lists(of: spans)).map(withPlace)
    }

    /// The parts of companies that are named with them: 中国工商银行股份有限公司 + 贵州省分行.
    private func branches(of spans: [CompanySpan]) -> [CompanySpan] {
        var byEnd: [Int: CompanySpan] = [:]
        for span in spans where span.range.count > (byEnd[span.range.upperBound]?.range.count ?? 0) {
            byEnd[span.range.upperBound] = span
        }
        var joined: [CompanySpan] = []
        for last in tokens.indices where tokens[last].traits.contains(.branch) {
            var index = last
            while index > 0, last - index < 5 {
                if let head = byEnd[tokens[index].range.lowerBound] {
                    let range = head.range.lowerBound..<tokens[last].range.upperBound
                    joined.append(CompanySpan(range: range, evidence: .business, brand: range, middle: range))
                    break
                }
                index -= 1
                if tokens[index].kind == .mark || tokens[index].kind == .digits || isBoundary(tokens[index]) { break }
            }
        }
        return joined
    }

    /// The unknown names of a list of companies: 金欧科技、圣融达容阻等企业.
    private func lists(of spans: [CompanySpan]) -> [CompanySpan] {
        var ends: Set<Int> = []
        for span in spans { ends.insert(span.range.upperBound) }
        var added: [CompanySpan] = []
        for open in tokens.indices where isMark(open, 0x3001) && ends.contains(tokens[open].range.lowerBound) {
            var members: [Range<Int>] = []
            var start = tokens[open].range.upperBound
            var index = open + 1
            scan: while index < tokens.count, tokens[index].range.upperBound - start <= 9 {
                let token = tokens[index]
                if isMark(index, 0x3001) || isEt(index) {
                    if !ends.contains(token.range.lowerBound) { members.append(start..<token.range.lowerBound) }
                    if isEt(index) {
                        if namesBusinesses(after: index) {
                            added += members.filter { (2...8).contains($0.count) }.map {
                                CompanySpan(range: $0, evidence: .business, brand: $0, middle: $0)
                            }
                        }
                        break scan
                    }
                    start = token.range.upperBound
                } else if token.kind == .mark || token.kind == .digits || token.traits.contains(.title)
                    || (token.kind == .word && token.range.count > 1 && isBoundary(token))
                {
                    break
                }
                index += 1
            }
        }
        return added
    }

    private func isMark(_ index: Int, _ scalar: UInt32) -> Bool {
        tokens[index].kind == .mark && text.folded[tokens[index].range.lowerBound] == scalar
    }

    private func isEt(_ index: Int) -> Bool {
        tokens[index].range.count == 1 && text.folded[tokens[index].range.lowerBound] == 0x7B49
    }

    private static let businesses = ["企业", "公司", "厂商", "客户", "巨头", "机构", "银行", "电商", "车企", "券商"].map {
        Array($0.unicodeScalars.map(\.value))
    }

    private func namesBusinesses(after index: Int) -> Bool {
        for at in index + 1..<min(tokens.count, index + 6) {
            if tokens[at].kind == .mark { return false }
            if Self.businesses.contains(where: { $0.elementsEqual(text.folded[tokens[at].range]) }) { return true }
        }
        return false
    }

    // MARK: - Names ending in a form or a line of business

    private func spanEnding(at last: Int) -> CompanySpan? {
        let traits = tokens[last].traits
        let legal = traits.contains(.form)
        let strong = traits.contains(.strong)
        // The last word decides: 金欧科技有限公司, not 金欧科技.
        if last + 1 < tokens.count {
            let next = tokens[last + 1].traits
            if !legal, next.contains(.form) { return nil }
            if !legal, next.contains(.kind), !next.contains(.verb), !next.contains(.branch) { return nil }
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
                proper += 2
                loose += 2
            case .person, .foreign:
                if index > 0, tokens[index - 1].traits.contains(.title), !strong { break scan }
                loose += token.range.count
                proper += token.range.count
            case .word, .loose:
                let traits = token.traits
                if traits.contains(.form) { break scan }
                if traits.contains(.company) {
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
                    if let before, isPlace(before) || before.kind == .latin || (proper == 0 && !isBoundary(before)) {
                        index -= 1
                        continue scan
                    }
                    break scan
                }
                if token.range.count == 1, followsDigits { break scan }
                if isBoundary(token), !(legal && isInside(index)) { break scan }
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
    private func isInside(_ index: Int) -> Bool {
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
    private func isHeld(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let traits = tokens[place - 1].traits
        return traits.contains(.act) && tokens[place - 1].range.count == 1 && traits.contains(.function)
            && tokens[place - 1].cost < 60
    }

    /// Whether what stands before the form tells one company from another.
    private func isProper(_ first: Int, _ last: Int, loose: Int, proper: Int, place: Int) -> Bool {
        let traits = tokens[last].traits
        if traits.contains(.form), !isBare(last) { return proper >= 1 || (place >= 0 && last - first >= 2) }
        if isBare(last) { return loose >= 2 }
        if isShares(last) { return loose >= 2 }
        if traits.contains(.strong) {
            if place >= 0 {
                return !traits.contains(.branch) && !tokens[place].traits.contains(.country) || proper >= 2
            }
            // A word that is rare may be a name: 东汐集团, but not 职教集团.
            return loose >= 2 || (proper >= 2 && last - first == 1 && tokens[first].cost >= 120)
        }
        return loose >= 2 && proper >= 2
    }

    /// Whether the form is the plain word 公司 or another that does not make a legal name alone.
    private func isBare(_ index: Int) -> Bool {
        let range = tokens[index].range
        return range.count <= 3 && tokens[index].traits.contains(.form)
    }

    private static let shares = Array("股份".unicodeScalars.map(\.value))

    /// Whether the word is 股份, which also means shares.
    private func isShares(_ index: Int) -> Bool { text.folded[tokens[index].range].elementsEqual(Self.shares) }

    /// Brand and middle of a name made of tokens.
    private func parts(first: Int, last: Int) -> (brand: Range<Int>, middle: Range<Int>) {
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

    private func isPlace(_ token: NameToken) -> Bool { token.kind == .word && token.traits.contains(.place) }

    /// Whether no name reaches over this word.
    private func isBoundary(_ token: NameToken) -> Bool {
        let traits = token.traits
        if traits.contains(.title) && !traits.contains(.noun) { return true }
        if traits.contains(.time) || traits.contains(.office) && token.range.count > 1 { return true }
        if traits.contains(.function), !traits.contains(.noun), !traits.contains(.kind) { return true }
        if traits.contains(.verb), !traits.contains(.kind), !traits.contains(.generic) { return true }
        if traits.contains(.number), token.range.count > 1 || token.cost < 60 { return true }
        return false
    }

    private func bracket(closingAt index: Int) -> Int? {
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
    private func partnership(after last: Int) -> Int? {
        let start = tokens[last].range.upperBound
        guard start < text.count, text.folded[start] == 0x28 else { return nil }
        for at in start + 1..<min(text.count, start + 10) where text.folded[at] == 0x29 {
            let ends = text.matches(Self.partner, at: at - 2)
            return ends ? at + 1 : nil
        }
        return nil
    }

    private static let partner = Array("合伙".unicodeScalars.map(\.value))

    // MARK: - Other evidence

    /// A name of the lexicon or of a line of business with the place before it: 安徽古井贡酒.
    private func withPlace(_ span: CompanySpan) -> CompanySpan {
        guard span.evidence == .lexicon || span.evidence == .business,
            let index = tokenEnding(at: span.range.lowerBound),
            isPlace(tokens[index]), !tokens[index].traits.contains(.country), !startsWithPlace(span)
        else { return span }
        var span = span
        span.range = tokens[index].range.lowerBound..<span.range.upperBound
        return span
    }

    private func startsWithPlace(_ span: CompanySpan) -> Bool {
        guard let index = tokenEnding(at: span.range.lowerBound), index + 1 < tokens.count else { return false }
        return isPlace(tokens[index + 1])
    }

    private func tokenEnding(at offset: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count && tokens[low].range.upperBound == offset ? low : nil
    }

    /// A place with two or three rare characters that make no word, between boundaries: 武汉汇信.
    private func placedSpan(at index: Int) -> CompanySpan? {
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

    private static let warnings = ["st", "sst"].map { Array($0.unicodeScalars.map(\.value)) }

    /// The short name of a share under special treatment: *ST步森.
    private func specialTreatment(at index: Int) -> CompanySpan? {
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

    private func lexiconSpan(at index: Int) -> CompanySpan? {
        let token = tokens[index]
        guard token.traits.contains(.company) || (token.traits.contains(.weakCompany) && hasBusinessContext(index))
        else {
            return nil
        }
        if index + 1 < tokens.count, tokens[index + 1].kind == .latin, token.kind == .latin { return nil }
        return CompanySpan(range: token.range, evidence: .lexicon, brand: token.range, middle: token.range)
    }

    private func hasBusinessContext(_ index: Int) -> Bool {
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

    private static let latinForms: Set<[UInt32]> = Set(
        [
            "ltd", "inc", "corp", "gmbh", "llc", "plc", "co", "limited", "corporation", "holdings", "group", "company",
            "ag", "llp",
        ].map {
            $0.unicodeScalars.map(\.value)
        }
    )

    /// Latin words in a row, the last of them a legal form: Faber Stationery India Pvt. Ltd.
    private func latinSpan(at last: Int) -> CompanySpan? {
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
    private func stockSpan(at open: Int) -> CompanySpan? {
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

    private func isStockLike(_ open: Int) -> Bool {
        let token = tokens[open - 1]
        return token.kind != .digits && !token.isName && !token.traits.contains(.time)
    }
}
