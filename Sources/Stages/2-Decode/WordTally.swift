import ChineseText

/// How unlikely a reading of few bytes is: as ``CharacterTally`` counts, and by how well Chinese characters go together.
///
/// In a handful of characters the commonness of each leaves a doubt that their words settle. Longer text needs no such
/// help, and to look up what stands together costs several times as much.
struct WordTally: ScalarSink {
    /// The most bytes that are weighed so.
    static let longest = 128
    /// Natural logarithms to the unit of ``CharacterCost``.
    private static let unit = Float(CharacterCost.bit) * 1.442695

    private enum Kind {
        case other, letter, han
    }

    private var characters: CharacterTally
    private var switches = 0
    private var last = Kind.other
    private var gain: Float = 0
    private var a: UInt16 = 0
    private var b: UInt16 = 0
    private let model = CharacterModel.shared

    /// The sum, in the unit of ``CharacterCost``.
    var cost: Int { characters.cost + switches * Self.switchCost - Int(gain * Self.unit) }

    private init(_ encoding: TextEncoding, letters: [UInt8]?, count: Int) {
        characters = CharacterTally(encoding, letters: letters, count: count)
    }

    /// The cost of the bytes when read in an encoding; of long ones the same as ``CharacterTally`` gives.
    static func cost(of bytes: Bytes, as encoding: TextEncoding, allLanguages: Bool = true) -> Int {
        guard bytes.count <= longest else {
            return CharacterTally.of(bytes, as: encoding, allLanguages: allLanguages).cost
        }
        var least = Int.max
        for letters in LetterCost.choices(for: encoding, allLanguages: allLanguages) {
            var tally = WordTally(encoding, letters: letters, count: bytes.count)
            TextDecoder(encoding).decode(bytes, into: &tally)
            least = min(least, tally.cost)
        }
        return least
    }

    mutating func ascii(_ bytes: UnsafePointer<UInt8>, count: Int) {
        characters.ascii(bytes, count: count)
        for index in 0..<count { append(UInt32(bytes[index])) }
    }

    mutating func scalar(_ value: UInt32) {
        characters.scalar(value)
        append(value)
    }

    mutating func invalid(at offset: Int, count: Int) {
        characters.invalid(at: offset, count: count)
        append(0)
    }

    /// A Latin letter right beside a Chinese character is rarer than chance has it.
    private static let switchCost = 4 * CharacterCost.bit

    /// Only what is a Chinese character, or follows one, tells something: of other text the model knows nothing.
    private mutating func append(_ value: UInt32) {
        let kind: Kind = (value | 0x20) &- 0x61 < 26 ? .letter : 0x4E00..<0xA000 ~= value ? .han : .other
        if (last, kind) == (.letter, .han) || (last, kind) == (.han, .letter) { switches += 1 }
        let id = model.id(value)
        if kind == .han || last == .han, b != 0 { gain += model.gain(a, b, id) }
        last = kind
        (a, b) = (b, id)
    }
}
