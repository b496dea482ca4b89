/// The companies of one document: which names mean the same one, and every place they stand at.
struct CompanyDirectory {
    /// A company as one full name of the document tells it.
    struct Firm {
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

    let text: FoldedText
    let tokens: [NameToken]
    /// The token at each scalar.
    let tokenAt: [Int32]
    var firms: [Firm] = []
    var firmsByStart: [UInt64: [Int]] = [:]
    var fullNames: Set<[UInt32]> = []

    /// How many companies may share the first two characters of their brand; more than any honest text needs.
    static let mostOfOneStart = 16
    /// The names that brackets define, with the full names before them.
    var defined: [[UInt32]: Range<Int>] = [:]
    var entries: [Entry] = []

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

    mutating func addFirm(_ span: CompanySpan) {
        guard fullNames.insert(Array(text.folded[span.range])).inserted else { return }
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

    func place(endingAt offset: Int) -> Int? {
        guard offset > 0 else { return nil }
        let token = tokens[Int(tokenAt[offset - 1])]
        return token.traits.contains(.place) ? token.range.lowerBound : nil
    }

    mutating func addForm(_ span: CompanySpan, _ brand: Range<Int>, standsAlone: Bool) {
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
        let start = key(scalars[0], scalars[1])
        if firmsByStart[start, default: []].count < Self.mostOfOneStart {
            firmsByStart[start, default: []].append(firms.count - 1)
        }
    }

    static let divisions = Set("省市县区".unicodeScalars.map(\.value))

    func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }

    /// Every short form of a full name.
    func aliases() -> [CompanySpan] {
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

    func bestFirm(at offset: Int) -> (firm: Int, span: CompanySpan)? {
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
    func extent(of firm: Firm, at offset: Int) -> Int? {
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
            // 华晋盖业: 业 closes short names that have none in full.
            if extended, text.folded[end] == 0x4E1A, token.range == end..<end + 1 {
                end += 1
                break
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

    func subsequence(_ word: ArraySlice<UInt32>, of rest: ArraySlice<UInt32>) -> Bool {
        var rest = rest
        for scalar in word {
            guard let at = rest.firstIndex(of: scalar) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }

}
