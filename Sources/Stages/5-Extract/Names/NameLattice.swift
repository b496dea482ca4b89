/// Splits a text into words and names of persons: the likeliest path through all the words that could be.
///
/// The cost of a path is a sum over its words, each counted alone, so time is linear in the text. A name of a person
/// costs what its characters cost as such, less where a title stands before it or a verb of speech behind it.
struct NameLattice {
    private let text: FoldedText
    /// Where a title ends, a verb of speech begins, and the like.
    private var endsTitle: [Bool]
    private var endsCalling: [Bool]
    private var beginsSpeech: [Bool]
    private var beginsAct: [Bool]
    private var beginsTitle: [Bool]
    private var matches: [Match] = []
    /// The first of ``matches`` for each offset.
    private var firstMatch: [Int32]

    private struct Match {
        var end: Int32
        var entry: NameLexicon.Entry
    }

    init(_ text: FoldedText) {
        self.text = text
        endsTitle = Array(repeating: false, count: text.count + 1)
        endsCalling = Array(repeating: false, count: text.count + 1)
        beginsSpeech = Array(repeating: false, count: text.count + 1)
        beginsAct = Array(repeating: false, count: text.count + 1)
        beginsTitle = Array(repeating: false, count: text.count + 1)
        firstMatch = []
        firstMatch.reserveCapacity(text.count + 1)
        matches.reserveCapacity(text.count * 2)
        lookUp()
    }

    private mutating func lookUp() {
        let folded = text.folded
        for start in folded.indices {
            firstMatch.append(Int32(matches.count))
            // What the next place will look up is asked for while this one is looked up.
            var ahead = NameLexicon.Hash()
            for at in start + 1..<max(start + 1, min(folded.count, start + 1 + NameLexicon.longestWord)) {
                ahead.append(folded[at])
                ahead.prefetch()
            }
            if start > 0, Self.isLatin(folded[start]), Self.isLatin(folded[start - 1]) { continue }
            var hash = NameLexicon.Hash()
            let limit = min(folded.count, start + NameLexicon.longestWord)
            // Of titles that begin here the longest one counts: 董事长, not 董事.
            var titleEnd: Int?
            var isCalling = false
            for at in start..<limit {
                let scalar = folded[at]
                if scalar < 0x21 { break }
                hash.append(scalar)
                if at + 1 < folded.count, Self.isLatin(scalar), Self.isLatin(folded[at + 1]) { continue }
                guard let entry = hash.entry else { continue }
                matches.append(Match(end: Int32(at + 1), entry: entry))
                if entry.traits.contains(.title), at > start {
                    titleEnd = at + 1
                    isCalling = entry.traits.contains(.calling)
                    beginsTitle[start] = true
                }
                if entry.traits.contains(.speech) { beginsSpeech[start] = true }
                if entry.traits.contains(.act) { beginsAct[start] = true }
            }
            if let titleEnd, isCalling { endsCalling[titleEnd] = true }
            if let titleEnd, !isCalling { endsTitle[titleEnd] = true }
        }
        firstMatch.append(Int32(matches.count))
    }

