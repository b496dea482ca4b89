import ChineseText

/// Repairs UTF-8 that was read as GBK: 鍥藉 becomes 国家, also where the reader lost bytes and left `?`.
///
/// The text is turned into bytes again and read as UTF-8. A question mark is one lost byte, a lost pair, or itself; a beam
/// of readings fills it in, and the character model judges.
struct MisreadUTF8 {
    private static let width = 24
    /// The cost of a byte 80, which GBK readers lose wherever it stands, and of another.
    private static let certain: Float = 0.5
    private static let guess: Float = 3
    /// The cost of a pair of bytes lost together.
    private static let lostPair: Float = 5
    /// The cost of a filled character of the other script, or a blank.
    private static let foreign: Float = 4
    /// What the result must read like, in natural logarithms a character: text has 4 to 7, chance 12 and more.
    private static let likely: Float = -8.5

    private let model: CharacterModel = .shared
    private let elements: [Element]
    private let script: ScriptOfText

    private enum Element {
        case byte(UInt8)
        case lost
    }

    private struct Reading {
        var score: Float = 0
        var context = Context()
        var node = -1
        var length = 0
        /// The lead byte that the lost pair before held.
        var lead: UInt8 = 0
    }

    private struct Node {
        let parent: Int
        let scalar: UInt32
    }

