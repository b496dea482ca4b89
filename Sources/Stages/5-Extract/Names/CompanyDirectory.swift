/// The companies of one document: which names mean the same one, and every place they stand at.
struct CompanyDirectory {
    /// A company as one full name of the document tells it.
    private struct Firm {
        var range: Range<Int>
        var brand: [UInt32]
        /// The scalars of the name behind the brand, for short names made of some of them: 华岳新能.
        var rest: [UInt32]
        /// The place before the brand: 山西 of 山西杏运冷链.
        var place: [UInt32]
        /// Whether the brand alone may stand for the company.
        var standsAlone: Bool
    }

    /// A mention and the place of the fullest name of the same company.
    struct Entry {
        var range: Range<Int>
        var canonical: Range<Int>
        var evidence: CompanySpan.Evidence
    }

    private let text: FoldedText
    private let tokens: [NameToken]
    /// The token at each scalar.
    private let tokenAt: [Int32]
    private var firms: [Firm] = []
    private var firmsByStart: [UInt64: [Int]] = [:]
    private(set) var entries: [Entry] = []

    init(text: FoldedText, tokens: [NameToken], spans: [CompanySpan]) {
        self.text = text
        self.tokens = tokens
        var tokenAt: [Int32] = []
        tokenAt.reserveCapacity(text.count)
        for (index, token) in tokens.enumerated() {
            for _ in token.range { tokenAt.append(Int32(index)) }
        }
        self.tokenAt = tokenAt

        let full = Self.longest(spans)
        for span in full where span.evidence == .legalForm { addFirm(span) }
        let defined = definitions(after: full)
        let found = Self.longest(full + defined + aliases())
        link(found)
    }

    /// The spans that no longer one overlaps, in the order of the text.
    static func longest(_ spans: [CompanySpan]) -> [CompanySpan] {
        let sorted = spans.sorted {
            ($0.range.lowerBound, -$0.range.upperBound, -$0.evidence.rawValue)
                < ($1.range.lowerBound, -$1.range.upperBound, -$1.evidence.rawValue)
        }
        var kept: [CompanySpan] = []
        for span in sorted {
            guard let last = kept.last, span.range.lowerBound < last.range.upperBound else {
                kept.append(span)
                continue
            }
            if span.range.count > last.range.count { kept[kept.count - 1] = span }
        }
        return kept
    }

    // MARK: - Short names

    private mutating func addFirm(_ span: CompanySpan) {
        let name = text.folded[span.range]
        if firms.contains(where: { text.folded[$0.range] == name }) { return }
        let brand = Array(text.folded[span.brand])
        let entry = NameLexicon.entry(brand)
        let isGeneric = entry.map { $0.traits.contains(.kind) || $0.traits.contains(.generic) } ?? false
        if brand.count < 2 || isGeneric {
            // 贵阳产业控股集团 has no word of its own: its place stands for it, together with something of the rest.
            var start = span.range.lowerBound
            if span.brand.lowerBound - start > 3, let token = place(endingAt: span.brand.lowerBound) { start = token }
            let place = start..<span.brand.lowerBound
            addForm(span, place.count >= 2 ? place.lowerBound..<place.lowerBound + 2 : span.brand, standsAlone: false)
            return
        }
        let common = entry.map { !$0.traits.contains(.company) && $0.cost < 130 } ?? false
        addForm(span, span.brand, standsAlone: !common)
        // The first half of four characters may be a place too small for the lexicon: 滨岳博源.
        if brand.count == 4, entry == nil, span.brand.lowerBound == span.range.lowerBound {
            addForm(span, span.brand.lowerBound + 2..<span.brand.upperBound, standsAlone: false)
        }
    }

    private func place(endingAt offset: Int) -> Int? {
        guard offset > 0 else { return nil }
        let token = tokens[Int(tokenAt[offset - 1])]
        return token.traits.contains(.place) ? token.range.lowerBound : nil
    }

