/// Repairs GBK whose pairs of bytes moved by one: `!苯枀^` becomes `。”江陽區`.
///
/// Somebody folded full-width marks to ASCII byte by byte. The bytes A1A3 A1B1 BDAD of 。”江 hold A3A1, the full-width
/// exclamation mark, across two characters; it became one byte 21. The orphan A1 was dropped, and each following pair
/// is made of the second byte of one character and the first of the next, until an ASCII character brings the pairs
/// back in step, at times at the cost of one more byte.
///
/// A site is a mark that may be such a fold. The text after it is turned into bytes again, and a beam of readings with
/// the bytes put back runs beside the text as it stands; the character model judges. Cost: linear in the text.
struct ByteShift {
    /// The most characters that one site can damage: marks are rarely further apart in news.
    static let longest = 400
    /// The least gain, in natural logarithms, of a reading over the text as it stands, by trial on clean text: one that
    /// is evidence of the fault, and one in a document where there is evidence.
    private static func thresholds(_ end: Ending) -> (evident: Float, likely: Float) {
        switch end {
        case .exact: (12, 4)
        case .dropped: (12, 7)
        case .resynchronised: (18, 14)
        }
    }

    /// The cost of a character one of whose bytes is lost: the choice among a hundred.
    private static let guess: Float = 3
    /// The cost of a quote that does not fit the quotes before it.
    private static let wrongQuote: Float = 6
    private static let notFullStop: Float = 3
    /// The cost of a filled character in the other script.
    private static let foreign: Float = 2
    private static let blank: Float = 8
    private static let width = 24

    /// How a run of shifted pairs came to an end.
    private enum Ending {
        /// An ASCII character became half of a pair, and nothing is lost.
        case exact
        /// The last byte was dropped before an ASCII character or the end.
        case dropped
        /// The last byte was dropped because it made no pair with the next one.
        case resynchronised
    }

    private let model: DocumentModel
    private let gbk = GBK.shared

    init(_ model: DocumentModel) { self.model = model }

