import ChineseText

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The character model of the language, mixed with what a document itself says.
struct DocumentModel {
    /// How much of the probability is the document's: as in the prototype, by trial on news.
    private static let share: Float = 0.25
    /// How much of the document's share counts characters whatever stands before them.
    private static let single: Float = 0.5
    /// The cost of a character of private use, which no text means to have.
    static let privateUse: Float = -18

    private let language = CharacterModel.shared
    let script: ScriptOfText
    private var counts: [UInt64: Int32] = [:]
    private var total = 0

    /// The model of the language alone.
    init(script: ScriptOfText) { self.script = script }

    init(_ passages: [Passage]) {
        script = ScriptOfText(passages)
        for passage in passages {
            var a: UInt16 = 0
            var b: UInt16 = 0
            var suspect = 0
            for scalar in passage.scalars {
                // What follows a mark may itself be the damage, and must not vouch for itself.
                if ByteShift.mark(scalar) != nil { suspect = ByteShift.longest } else if scalar < 0x80 { suspect = 0 }
                suspect -= 1
                if suspect > 0 { continue }
                let c = language.id(scalar)
                counts[Self.key(c), default: 0] += 1
                total += 1
                counts[Self.key(b, c), default: 0] += 1
                counts[Self.key(a, b, c), default: 0] += 1
                (a, b) = (b, c)
            }
        }
    }

    /// The logarithm of the probability of a scalar after two characters.
    func logProbability(_ context: Context, _ scalar: UInt32) -> Float {
        if 0xE000...0xF8FF ~= scalar || scalar == 0xFFFD { return Self.privateUse }
        let (a, b, c) = (context.a, context.b, language.id(scalar))
        let general = language.logProbability(a, b, c)
        if c == 0 { return general }
        guard let alone = counts[Self.key(c)] else { return general + logf(1 - Self.share) }
        var own = Self.single * Float(alone) / Float(total)
        let together = counts[Self.key(b, c)] ?? 0
        let seen = counts[Self.key(b)] ?? 0
        own += (1 - Self.single) * Float(together) / Float(seen + 1)
        let three = counts[Self.key(a, b, c)] ?? 0
        if three > 0 { own += 0.5 * Float(three) / Float((counts[Self.key(a, b)] ?? 0) + 1) }
        return logf((1 - Self.share) * expf(general) + Self.share * own)
    }

    /// The sum over several scalars; the context moves along.
    func logProbability(_ context: inout Context, _ scalars: some Sequence<UInt32>) -> Float {
        var sum: Float = 0
        for scalar in scalars {
            sum += logProbability(context, scalar)
            context.append(id(scalar))
        }
        return sum
    }

    func id(_ scalar: UInt32) -> UInt16 { language.id(scalar) }

    private static func key(_ b: UInt16) -> UInt64 { UInt64(b) | 1 << 48 }
    private static func key(_ b: UInt16, _ c: UInt16) -> UInt64 { UInt64(b) << 16 | UInt64(c) | 1 << 49 }
    private static func key(_ a: UInt16, _ b: UInt16, _ c: UInt16) -> UInt64 {
        UInt64(a) << 32 | UInt64(b) << 16 | UInt64(c) | 1 << 50
    }
}