    static func isLatin(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar) || (0xC0...0x24F).contains(scalar)
    }

    /// The words in the order of the text, without gaps.
    func tokens() -> [NameToken] {
        let folded = text.folded
        var best = [Int](repeating: .max, count: folded.count + 1)
        var back = [NameToken?](repeating: nil, count: folded.count + 1)
        best[0] = 0

        func reach(_ token: NameToken, costing cost: Int32) {
            let total = best[token.range.lowerBound] + Int(cost)
            if total < best[token.range.upperBound] {
                best[token.range.upperBound] = total
                back[token.range.upperBound] = token
            }
        }

        for start in folded.indices {
            let scalar = folded[start]
            if best[start] == .max { continue }
            for index in Int(firstMatch[start])..<Int(firstMatch[start + 1]) {
                let match = matches[index]
                let isPerson = match.entry.traits.contains(.person)
                let kind: NameToken.Kind = Self.isLatin(scalar) ? .latin : isPerson ? .foreign : .word
                let token = NameToken(
                    range: start..<Int(match.end),
                    kind: kind,
                    traits: match.entry.traits,
                    cost: match.entry.cost
                )
                reach(token, costing: match.entry.cost)
            }
            let run = runToken(at: start)
            reach(run, costing: run.cost)
            if NameCharacters.isHan(scalar) {
                forEachPerson(at: start) { reach($0, costing: $0.cost) }
                forEachForeign(at: start) { reach($0, costing: $0.cost) }
            }
        }

        var tokens: [NameToken] = []
        var end = folded.count
        while end > 0, let token = back[end] {
            tokens.append(token)
            end = token.range.lowerBound
        }
        return tokens.reversed()
    }

    /// The token that any scalar can begin.
    private func runToken(at start: Int) -> NameToken {
        let folded = text.folded
        let scalar = folded[start]
        guard Self.isLatin(scalar) else {
            let han = NameCharacters.isHan(scalar)
            return NameToken(
                range: start..<start + 1,
                kind: han ? .loose : .mark,
                traits: [],
                cost: han ? 150 : scalar == 0xB7 ? 140 : 40
            )
        }
        var end = start + 1
        var onlyDigits = (0x30...0x39).contains(scalar)
        while end < folded.count, Self.isLatin(folded[end]) {
            onlyDigits = onlyDigits && (0x30...0x39).contains(folded[end])
            end += 1
        }
        return NameToken(range: start..<end, kind: onlyDigits ? .digits : .latin, traits: [], cost: 140)
    }

    private func context(_ start: Int, _ end: Int) -> Int32 {
        var cost: Int32 = 0
        let isGap = start > 0 && (text.folded[start - 1] == 0x20 || text.folded[start - 1] == 0x3A)
        let before = isGap ? start - 1 : start
        if endsTitle[before] { cost -= 52 } else if endsCalling[before] { cost -= 20 }
        if beginsSpeech[end] { cost -= 30 } else if beginsAct[end] { cost -= 8 }
        if !endsTitle[start], let word = word(start, end), !word.traits.contains(.person) { cost += 40 }
        if beginsTitle[end] { cost -= 10 }
        if start == 0 || !NameCharacters.isHan(text.folded[start - 1]) { cost -= 6 }
        if end == text.count || !NameCharacters.isHan(text.folded[end]) { cost -= 10 }
        // Lists are full of names.
        if start > 0, text.folded[start - 1] == 0x3001 { cost -= 12 }
        if end < text.count, text.folded[end] == 0x3001 { cost -= 12 }
        return cost
    }

    private func word(_ start: Int, _ end: Int) -> NameLexicon.Entry? {
        for index in Int(firstMatch[start])..<Int(firstMatch[start + 1]) where Int(matches[index].end) == end {
            return matches[index].entry
        }
        return nil
    }

    private func forEachPerson(at start: Int, _ body: (NameToken) -> Void) {
        let folded = text.folded
        func given(_ from: Int, _ surname: Int32) {
            guard from < folded.count, word(from, from + 2)?.traits.contains(.title) != true else { return }
            if let last = NameCharacters.lastOfGiven(folded[from]) {
                let cost = 78 + surname + last + context(start, from + 1)
                body(NameToken(range: start..<from + 1, kind: .person, traits: [], cost: cost))
            }
            guard from + 1 < folded.count, let first = NameCharacters.firstOfGiven(folded[from]),
                let last = NameCharacters.lastOfGiven(folded[from + 1])
            else { return }
            let cost = 48 + surname + first + last + context(start, from + 2)
            body(NameToken(range: start..<from + 2, kind: .person, traits: [], cost: cost))
        }
        if endsTitle[start] || isAppointed(start) { forEachFramed(at: start, body) }
        if let surname = NameCharacters.surname(folded[start]) {
            given(start + 1, surname)
            // The two surnames of a married woman in Taiwan and Hong Kong, 簡陳秀枝, only where a title vouches for it.
            if endsTitle[start], start + 3 < folded.count, let second = NameCharacters.surname(folded[start + 1]),
                let first = NameCharacters.firstOfGiven(folded[start + 2]),
                let last = NameCharacters.lastOfGiven(folded[start + 3])
            {
                let cost = 70 + surname + second + first + last + context(start, start + 4)
                body(NameToken(range: start..<start + 4, kind: .person, traits: [], cost: cost))
            }
        }
        for index in Int(firstMatch[start])..<Int(firstMatch[start + 1]) {
            let match = matches[index]
            if match.entry.traits.contains(.surname) { given(Int(match.end), 60) }
        }
    }

    /// What stands alone between a title and a verb of speech is a name, whatever it looks like: 总经理禹州说.
    private func forEachFramed(at start: Int, _ body: (NameToken) -> Void) {
        let folded = text.folded
        guard start + 2 <= folded.count else { return }
        for end in start + 2...min(start + 3, folded.count) {
            guard folded[start..<end].allSatisfy(NameCharacters.isHan) else { return }
            let isSpeech = beginsSpeech[end]
            let isSexed = text.matches(Self.woman, at: end) || text.matches(Self.man, at: end)
            guard isSexed || isSpeech || closesFrame(end) else { continue }
            guard isSexed || !holdsPlainWord(start, end, alone: !isSpeech) else { continue }
            body(NameToken(range: start..<end, kind: .person, traits: [], cost: 85))
        }
    }

    /// Whether what begins here stands often behind a name that a title announces.
    private func closesFrame(_ offset: Int) -> Bool {
        guard offset < text.count else { return true }
        return beginsAct[offset] || [0x3001, 0x2C, 0x28].contains(text.folded[offset])
    }

    /// Whether a word in the range is none that parents would choose; or, if it must be one word alone, whether it is not.
    private func holdsPlainWord(_ start: Int, _ end: Int, alone: Bool) -> Bool {
        for index in Int(firstMatch[start])..<Int(firstMatch[start + 1]) {
            let match = matches[index]
            let isSingle = Int(match.end) == start + 1
            let traits = match.entry.traits
            let isPlain = traits.isDisjoint(with: [.place, .noun]) || !traits.isDisjoint(with: [.kind, .speech])
            if Int(match.end) <= end, isPlain && !isSingle || match.entry.cost < 60 { return true }
        }
        guard alone else { return false }
        guard let word = word(start, end) else { return true }
        return !(word.traits.contains(.place) || word.cost >= 120)
    }

    private static let woman = Array("(女".unicodeScalars.map(\.value))
    private static let man = Array("(男".unicodeScalars.map(\.value))

    private static let appointing = ["聘任", "任命", "委任", "提名", "推选", "选举", "聘请"].map {
        Array($0.unicodeScalars.map(\.value))
    }

    private func isAppointed(_ start: Int) -> Bool {
        Self.appointing.contains { text.matches($0, at: start - 2) }
    }

    private func forEachForeign(at start: Int, _ body: (NameToken) -> Void) {
        let folded = text.folded
        guard let firstCost = NameCharacters.foreign(folded[start]) else { return }
        var cost = firstCost
        var end = start + 1
        var dots = 0
        while end < folded.count, end - start < 32 {
            if folded[end] == 0xB7, end + 1 < folded.count, NameCharacters.isHan(folded[end + 1]) {
                dots += 1
                end += 1
                cost -= 90
                continue
            }
            guard let next = NameCharacters.foreign(folded[end]) ?? (dots > 0 ? 120 : nil) else { break }
            guard NameCharacters.isHan(folded[end]) else { break }
            cost += next
            end += 1
            if let word = word(start, end), word.traits.contains(.place) { continue }
            let base: Int32 = end - start == 2 ? 75 : 50
            body(
                NameToken(
                    range: start..<end,
                    kind: .foreign,
                    traits: [],
                    cost: max(10, base + cost + context(start, end))
                )
            )
        }
    }
}