    private mutating func addForm(_ span: CompanySpan, _ brand: Range<Int>, standsAlone: Bool) {
        let scalars = Array(text.folded[brand])
        guard scalars.count >= 2, NameCharacters.isHan(scalars[0]) else { return }
        var place = Array(text.folded[span.range.lowerBound..<brand.lowerBound])
        if let last = place.last, place.count > 2, Self.divisions.contains(last) { place.removeLast() }
        firms.append(
            Firm(
                range: span.range,
                brand: scalars,
                rest: Array(text.folded[brand.upperBound..<span.range.upperBound]),
                place: place,
                standsAlone: standsAlone
            )
        )
        firmsByStart[key(scalars[0], scalars[1]), default: []].append(firms.count - 1)
    }

    private static let divisions = Set("省市县区".unicodeScalars.map(\.value))

    private func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }

    /// Every short form of a full name.
    private func aliases() -> [CompanySpan] {
        var spans: [CompanySpan] = []
        guard !firms.isEmpty else { return spans }
        var at = 0
        while at + 1 < text.count {
            if let best = bestFirm(at: at) {
                spans.append(best.span)
                at = best.span.range.upperBound
            } else {
                at += 1
            }
        }
        return spans
    }

    private func bestFirm(at offset: Int) -> (firm: Int, span: CompanySpan)? {
        guard let candidates = firmsByStart[key(text.folded[offset], text.folded[offset + 1])] else { return nil }
        let token = tokens[Int(tokenAt[offset])]
        if token.range.lowerBound < offset, token.kind == .word, !token.traits.contains(.company) { return nil }
        var best: (firm: Int, end: Int)?
        for index in candidates {
            guard let end = extent(of: firms[index], at: offset) else { continue }
            if best.map({ end > $0.end }) ?? true { best = (index, end) }
        }
        guard let best else { return nil }
        var start = offset
        let place = firms[best.firm].place
        if !place.isEmpty, text.matches(place, at: offset - place.count) { start -= place.count }
        let range = start..<best.end
        return (best.firm, CompanySpan(range: range, evidence: .alias, brand: range, middle: range))
    }

    /// Where a short form of a name ends that begins with its brand here.
    private func extent(of firm: Firm, at offset: Int) -> Int? {
        guard text.matches(firm.brand, at: offset) else { return nil }
        var end = offset + firm.brand.count
        var rest = firm.rest[...]
        var extended = false
        while end < text.count {
            let token = tokens[Int(tokenAt[end])]
            if token.range.lowerBound == end, token.traits.contains(.kind), !token.traits.contains(.verb),
                rest.starts(with: text.folded[token.range]) || !token.traits.contains(.generic)
            {
                end = token.range.upperBound
                extended = true
                continue
            }
            guard let next = rest.firstIndex(of: text.folded[end]), NameCharacters.isHan(text.folded[end]) else {
                break
            }
            // A word that only begins like the name goes on as another word.
            if token.range.lowerBound == end, token.kind == .word, token.range.count > 1,
                !subsequence(text.folded[token.range], of: rest)
            {
                break
            }
            rest = rest[(next + 1)...]
            end += 1
            extended = true
        }
        let last = tokens[Int(tokenAt[end - 1])]
        if !extended, last.range.upperBound > end, last.kind == .word, last.range.lowerBound > offset { return nil }
        return extended || firm.standsAlone ? end : nil
    }

    private func subsequence(_ word: ArraySlice<UInt32>, of rest: ArraySlice<UInt32>) -> Bool {
        var rest = rest
        for scalar in word {
            guard let at = rest.firstIndex(of: scalar) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }

    // MARK: - Definitions

    private static let defining = ["以下简称", "下称", "简称", "以下称", "下简称"].map { Array($0.unicodeScalars.map(\.value)) }
    private var defined: [[UInt32]: Range<Int>] = [:]

    /// What brackets behind a name say it is called: （下称“微步医疗”）, and every place of it.
    private mutating func definitions(after spans: [CompanySpan]) -> [CompanySpan] {
        var names: [[UInt32]] = []
        for span in spans {
            guard let range = definition(at: span.range.upperBound) else { continue }
            let name = Array(text.folded[range])
            guard defined[name] == nil else { continue }
            defined[name] = span.range
            names.append(name)
        }
        guard !names.isEmpty else { return [] }
        var byFirst: [UInt32: [[UInt32]]] = [:]
        for name in names { byFirst[name[0], default: []].append(name) }
        var found: [CompanySpan] = []
        for at in text.folded.indices {
            for name in byFirst[text.folded[at]] ?? [] where text.matches(name, at: at) {
                let range = at..<at + name.count
                found.append(CompanySpan(range: range, evidence: .apposition, brand: range, middle: range))
            }
        }
        return found
    }

    private func definition(at bracket: Int) -> Range<Int>? {
        guard bracket < text.count, text.folded[bracket] == 0x28 else { return nil }
        var start = bracket + 1
        var said = false
        for word in Self.defining where text.matches(word, at: start) {
            start += word.count
            said = true
            break
        }
        while start < text.count, [0x3A, 0x22, 0x201C, 0x300C, 0x20, 0x4E3A].contains(text.folded[start]) { start += 1 }
        guard said || start > bracket + 1 else { return nil }
        var end = start
        while end < text.count, end - start < 20, !Self.closing.contains(text.folded[end]) { end += 1 }
        guard end < text.count, (2..<20).contains(end - start), Self.closing.contains(text.folded[end]) else {
            return nil
        }
        return start..<end
    }

    private static let closing: Set<UInt32> = [0x29, 0x22, 0x201D, 0x300D, 0x2C, 0x3001, 0x3B, 0x0A, 0xFF0C, 0x3002]

    // MARK: - Linking

    private mutating func link(_ spans: [CompanySpan]) {
        var byName: [[UInt32]: Range<Int>] = [:]
        for firm in firms { byName[Array(text.folded[firm.range])] = firm.range }
        for (name, full) in defined where byName[name] == nil { byName[name] = full }
        var others: [CompanySpan] = []
        for span in spans {
            let name = Array(text.folded[span.range])
            if byName[name] != nil { continue }
            if let full = fullName(of: span) {
                byName[name] = full
            } else {
                byName[name] = span.range
                others.append(span)
            }
        }
        // 国泰世华 is 国泰世华银行 where that stands too.
        for short in others {
            let name = text.folded[short.range]
            guard name.count >= 2 else { continue }
            let longer = others.first {
                $0.range.count > name.count && $0.range.count <= name.count + 4
                    && text.folded[$0.range].starts(with: name) && $0.evidence != .legalForm
                    && tokens[Int(tokenAt[$0.range.upperBound - 1])].traits.contains(.kind)
                    && !isBranch($0)
            }
            if let longer { byName[Array(name)] = longer.range }
        }
        for span in spans {
            let canonical = byName[Array(text.folded[span.range])] ?? span.range
            entries.append(Entry(range: span.range, canonical: canonical, evidence: span.evidence))
        }
    }

    private static let branchMarks = Set("分支".unicodeScalars.map(\.value))

    private func isBranch(_ span: CompanySpan) -> Bool {
        let end = span.range.upperBound
        return end >= 2 && Self.branchMarks.contains(text.folded[end - 2])
    }

    /// The full name that a name found by other means is short for.
    private func fullName(of span: CompanySpan) -> Range<Int>? {
        guard span.evidence != .legalForm, !isBranch(span) else { return nil }
        for offset in span.range.lowerBound..<max(span.range.lowerBound, span.range.upperBound - 1) {
            guard let found = bestFirm(at: offset),
                found.span.range == span.range
                    || found.span.range.upperBound == span.range.upperBound
                        && found.span.range.lowerBound <= span.range.lowerBound
            else { continue }
            return firms[found.firm].range
        }
        return nil
    }
}