    /// The repair of a passage as a whole; `nil` if it is no such text.
    static func edit(in scalars: [UInt32]) -> Edit? {
        guard let elements = elements(scalars) else { return nil }
        let reader = MisreadUTF8(elements: elements, script: script(elements))
        guard let (text, score) = reader.best(), !text.isEmpty else { return nil }
        let wide = Float(text.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) })
        guard wide >= 2, score > likely * Float(text.count), let literal = reader.score(scalars), score - literal > 12
        else {
            return nil
        }
        let guessed = elements.contains { if case .lost = $0 { true } else { false } }
        return Edit(
            rule: .utf8AsGBK,
            range: 0..<scalars.count,
            replacement: text,
            gain: score - literal,
            guessed: guessed
        )
    }

    private static func elements(_ scalars: [UInt32]) -> [Element]? {
        var result: [Element] = []
        for scalar in scalars {
            switch scalar {
            case 0x3F, 0xFFFD: result.append(.lost)
            case 0..<0x80: result.append(.byte(UInt8(scalar)))
            // 80 is the euro sign in Microsoft's reading of GBK.
            case 0x20AC: result.append(.byte(0x80))
            default:
                guard let (lead, trail) = GBK.shared.bytes(scalar) else { return nil }
                result.append(.byte(lead))
                result.append(.byte(trail))
            }
        }
        return result
    }

    /// The script of the characters of which nothing is lost.
    private static func script(_ elements: [Element]) -> ScriptOfText {
        var traditional = 0
        var simplified = 0
        for i in elements.indices.dropLast(2) {
            guard case .byte(let first) = elements[i], case .byte(let second) = elements[i + 1],
                case .byte(let third) = elements[i + 2], 0xE4...0xE9 ~= first, second & 0xC0 == 0x80,
                third & 0xC0 == 0x80
            else { continue }
            let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            if ScriptOfText.isTraditional(scalar) { traditional += 1 }
            if ScriptOfText.isSimplified(scalar) { simplified += 1 }
        }
        return ScriptOfText(traditional: traditional, simplified: simplified)
    }

    private func score(_ scalars: [UInt32]) -> Float? {
        var context = Context()
        var sum: Float = 0
        for scalar in scalars { sum += logProbability(&context, scalar) }
        return sum
    }

    private func logProbability(_ context: inout Context, _ scalar: UInt32) -> Float {
        let id = model.id(scalar)
        defer { context.append(id) }
        return model.logProbability(context.a, context.b, id)
    }

    private func best() -> (text: [UInt32], score: Float)? {
        var beams = [[Reading]](repeating: [], count: elements.count + 1)
        var nodes: [Node] = []
        beams[0] = [Reading()]
        for position in elements.indices {
            let readings = pruned(beams[position])
            beams[position] = []
            for reading in readings { extend(reading, position, &nodes, &beams) }
        }
        let ends = beams[elements.count].filter { $0.lead == 0 }.map { reading in
            var reading = reading
            reading.score += logProbability(&reading.context, 0x0A)
            return reading
        }
        guard let end = pruned(ends).first else { return nil }
        var text: [UInt32] = []
        var node = end.node
        while node >= 0 {
            text.append(nodes[node].scalar)
            node = nodes[node].parent
        }
        return (text.reversed(), end.score)
    }

    private func pruned(_ readings: [Reading]) -> [Reading] {
        guard readings.count > 1 else { return readings }
        var kept: [Reading] = []
        for reading in readings.sorted(by: { ($0.score, $1.node) > ($1.score, $0.node) }) {
            if kept.contains(where: { $0.context == reading.context && $0.lead == reading.lead }) { continue }
            kept.append(reading)
            if kept.count == Self.width { break }
        }
        return kept
    }

    private func extend(_ reading: Reading, _ position: Int, _ nodes: inout [Node], _ beams: inout [[Reading]]) {
        if reading.lead != 0 {
            var rest = reading
            rest.lead = 0
            trails(rest, reading.lead, position, &nodes, &beams)
            return
        }
        switch elements[position] {
        case .lost: append(0x3F, to: reading, cost: 0, at: position + 1, &nodes, &beams)
        case .byte(let byte) where byte < 0x80:
            append(UInt32(byte), to: reading, cost: 0, at: position + 1, &nodes, &beams)
        case .byte(let lead): trails(reading, lead, position + 1, &nodes, &beams)
        }
    }

    /// Reads the rest of a character whose lead byte is known.
    private func trails(
        _ reading: Reading,
        _ lead: UInt8,
        _ position: Int,
        _ nodes: inout [Node],
        _ beams: inout [[Reading]]
    ) {
        switch lead {
        case 0xC2...0xDF:
            for (second, cost) in bytes(position) {
                append(
                    UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F),
                    to: reading,
                    cost: cost,
                    at: position + 1,
                    &nodes,
                    &beams
                )
            }
        case 0xE0...0xEF:
            for (second, cost) in bytes(position) {
                let head = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6
                for (third, more) in bytes(position + 1) {
                    append(
                        head | UInt32(third & 0x3F),
                        to: reading,
                        cost: cost + more,
                        at: position + 2,
                        &nodes,
                        &beams
                    )
                }
                guard isLost(position + 1) else { continue }
                for (third, next) in Self.lostAcross {
                    append(
                        head | UInt32(third & 0x3F),
                        to: reading,
                        cost: cost + Self.lostPair,
                        at: position + 2,
                        lead: next,
                        &nodes,
                        &beams
                    )
                }
            }
            guard isLost(position) else { return }
            for (second, third) in Self.lostWithin {
                let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
                append(scalar, to: reading, cost: Self.lostPair, at: position + 1, &nodes, &beams)
            }
        case 0xF0...0xF4:
            var value = UInt32(lead & 0x07)
            for offset in 0..<3 {
                guard position + offset < elements.count, case .byte(let byte) = elements[position + offset],
                    byte & 0xC0 == 0x80
                else { return }
                value = value << 6 | UInt32(byte & 0x3F)
            }
            append(value, to: reading, cost: 0, at: position + 3, &nodes, &beams)
        default: break
        }
    }

    private func isLost(_ position: Int) -> Bool {
        guard position < elements.count, case .lost = elements[position] else { return false }
        return true
    }

    /// The continuation bytes that can stand at a position, each with its cost.
    private func bytes(_ position: Int) -> [(UInt8, Float)] {
        guard position < elements.count else { return [] }
        if case .byte(let byte) = elements[position] { return byte & 0xC0 == 0x80 ? [(byte, Float(0))] : [] }
        // A reader that meets a lead byte with nothing fit behind it loses that byte.
        var next: UInt8 = 0
        if position + 1 < elements.count, case .byte(let byte) = elements[position + 1] { next = byte }
        return (UInt8(0x80)...0xBF).compactMap { byte in
            if byte == 0x80 { return (byte, Self.certain) }
            return GBK.assigned(byte, next) == nil ? (byte, Self.guess) : nil
        }
    }

    private func append(
        _ scalar: UInt32,
        to reading: Reading,
        cost: Float,
        at position: Int,
        lead: UInt8 = 0,
        _ nodes: inout [Node],
        _ beams: inout [[Reading]]
    ) {
        guard position <= elements.count, Unicode.Scalar(scalar) != nil else { return }
        var longer = reading
        longer.score += logProbability(&longer.context, scalar) - cost
        if cost > 0, scalar == 0x3000 || script.isForeign(scalar) { longer.score -= Self.foreign }
        longer.node = nodes.count
        longer.lead = lead
        nodes.append(Node(parent: reading.node, scalar: scalar))
        beams[position].append(longer)
    }

    /// The pairs that GBK has no character for, as the last two bytes of a character.
    private static let lostWithin: [(UInt8, UInt8)] = lost(in: 0x80...0xBF)
    /// The same as the last byte of a character and the first of the next.
    private static let lostAcross: [(UInt8, UInt8)] = lost(in: 0xE3...0xEF)

    private static func lost(in trails: ClosedRange<UInt8>) -> [(UInt8, UInt8)] {
        (UInt8(0x80)...0xBF).flatMap { lead in
            trails.filter { GBK.assigned(lead, $0) == nil }.map { (lead, $0) }
        }
    }
}
