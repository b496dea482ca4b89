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
    /// The gain, in natural logarithms, that a reading must have over the text as it stands. By trial on clean text.
    static let threshold: Float = 7
    /// The gain that is enough once the fault is known to be in the document.
    static let evidentThreshold: Float = 3
    /// The cost of a character one of whose bytes is lost: the choice among a hundred.
    private static let guess: Float = 3
    /// The cost of a quote that does not fit the quotes before it.
    private static let wrongQuote: Float = 6
    private static let notFullStop: Float = 3
    /// The cost of a filled character in the other script.
    private static let foreign: Float = 2
    private static let blank: Float = 8
    private static let width = 24

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

    /// The repairs of one passage, in order: those with a gain of at least ``evidentThreshold``. They are sure only if
    /// one in the document reaches ``threshold``.
    func edits(in scalars: [UInt32]) -> [Edit] {
        var edits: [Edit] = []
        var before = Before()
        var i = 0
        while i < scalars.count {
            if i > 0, let edit = repair(scalars, at: i, before) {
                edits.append(edit)
                for scalar in edit.replacement { before.append(scalar, model) }
                i = edit.range.upperBound
            } else {
                before.append(scalars[i], model)
                i += 1
            }
        }
        return edits
    }

    /// What stands before a site: two characters, and how many quotes are open.
    private struct Before {
        var context = Context()
        var open = 0

        mutating func append(_ scalar: UInt32, _ model: DocumentModel) {
            context.append(model.id(scalar))
            if scalar == 0x201C { open += 1 } else if scalar == 0x201D { open = max(0, open - 1) }
        }
    }

    private struct Reading {
        var score: Float
        var before: Before
        /// The byte that waits for its second one.
        var pending: UInt8
        /// The last of its characters, an index into the nodes.
        var node: Int
    }

    private struct End {
        let reading: Reading
        let position: Int
        let guessed: Bool
    }

    private struct Node {
        let parent: Int
        let scalar: UInt32
    }

    private func repair(_ scalars: [UInt32], at start: Int, _ before: Before) -> Edit? {
        guard let second = Self.mark(scalars[start]), start + 1 < scalars.count,
            let next = gbk.bytes(scalars[start + 1]), GBK.assigned(second, next.lead) != nil,
            !readsWell(scalars, start, before.context)
        else { return nil }

        var nodes: [Node] = []
        var readings = beginnings(second, before, &nodes)
        var ends: [End] = []
        var position = start + 1
        while !readings.isEmpty, position - start <= Self.longest {
            readings = step(readings, scalars, position, &nodes, &ends)
            position += 1
        }
        guard let (end, gain) = best(ends, scalars, start, before), gain >= Self.evidentThreshold else { return nil }
        return Edit(
            rule: .byteShift, range: start..<end.position, replacement: text(end.reading.node, nodes), gain: gain,
            guessed: end.guessed)
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
                resynchronised(reading, before: lead, position, &nodes, &ends)
                guard let character = GBK.assigned(reading.pending, lead) else { continue }
                var longer = extended(reading, by: character, &nodes)
                if trail < 0x80 {
                    // The pair had swallowed an ASCII character; from here the pairs are in step.
                    longer = extended(longer, by: UInt32(trail), &nodes)
                    ends.append(End(reading: longer, position: position + 1, guessed: false))
                } else {
                    longer.pending = trail
                    next.append(longer)
                }
                continue
            }
            if scalar < 0x80, let character = GBK.assigned(reading.pending, UInt8(scalar)) {
                let whole = extended(reading, by: character, &nodes)
                ends.append(End(reading: whole, position: position + 1, guessed: false))
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
            ends.append(End(reading: whole, position: shown ? position + 1 : position, guessed: true))
        }
    }

    /// The readings in which the second byte of the pending one was dropped because it made no pair with the lead byte
    /// of the character shown, which is in step.
    private func resynchronised(
        _ reading: Reading, before lead: UInt8, _ position: Int, _ nodes: inout [Node], _ ends: inout [End]
    ) {
        for trail in UInt8(0xA2)...0xFE where GBK.assigned(trail, lead) == nil {
            guard let character = GBK.assigned(reading.pending, trail) else { continue }
            var whole = extended(reading, by: character, &nodes)
            whole.score -= cost(ofFilling: character)
            ends.append(End(reading: whole, position: position, guessed: true))
        }
    }

    private func cost(ofFilling character: UInt32) -> Float {
        return model.script.isForeign(character) ? Self.guess + Self.foreign : Self.guess
    }

    private func extended(_ reading: Reading, by scalar: UInt32, _ nodes: inout [Node]) -> Reading {
        var longer = reading
        longer.score += model.logProbability(reading.before.context, scalar)
        if scalar == 0x201C && reading.before.open > 0 || scalar == 0x201D && reading.before.open == 0 {
            longer.score -= Self.wrongQuote
        }
        // No sentence needs a wide blank put into it.
        if scalar == 0x3000 { longer.score -= Self.blank }
        longer.before.append(scalar, model)
        longer.node = nodes.count
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
        _ ends: [End], _ scalars: [UInt32], _ start: Int, _ before: Before
    ) -> (end: End, gain: Float)? {
        var best: (end: End, gain: Float)?
        var literal = before.context
        var literalScore: Float = 0
        var position = start
        for end in ends.sorted(by: { ($0.position, $0.reading.node) < ($1.position, $1.reading.node) }) {
            literalScore += model.logProbability(&literal, scalars[position..<end.position])
            position = end.position
            let right = rightContext(scalars, position)
            var context = end.reading.before.context
            var literalContext = literal
            let open = end.reading.before.open > 0
            let balanced = open == (QuoteBalance.next(scalars, from: position) == 0x201D)
            let gain =
                (balanced ? 0 : -Self.wrongQuote) + end.reading.score + model.logProbability(&context, right)
                - literalScore - model.logProbability(&literalContext, right)
            if gain > best?.gain ?? -.infinity { best = (end, gain) }
        }
        return best
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