    /// The second byte (after A3) of the full-width mark that an ASCII mark may come from, if it is one that can begin
    /// a run: those of the marks , ( ) begin no common character.
    static func mark(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x21: 0xA1
        case 0x3A: 0xBA
        case 0x3B: 0xBB
        case 0x3F: 0xBF
        default: nil
        }
    }

    /// The repairs of one passage, in order, each with whether it is evidence that the document has the fault. Those
    /// that are none are sound only where there is some.
    func edits(in scalars: [UInt32]) -> [(edit: Edit, isEvidence: Bool)] {
        guard scalars.contains(where: { Self.mark($0) != nil }) else { return [] }
        let next = Brackets.Next.all(scalars)
        // What bounds the time that hostile text can take.
        var budget = 50 * scalars.count + 20 * Self.longest
        var result: [(edit: Edit, isEvidence: Bool)] = []
        var before = Before()
        var i = 0
        while i < scalars.count {
            if i > 0, budget > 0, let found = repair(scalars, at: i, before, next, &budget) {
                result.append(found)
                for scalar in found.edit.replacement { before.append(scalar, model) }
                i = found.edit.range.upperBound
            } else {
                before.append(scalars[i], model)
                i += 1
            }
        }
        return result
    }

    /// What stands before a site: two characters, and which brackets are open.
    private struct Before {
        var context = Context()
        var brackets = Brackets()

        /// Says whether the character is at odds with the brackets.
        @discardableResult
        mutating func append(_ scalar: UInt32, _ model: DocumentModel) -> Bool {
            context.append(model.id(scalar))
            return brackets.append(scalar)
        }
    }

    private struct Reading {
        var score: Float
        var before: Before
        /// The byte that waits for its second one.
        var pending: UInt8
        /// The last of its characters, an index into the nodes.
        var node: Int
        var length = 0
    }

    private struct End {
        let reading: Reading
        let position: Int
        let ending: Ending
    }

    private struct Node {
        let parent: Int
        let scalar: UInt32
    }

    private func repair(
        _ scalars: [UInt32], at start: Int, _ before: Before, _ next: [Brackets.Next], _ budget: inout Int
    ) -> (edit: Edit, isEvidence: Bool)? {
        guard let second = Self.mark(scalars[start]), start + 1 < scalars.count,
            let first = gbk.bytes(scalars[start + 1]), GBK.assigned(second, first.lead) != nil,
            !readsWell(scalars, start, before.context)
        else { return nil }

        var nodes: [Node] = []
        var readings = beginnings(second, before, &nodes)
        var ends: [End] = []
        var position = start + 1
        while !readings.isEmpty, position - start <= Self.longest {
            readings = step(readings, scalars, position, &nodes, &ends)
            position += 1
            budget -= 1 + readings.count
        }
        guard let (end, gain) = best(ends, scalars, start, before, next) else { return nil }
        let thresholds = Self.thresholds(end.ending)
        guard gain >= thresholds.likely else { return nil }
        let edit = Edit(
            rule: .byteShift, range: start..<end.position, replacement: text(end.reading.node, nodes), gain: gain,
            guessed: end.ending != .exact)
        return (edit, gain >= thresholds.evident)
    }

    /// Whether the characters after the mark are likely as they stand, so that nothing needs to be tried.
    private func readsWell(_ scalars: [UInt32], _ start: Int, _ context: Context) -> Bool {
        var context = context
        context.append(model.id(scalars[start]))
        var sum: Float = 0
        var count = 0
        for scalar in scalars[(start + 1)...].prefix(3) {
            if scalar < 0x80 { break }
            sum += model.logProbability(context, scalar)
            context.append(model.id(scalar))
            count += 1
        }
        // News has 4 to 6 a character, damage 9 and more. The measure only saves time.
        return sum > -5.5 * Float(max(count, 1))
    }

    /// The readings of the mark: any character whose second byte is A3.
    private func beginnings(_ second: UInt8, _ before: Before, _ nodes: inout [Node]) -> [Reading] {
        var result: [Reading] = []
        for lead in UInt8(0x81)...0xFE {
            guard let character = GBK.assigned(lead, 0xA3) else { continue }
            // Most runs begin at the end of a sentence: 。” and 。“.
            let cost = character != 0x3002 ? Self.notFullStop : 0
            let root = Reading(score: -cost, before: before, pending: second, node: -1)
            result.append(extended(root, by: character, &nodes))
        }
        return result
    }

    /// Carries all readings over the character at a position.
    private func step(
        _ readings: [Reading], _ scalars: [UInt32], _ position: Int, _ nodes: inout [Node], _ ends: inout [End]
    ) -> [Reading] {
        let scalar = position < scalars.count ? scalars[position] : 0x0A
        var next: [Reading] = []
        for reading in readings {
            if let (lead, trail) = gbk.bytes(scalar) {
                // Right after the mark there is no damage yet that a reading could explain.
                if reading.length > 1 { resynchronised(reading, before: lead, position, &nodes, &ends) }
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
            endings(of: reading, scalars, position, &nodes, &ends)
        }
        return pruned(next)
    }

    /// The readings in which the last pending byte was dropped because an ASCII character or nothing followed it.
    private func endings(
        of reading: Reading, _ scalars: [UInt32], _ position: Int, _ nodes: inout [Node], _ ends: inout [End]
    ) {
        let shown = position < scalars.count && scalars[position] == 0xFFFD
        let annotation = position < scalars.count ? PinyinAnnotations.annotationEnd(scalars, position) : nil
        let syllable = annotation.flatMap { Readings.syllable(scalars[(position + 1)..<($0 - 1)]) }
        let next = position < scalars.count && scalars[position] < 0x80 ? UInt8(scalars[position]) : 0
        for trail in UInt8(0x80)...0xFE {
            // Had it made a pair with the ASCII character, it would not have been dropped.
            guard let character = GBK.assigned(reading.pending, trail), GBK.assigned(trail, next) == nil else { continue }
            if let syllable, Readings.relation(character, syllable) == .none { continue }
            var whole = extended(reading, by: character, &nodes)
            if syllable == nil { whole.score -= cost(ofFilling: character) }
            ends.append(End(reading: whole, position: shown ? position + 1 : position, ending: .dropped))
        }
    }

    /// The readings in which the second byte of the pending one was dropped because it made no pair with the lead byte
    /// of the character shown, which is in step.
    private func resynchronised(
        _ reading: Reading, before lead: UInt8, _ position: Int, _ nodes: inout [Node], _ ends: inout [End]
    ) {
        var best: End?
        for trail in UInt8(0xA2)...0xFE where GBK.assigned(trail, lead) == nil {
            guard let character = GBK.assigned(reading.pending, trail) else { continue }
            var whole = extended(reading, by: character, &nodes)
            whole.score -= cost(ofFilling: character)
            if whole.score > best?.reading.score ?? -.infinity {
                best = End(reading: whole, position: position, ending: .resynchronised)
            }
        }
        if let best { ends.append(best) }
    }

    private func cost(ofFilling character: UInt32) -> Float {
        return model.script.isForeign(character) ? Self.guess + Self.foreign : Self.guess
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

    /// The end with the largest gain over the text as it stands.
    private func best(
        _ ends: [End], _ scalars: [UInt32], _ start: Int, _ before: Before, _ next: [Brackets.Next]
    ) -> (end: End, gain: Float)? {
        var best: (end: End, gain: Float)?
        var literal = before
        var literalScore: Float = 0
        var position = start
        for end in ends.sorted(by: { ($0.position, $0.reading.node) < ($1.position, $1.reading.node) }) {
            for scalar in scalars[position..<end.position] {
                literalScore += model.logProbability(literal.context, scalar)
                if literal.append(scalar, model) { literalScore -= Self.wrongQuote }
            }
            position = end.position
            let right = rightContext(scalars, position)
            let gain =
                score(end.reading.before, right, next[position]) + end.reading.score
                - score(literal, right, next[position]) - literalScore
            if gain > best?.gain ?? -.infinity { best = (end, gain) }
        }
        return best
    }

    /// How well a text goes on.
    private func score(_ before: Before, _ right: [UInt32], _ next: Brackets.Next) -> Float {
        var context = before.context
        return model.logProbability(&context, right) - Self.wrongQuote * Float(before.brackets.mismatches(before: next))
    }

    /// A few characters after a position, without pinyin.
    private func rightContext(_ scalars: [UInt32], _ position: Int) -> [UInt32] {
        var result: [UInt32] = []
        var i = position
        while i < scalars.count, result.count < 4 {
            if let end = PinyinAnnotations.annotationEnd(scalars, i) {
                i = end
                continue
            }
            result.append(scalars[i])
            i += 1
        }
        if i == scalars.count { result.append(0x0A) }
        return result
    }

    private func text(_ node: Int, _ nodes: [Node]) -> [UInt32] {
        var result: [UInt32] = []
        var node = node
        while node >= 0 {
            result.append(nodes[node].scalar)
            node = nodes[node].parent
        }
        return result.reversed()
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
