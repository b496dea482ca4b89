/// The readings of a run of shifted pairs, character by character.
extension ByteShift {
    /// The readings of the mark: any character whose second byte is A3.
    func beginnings(_ second: UInt8, _ next: UInt8, _ before: Before, _ nodes: inout [Node]) -> [Reading] {
        // 。” and 。“ are what the fold hits most; before another mark, as in 上海、, a full stop is impossible.
        let isBracket = GBK.assigned(second, next).map(Brackets.isBracket) ?? false
        let cost: Float = isBracket ? Self.notFullStop : second == 0xA1 ? 0 : Self.notFullStop / 2
        var result: [Reading] = []
        for lead in UInt8(0x81)...0xFE {
            guard let character = GBK.assigned(lead, 0xA3) else { continue }
            let root = Reading(score: character == 0x3002 ? 0 : -cost, before: before, pending: second, node: -1)
            result.append(extended(root, by: character, &nodes))
        }
        return result.sorted { ($0.score, $1.node) > ($1.score, $0.node) }
    }

    /// Carries all readings over the character at a position.
    func step(
        _ readings: [Reading],
        _ scalars: [UInt32],
        _ position: Int,
        _ nodes: inout [Node],
        _ ends: inout [End]
    ) -> [Reading] {
        let scalar = position < scalars.count ? scalars[position] : 0x0A
        var next: [Reading] = []
        for (rank, reading) in readings.enumerated() {
            if let (lead, trail) = gbk.bytes(scalar) {
                // Right after the mark there is no damage yet that a reading could explain.
                if reading.length > 1, rank < Self.closing {
                    resynchronised(reading, before: lead, scalar, position, &nodes, &ends)
                }
                guard let character = GBK.assigned(reading.pending, lead) else { continue }
                var longer = extended(reading, by: character, &nodes)
                if trail < 0x80 {
                    // The pair had swallowed an ASCII character; from here the pairs are in step.
                    longer = extended(longer, by: UInt32(trail), &nodes)
                    ends.append(End(reading: longer, position: position + 1, ending: .exact))
                } else {
                    longer.pending = trail
                    next.append(longer)
                }
                continue
            }
            if scalar < 0x80, let character = GBK.assigned(reading.pending, UInt8(scalar)) {
                let whole = extended(reading, by: character, &nodes)
                ends.append(End(reading: whole, position: position + 1, ending: .exact))
            }
            if let second = Self.nested(scalar), let character = GBK.assigned(reading.pending, 0xA3) {
                var longer = extended(reading, by: character, &nodes)
                longer.pending = second
                next.append(longer)
            }
            if rank < Self.closing { endings(of: reading, scalars, position, &nodes, &ends) }
        }
        return pruned(next)
    }

    /// The readings in which the last pending byte was dropped because an ASCII character or nothing followed it.
    private func endings(
        of reading: Reading,
        _ scalars: [UInt32],
        _ position: Int,
        _ nodes: inout [Node],
        _ ends: inout [End]
    ) {
        let shown = position < scalars.count && scalars[position] == 0xFFFD
        let annotation = position < scalars.count ? PinyinAnnotations.annotationEnd(scalars, position) : nil
        let syllable = annotation.flatMap { Readings.syllable(scalars[(position + 1)..<($0 - 1)]) }
        let next = position < scalars.count && scalars[position] < 0x80 ? UInt8(scalars[position]) : 0
        var found: [Reading] = []
        for trail in UInt8(0x80)...0xFE {
            // Had it made a pair with the ASCII character, it would not have been dropped.
            guard let character = GBK.assigned(reading.pending, trail), isDropped(trail, before: next) else {
                continue
            }
            if let syllable, Readings.relation(character, syllable) == .none { continue }
            var whole = extended(reading, by: character, &nodes)
            if syllable == nil { whole.score -= cost(ofFilling: character) }
            found.append(whole)
        }
        // The next character has its say before most are let go.
        let right: UInt32 = position < scalars.count ? scalars[position] : 0x0A
        let ranked = found.map { (reading: $0, score: $0.score + model.logProbability($0.before.context, right)) }
            .sorted { ($0.score, $1.reading.node) > ($1.score, $0.reading.node) }
        for candidate in ranked.prefix(Self.closing) {
            ends.append(End(reading: candidate.reading, position: shown ? position + 1 : position, ending: .dropped))
        }
    }

    /// The readings in which the second byte of the pending one was dropped because it made no pair with the lead byte
    /// of the character shown, which is in step.
    private func resynchronised(
        _ reading: Reading,
        before lead: UInt8,
        _ scalar: UInt32,
        _ position: Int,
        _ nodes: inout [Node],
        _ ends: inout [End]
    ) {
        var best: (end: End, score: Float)?
        for trail in UInt8(0x80)...0xFE where isDropped(trail, before: lead) {
            guard let character = GBK.assigned(reading.pending, trail) else { continue }
            var whole = extended(reading, by: character, &nodes)
            whole.score -= cost(ofFilling: character)
            // The character that is in step again has its say.
            let score = whole.score + model.logProbability(whole.before.context, scalar)
            if score > best?.score ?? -.infinity {
                best = (End(reading: whole, position: position, ending: .resynchronised), score)
            }
        }
        if let best { ends.append(best.end) }
    }

    private func cost(ofFilling character: UInt32) -> Float {
        model.script.isForeign(character) ? Self.guess + Self.foreign : Self.guess
    }

    private func extended(_ reading: Reading, by scalar: UInt32, _ nodes: inout [Node]) -> Reading {
        var longer = reading
        longer.score += model.logProbability(reading.before.context, scalar)
        // No sentence needs a wide blank put into it.
        if scalar == 0x3000 { longer.score -= Self.blank }
        if longer.before.append(scalar, model) { longer.score -= Self.wrongQuote }
        longer.node = nodes.count
        longer.length += 1
        nodes.append(Node(parent: reading.node, scalar: scalar))
        return longer
    }

    /// The best readings, one for each pair of last characters.
    private func pruned(_ readings: [Reading]) -> [Reading] {
        var kept: [Reading] = []
        for reading in readings.sorted(by: { ($0.score, $1.node) > ($1.score, $0.node) }) {
            if kept.contains(where: { $0.before.context == reading.before.context && $0.pending == reading.pending }) {
                continue
            }
            kept.append(reading)
            if kept.count == Self.width { break }
        }
        return kept
    }

    /// Within a run every folded mark may lie across two characters.
    private static func nested(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x2C: 0xAC
        case 0x28: 0xA8
        case 0x29: 0xA9
        default: mark(scalar)
        }
    }
}
