import ChineseText

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
    /// The least gain, in natural logarithms, by trial on clean text, of a reading that is evidence of the fault.
    private static func evidence(_ end: Ending) -> Float { end == .resynchronised ? 18 : 12 }

    /// The least gain in a document that is known to have the fault.
    private static func least(_ end: Ending) -> Float {
        switch end {
        case .exact, .dropped: 4
        case .resynchronised: 10
        }
    }

    /// The same where both characters that the mark lay across are lost and nothing else is damaged: right and wrong
    /// readings of a development set parted at 0 to 2.
    private static let leastBesideMark: Float = 2

    /// The cost of a character one of whose bytes is lost: the choice among a hundred.
    static let guess: Float = 3
    /// The cost of a quote that does not fit the quotes before it.
    static let wrongQuote: Float = 6
    /// The cost of another character than a full stop before a bracket or quote.
    static let notFullStop: Float = 3
    /// The cost of a filled character in the other script.
    static let foreign: Float = 2
    /// The cost of a wide blank.
    static let blank: Float = 8
    static let width = 24
    /// How many of the readings at one place, best first, may end there with a filled character, and with how many.
    static let closing = 8

    /// How a run of shifted pairs came to an end.
    enum Ending {
        /// An ASCII character became half of a pair, and nothing is lost.
        case exact
        /// The last byte was dropped before an ASCII character or the end.
        case dropped
        /// The last byte was dropped because it made no pair with the next one.
        case resynchronised
    }

    let model: DocumentModel
    let gbk = GBK.shared
    /// Whether the document was decoded by a program that shows the codes of the user-defined areas.
    private let showsUserDefined: Bool
    /// Whether the document is known to have the fault, so that marks with no run after them are looked at as well.
    private let isKnown: Bool

    init(_ model: DocumentModel, showsUserDefined: Bool = false, isKnown: Bool = false) {
        self.model = model
        self.showsUserDefined = showsUserDefined
        self.isKnown = isKnown
    }

    /// The characters of the user-defined areas of GBK.
    ///
    /// They are AAA1 ... AFFE, F8A1 ... FEFE and A140 ... A7A0, which some decoders show and others drop. Nearly all drop
    /// the other codes of private use.
    static let userDefined: ClosedRange<UInt32> = 0xE000...0xE765

    /// Whether a decoder that met these two bytes dropped the first, because they are no pair.
    func isDropped(_ trail: UInt8, before next: UInt8) -> Bool {
        let scalar = GBK.scalar(trail, next)
        return scalar == 0 || (0xE000...0xF8FF ~= scalar && !(showsUserDefined && Self.userDefined ~= scalar))
    }

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

    /// The repairs of one passage, in order, each with whether it is evidence that the document has the fault.
    ///
    /// Those that are none are sound only where there is some.
    func edits(in scalars: [UInt32]) -> [(edit: Edit, isEvidence: Bool)] {
        guard scalars.contains(where: { Self.mark($0) != nil }) else { return [] }
        let next = Brackets.Next.all(scalars)
        // What bounds the time that hostile text can take.
        var budget = 100 * scalars.count + 1_000 * Self.longest
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
    struct Before {
        var context = Context()
        var brackets = Brackets()

        /// Says whether the character is at odds with the brackets.
        @discardableResult
        mutating func append(_ scalar: UInt32, _ model: DocumentModel) -> Bool {
            context.append(model.id(scalar))
            return brackets.append(scalar)
        }
    }

    struct Reading {
        var score: Float
        var before: Before
        /// The byte that waits for its second one.
        var pending: UInt8
        /// The last of its characters, an index into the nodes.
        var node: Int
        var length = 0
    }

    struct End {
        let reading: Reading
        let position: Int
        let ending: Ending
    }

    struct Node {
        let parent: Int
        let scalar: UInt32
    }

    private func repair(
        _ scalars: [UInt32],
        at start: Int,
        _ before: Before,
        _ next: [Brackets.Next],
        _ budget: inout Int
    ) -> (edit: Edit, isEvidence: Bool)? {
        // Some decoders show the orphan before the mark.
        let marked = scalars[start] == 0xFFFD ? start + 1 : start
        guard marked < scalars.count, let second = Self.mark(scalars[marked]) else { return nil }
        let following = marked + 1 < scalars.count ? scalars[marked + 1] : 0x0A
        let first = gbk.bytes(following)
        guard first == nil ? isKnown && following < 0x80 : Self.isSite(scalars, marked) else { return nil }

        var nodes: [Node] = []
        var readings = beginnings(second, first?.lead ?? 0, before, &nodes)
        var ends: [End] = []
        var position = marked + 1
        while !readings.isEmpty, position - start <= Self.longest {
            readings = step(readings, scalars, position, &nodes, &ends)
            position += 1
        }
        // About as many times the model was, or will be, asked.
        budget -= nodes.count + 12 * ends.count
        guard let (end, gain) = best(ends, scalars, start, before, next) else { return nil }
        guard gain >= (first == nil ? Self.leastBesideMark : Self.least(end.ending)) else { return nil }
        let replacement = text(end.reading.node, nodes)
        // Whether a quote is open tells more than the two characters do.
        if first == nil, QuoteBalance.restored.contains(replacement) { return nil }
        let edit = Edit(
            rule: .byteShift,
            range: start..<end.position,
            replacement: replacement,
            gain: gain,
            // The mark itself vouches for a full stop, but for no other character.
            guessed: end.ending != .exact || replacement.first != 0x3002
        )
        return (edit, first != nil && gain >= Self.evidence(end.ending))
    }

    /// Whether a passage has a mark that is worth a closer look; it costs much less than the look.
    static func hasSite(_ scalars: [UInt32]) -> Bool {
        scalars.indices.dropLast().contains { isSite(scalars, $0) }
    }

    /// Whether a mark is followed by what a shift would make of text.
    ///
    /// The first two characters after it, put back, must be a pair about as likely as the two that stand there.
    private static func isSite(_ scalars: [UInt32], _ marked: Int) -> Bool {
        guard let second = mark(scalars[marked]), let first = GBK.shared.bytes(scalars[marked + 1]),
            let restored = GBK.assigned(second, first.lead)
        else { return false }
        guard marked + 2 < scalars.count, first.trail >= 0x80, let next = GBK.shared.bytes(scalars[marked + 2]),
            let restoredNext = GBK.assigned(first.trail, next.lead)
        else { return true }
        let model = CharacterModel.shared
        let literal = model.logProbability(model.id(scalars[marked + 1]), model.id(scalars[marked + 2]))
        return model.logProbability(model.id(restored), model.id(restoredNext)) > literal - 5
    }

    /// The end with the largest gain over the text as it stands.
    private func best(
        _ ends: [End],
        _ scalars: [UInt32],
        _ start: Int,
        _ before: Before,
        _ next: [Brackets.Next]
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
}
