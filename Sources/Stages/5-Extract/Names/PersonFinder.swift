/// Finds the persons of a document: those the lattice or the model saw, those written in Latin letters, and every other place of them.
struct PersonFinder {
    struct Entry {
        var range: Range<Int>
        var canonical: Range<Int>
        var isSure: Bool
    }

    private typealias Found = (range: Range<Int>, sure: Bool)

    /// What a name without support may cost: the best of four pairs tried on the labelled development sentences.
    private static let longestOddsOfTwo: Int32 = 172
    private static let longestOdds: Int32 = 250

    let text: FoldedText
    let tokens: [NameToken]
    /// Whether a company's name covers the scalar.
    let taken: [Bool]
    /// What the model found.
    let fusion: NameFusion
    /// What the user's lexicon has of the text.
    let user: UserNames?

    func entries() -> [Entry] {
        var found: [Found] = []
        for index in tokens.indices {
            let token = tokens[index]
            if token.isName, !taken[token.range.lowerBound], !taken[token.range.upperBound - 1] {
                let support = support(index)
                if token.kind == .foreign, !text.folded[token.range].contains(0xB7), support == 0,
                    !token.traits.contains(.person)
                {
                    continue
                }
                // Without a word beside it that speaks of persons, only likely characters make a name.
                let limit = token.range.count == 2 ? Self.longestOddsOfTwo : Self.longestOdds
                if token.kind == .person, support == 0, token.cost > limit { continue }
                found.append((token.range, support > 0))
            } else if isListed(index) {
                found.append((token.range, true))
            } else if token.kind == .latin, let range = latinName(at: index) {
                found.append((range, true))
            }
        }
        found = join(found)
        if let user {
            found = found.filter { user.admits($0.range, as: .person) && user.hit($0.range) == nil }
            for hit in user.hits where hit.type == .person && !hit.range.contains(where: { taken[$0] }) {
                if !found.contains(where: { $0.range.overlaps(hit.range) }) { found.append((hit.range, true)) }
            }
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        return propagate(found)
    }

    /// The names of the rules and of the model.
    ///
    /// A name of the rules alone must be sure, and nothing else to the model. Where the two overlap, the model's stands,
    /// unless the rules have a longer one and are sure of it or see its whole form: 歐陽克勤, 阿不都热依木·买买提.
    private func join(_ rules: [Found]) -> [Found] {
        var modelAt = [Int32](repeating: -1, count: text.count)
        let model = fusion.persons.filter { person in !person.range.contains { taken[$0] } }
        for (index, person) in model.enumerated() {
            for at in person.range { modelAt[at] = Int32(index) }
        }
        var isBeaten = [Bool](repeating: false, count: model.count)
        var isSure = model.map { $0.confidence > 0.9 }
        var joined: [Found] = []
        for rule in rules where rule.sure || isWhole(rule.range) {
            let rivals = Set(rule.range.lazy.map { modelAt[$0] }).subtracting([-1])
            guard let rival = rivals.first else {
                if rule.sure, !rule.range.contains(where: { fusion.isNamed[$0] }) { joined.append(rule) }
                continue
            }
            let other = model[Int(rival)].range
            if rule.range == other { isSure[Int(rival)] = true }
            guard rivals.count == 1, rule.range.count > other.count, other.clamped(to: rule.range) == other else {
                continue
            }
            joined.append(rule)
            isBeaten[Int(rival)] = true
        }
        for index in model.indices where !isBeaten[index] { joined.append((model[index].range, isSure[index])) }
        return joined
    }

    /// Whether a name has a surname of two characters or a dot, of which the model may have seen but a part.
    private func isWhole(_ range: Range<Int>) -> Bool {
        let name = text.folded[range]
        return name.contains(0xB7) || NameLexicon.entry(name.prefix(2))?.traits.contains(.surname) == true
    }

    /// How much around a name says that it is one.
    private func support(_ index: Int) -> Int {
        var support = 0
        if let before = neighbour(of: index, -1) {
            let isGap = before.kind == .mark && [0x20, 0x3A].contains(text.folded[before.range.lowerBound])
            let title = isGap ? neighbour(of: index, -2) : before
            if let title, title.traits.contains(.title) { support += 2 }
        }
        if let after = neighbour(of: index, 1) {
            if after.traits.contains(.speech) { support += 2 } else if after.traits.contains(.act) { support += 1 }
            if after.traits.contains(.title) { support += 1 }
        }
        if let before = neighbour(of: index, -1), let after = neighbour(of: index, 1), after.traits.contains(.verb),
            before.kind == .mark || before.traits.contains(.function)
        {
            support += 1
        }
        // Lists of names hold names.
        for step in [-1, 1] {
            guard let mark = neighbour(of: index, step), let other = neighbour(of: index, 2 * step), other.isName else {
                continue
            }
            let scalar = text.folded[mark.range.lowerBound]
            if scalar == 0x3001 || scalar == 0x548C || scalar == 0x53CA { support += 1 }
        }
        return support
    }

    /// Whether a word stands in a list between two names and could be one: 陈可立、方圆、万里鹏.
    private func isListed(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, (2...3).contains(token.range.count), index >= 2, index + 2 < tokens.count,
            tokens[index - 2].isName, tokens[index + 2].isName, !taken[token.range.lowerBound]
        else { return false }
        let comma = [index - 1, index + 1].allSatisfy { text.folded[tokens[$0].range.lowerBound] == 0x3001 }
        return comma && NameCharacters.surname(text.folded[token.range.lowerBound]) != nil
    }

    private func neighbour(of index: Int, _ step: Int) -> NameToken? {
        let at = index + step
        return tokens.indices.contains(at) ? tokens[at] : nil
    }

    /// Two or three capitalised words behind a title, or beside another name.
    private func latinName(at index: Int) -> Range<Int>? {
        guard isCapitalised(tokens[index]), !taken[tokens[index].range.lowerBound] else { return nil }
        if index >= 2, isSpace(tokens[index - 1]), tokens[index - 2].kind == .latin { return nil }
        var last = index
        while last + 2 < tokens.count, last < index + 6, isSpace(tokens[last + 1]), isCapitalised(tokens[last + 2]) {
            last += 2
        }
        guard last > index, last <= index + 4 else { return nil }
        guard let before = neighbour(of: index, -1) else { return nil }
        let mark = text.folded[before.range.lowerBound]
        let beside = [0x3001, 0x28, 0x548C, 0x53CA, 0x4E0E].contains(mark) && index >= 2 && tokens[index - 2].isName
        guard before.traits.contains(.title) || beside else { return nil }
        return tokens[index].range.lowerBound..<tokens[last].range.upperBound
    }

    private func isSpace(_ token: NameToken) -> Bool { text.folded[token.range.lowerBound] == 0x20 }

    private func isCapitalised(_ token: NameToken) -> Bool {
        guard token.kind == .latin, let first = text.scalars[token.range].first else { return false }
        return first.properties.isUppercase && !token.traits.contains(.company)
    }

    /// Adds the other places of sure names, and finds for short forms the full one.
    private func propagate(_ found: [Found]) -> [Entry] {
        var covered = taken
        var fullest: [[UInt32]: Range<Int>] = [:]
        var counts: [[UInt32]: Int] = [:]
        var result: [Found] = []
        var often: [[UInt32]: Int] = [:]
        for (range, _) in found { often[Array(text.folded[range]), default: 0] += 1 }
        let sureNames = Set(found.lazy.filter { $0.sure }.map { Array(text.folded[$0.range]) })
        for (whole, sure) in found {
            // 夏侯东处 was cut one character late if 夏侯东 stands elsewhere.
            let isLong =
                (!sure || often[Array(text.folded[whole])] == 1) && whole.count >= 3
                && sureNames.contains(Array(text.folded[whole.dropLast()]))
            let range = isLong ? whole.lowerBound..<whole.upperBound - 1 : whole
            result.append((range, sure))
            for at in range { covered[at] = true }
            let name = Array(text.folded[range])
            counts[name, default: 0] += 1
            if fullest[name] == nil { fullest[name] = range }
        }
        var byStart: [UInt64: [Range<Int>]] = [:]
        var seen: Set<[UInt32]> = []
        for (range, sure) in found where range.count >= 3 || sure {
            let name = Array(text.folded[range])
            guard seen.insert(name).inserted, range.count >= 2 else { continue }
            byStart[UInt64(name[0]) << 32 | UInt64(name[1]), default: []].append(range)
        }
        var at = 0
        while at + 1 < text.count {
            if !covered[at],
                let candidates = byStart[UInt64(text.folded[at]) << 32 | UInt64(text.folded[at + 1])],
                let hit = candidates.filter({ text.matches(text.folded[$0], at: at) }).max(by: { $0.count < $1.count }),
                !covered[at..<at + hit.count].contains(true), hit.count >= 3 || standsFree(at, hit.count)
            {
                result.append((at..<at + hit.count, true))
                at += hit.count
            } else {
                at += 1
            }
        }
        result.sort { $0.range.lowerBound < $1.range.lowerBound }
        linkParts(found, &fullest)
        return result.map { range, sure in
            let name = Array(text.folded[range])
            return Entry(
                range: range,
                canonical: fullest[name] ?? range,
                isSure: sure || (counts[name] ?? 0) > 1
            )
        }
    }

    /// Whether no word of the lexicon reaches over the end of a short name here.
    private func standsFree(_ at: Int, _ count: Int) -> Bool {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound <= at { low = middle + 1 } else { high = middle }
        }
        guard low < tokens.count else { return false }
        return tokens[low].range.lowerBound == at
    }

    /// 阿依努尔 is 阿依努尔·艾合买提, and Charles Wu in brackets is the name before them.
    private func linkParts(_ found: [Found], _ fullest: inout [[UInt32]: Range<Int>]) {
        for (range, _) in found where text.folded[range].contains(0xB7) {
            for part in text.folded[range].split(separator: 0xB7) {
                if let short = fullest[Array(part)], short.count < range.count { fullest[Array(part)] = range }
            }
        }
        for (earlier, later) in zip(found, found.dropFirst())
        where later.range.lowerBound == earlier.range.upperBound + 1 && text.folded[earlier.range.upperBound] == 0x28
            && text.scalars[later.range.lowerBound].isASCII
        {
            fullest[Array(text.folded[later.range])] = fullest[Array(text.folded[earlier.range])]
        }
    }
}
