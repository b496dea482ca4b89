/// The names of a user's lexicon in one text, none overlapping another.
///
/// A name counts where it is no part of a longer one: of the lexicon, of the model or of the rules. A short name that
/// begins or ends within a word of the language does not count either, unless the model sees it: 中兴 in 集中兴建.
struct UserNames {
    struct Hit {
        var range: Range<Int>
        var type: NameType
        var weight: Double
    }

    /// What the model's share must be for its longer name to stand.
    private static let modelShare: Float = 0.8
    /// Below this weight the model must see the name too.
    private static let hintWeight = 0.5
    /// Longer names do not stand in words by chance.
    private static let shortName = 3

    let hits: [Hit]
    private let lexicon: UserLexicon
    private let text: FoldedText
    /// The hit at each scalar, −1 for none.
    private let hitAt: [Int32]

    init(_ lexicon: UserLexicon, _ text: FoldedText, tokens: [NameToken], rules: [CompanySpan], model: [NameSpan]) {
        self.lexicon = lexicon
        self.text = text
        let longer = LongerNames(
            model.filter { $0.confidence >= Self.modelShare && !Self.forbids(lexicon, text, $0.range) }.map(\.range)
                + rules.filter { $0.evidence.rawValue >= CompanySpan.Evidence.apposition.rawValue }.map(\.range)
                + tokens.filter { model.isEmpty && $0.isName || $0.kind == .latin }.map(\.range),
            count: text.count
        )
        let seen = Set(model.map(\.range))
        var isInner = [Bool](repeating: false, count: text.count + 1)
        for token in tokens where token.kind == .word {
            for at in token.range.dropFirst() { isInner[at] = true }
        }
        var found: [Hit] = []
        for offset in text.folded.indices {
            for length in lexicon.matches(in: text.folded, at: offset) {
                let range = offset..<offset + length
                guard let entry = lexicon.entry(text.folded[range]), case .name(let type) = entry.kind else { continue }
                let isSeen = seen.contains(range)
                if longer.has(longerThan: range) { continue }
                if !isSeen {
                    if entry.weight < Self.hintWeight { continue }
                    let isWithin = isInner[range.lowerBound] || isInner[range.upperBound]
                    if length <= Self.shortName, isWithin { continue }
                }
                found.append(Hit(range: range, type: type, weight: entry.weight))
            }
        }
        found.sort { ($0.range.count, $1.range.lowerBound) > ($1.range.count, $0.range.lowerBound) }
        var hitAt = [Int32](repeating: -1, count: text.count)
        var hits: [Hit] = []
        for hit in found where !hit.range.contains(where: { hitAt[$0] >= 0 }) {
            for at in hit.range { hitAt[at] = 0 }
            hits.append(hit)
        }
        hits.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (index, hit) in hits.enumerated() {
            for at in hit.range { hitAt[at] = Int32(index) }
        }
        self.hits = hits
        self.hitAt = hitAt
    }

    /// The hit that covers exactly these scalars.
    func hit(_ range: Range<Int>) -> Hit? {
        guard hitAt[range.lowerBound] >= 0 else { return nil }
        let hit = hits[Int(hitAt[range.lowerBound])]
        return hit.range == range ? hit : nil
    }

    /// Whether a name found by other means may stand: it is not forbidden, and gives way to no hit of its length or longer.
    func admits(_ range: Range<Int>, as type: NameType) -> Bool {
        if Self.forbids(lexicon, text, range) { return false }
        for at in range where hitAt[at] >= 0 {
            let hit = hits[Int(hitAt[at])]
            if hit.range.count > range.count { return false }
            if hit.range.count == range.count, hit.range != range || hit.type != type { return false }
        }
        return true
    }

    /// Whether a text is one that names nothing.
    func forbids(_ range: Range<Int>) -> Bool { Self.forbids(lexicon, text, range) }

    private static func forbids(_ lexicon: UserLexicon, _ text: FoldedText, _ range: Range<Int>) -> Bool {
        lexicon.entry(text.folded[range])?.kind == .forbidden
    }

    /// The full name that the lexicon has for a name.
    func canonical(_ range: Range<Int>, as type: NameType) -> String? {
        guard let entry = lexicon.entry(text.folded[range]), entry.kind == .name(type) else { return nil }
        return entry.canonical
    }

    /// The companies as spans.
    var companies: [CompanySpan] {
        hits.filter { $0.type == .company }.map {
            CompanySpan(range: $0.range, evidence: .user, brand: $0.range, middle: $0.range)
        }
    }

    /// The tokens with each hit one of them, and what it is.
    func merged(_ tokens: [NameToken]) -> [NameToken] {
        guard !hits.isEmpty else { return tokens }
        var result: [NameToken] = []
        for token in NameFusion.cut(tokens, at: hits.map(\.range), count: text.count) {
            let number = hitAt[token.range.lowerBound]
            guard number >= 0 else {
                result.append(token)
                continue
            }
            let hit = hits[Int(number)]
            guard token.range.lowerBound == hit.range.lowerBound else { continue }
            result.append(NameToken(range: hit.range, kind: .word, traits: Self.traits(hit.type), cost: 0))
        }
        return result
    }

    private static func traits(_ type: NameType) -> WordTraits {
        switch type {
        case .company: .company
        case .person: .person
        case .org: .office
        case .position: .title
        case .place: .place
        }
    }
}
