/// How unlikely a reading of bytes is: the sum of the costs of its characters.
struct CharacterTally: ScalarSink {
    private enum Kind {
        case other, letter, han, hangul, kana, latin, foreign, foreignCapital, rare
    }

    /// The sum, in eighths of a bit.
    private(set) var cost = 0
    /// The number of U+FFFD, one at the end of the sample aside.
    private(set) var errors = 0
    private let end: Int
    private let kanaCost: Int
    /// What letters cost where they are at home.
    private let letters: [UInt8]?
    /// What the first letter of a word costs more, if it is of another script than Latin.
    private let beginning: Int
    private var last = Kind.other

    /// - Parameters:
    ///   - encoding: What the bytes are read as. Kana are likelier in a Japanese charset than in another.
    ///   - letters: One of the tables of ``LetterCost`` for the encoding, if it has any.
    ///   - count: The number of bytes; an error at their end may be the sample's fault and costs less.
    init(_ encoding: TextEncoding, letters: [UInt8]?, count: Int) {
        end = count
        self.letters = letters
        // Two bytes of GBK are at times a letter in UTF-8.
        beginning = (encoding == .utf8 ? 12 : 5) * CharacterCost.bit
        kanaCost =
            switch encoding {
            case .eucJP, .shiftJIS: 6 * CharacterCost.bit
            case .utf8, .utf16LE, .utf16BE: 8 * CharacterCost.bit
            default: 12 * CharacterCost.bit
            }
    }

    /// The cost of the bytes when read in an encoding, in the likeliest of its languages or in the first.
    static func of(_ bytes: Bytes, as encoding: TextEncoding, allLanguages: Bool = true) -> CharacterTally {
        var best: CharacterTally?
        for letters in LetterCost.choices(for: encoding, allLanguages: allLanguages) {
            var tally = CharacterTally(encoding, letters: letters, count: bytes.count)
            TextDecoder(encoding).decode(bytes, into: &tally)
            if tally.cost < best?.cost ?? .max { best = tally }
        }
        return best ?? CharacterTally(encoding, letters: nil, count: bytes.count)
    }

    @inline(__always)
    mutating func ascii(_ bytes: UnsafePointer<UInt8>, count: Int) {
        for index in 0..<count { cost &+= CharacterCost.ascii(bytes[index]) }
        if isForeign(last), (bytes[0] | 0x20) &- 0x61 < 26 { cost &+= Self.mixture }
        last = (bytes[count &- 1] | 0x20) &- 0x61 < 26 ? .letter : .other
    }

    @inline(__always)
    mutating func scalar(_ value: UInt32) {
        if value < 0x80 {
            cost &+= CharacterCost.ascii(UInt8(truncatingIfNeeded: value))
            let isLetter = (value | 0x20) &- 0x61 < 26
            if isLetter, isForeign(last) { cost &+= Self.mixture }
            last = isLetter ? .letter : .other
            return
        }
        let kind = Self.kind(of: value)
        cost &+= self.cost(of: value, kind)
        last = kind
    }

    mutating func invalid(at offset: Int, count: Int) {
        guard offset + count < end else {
            cost &+= CharacterCost.cut
            return
        }
        cost &+= CharacterCost.invalid
        errors += 1
    }

    @inline(__always)
    private func cost(of value: UInt32, _ kind: Kind) -> Int {
        let bit = CharacterCost.bit
        switch kind {
        case .kana: return kanaCost
        case .latin, .foreign, .foreignCapital: return cost(ofLetter: value, kind)
        case .rare: return 24 &* bit
        // Korean of today has hardly a Chinese character, so a mixture speaks for another charset.
        case .hangul: return CharacterCost.cost(of: value) &+ (last == .han ? 6 &* bit : 0)
        case .han: return CharacterCost.cost(of: value) &+ (last == .hangul ? 6 &* bit : 0)
        case .other, .letter: return CharacterCost.cost(of: value)
        }
    }

    private func cost(ofLetter value: UInt32, _ kind: Kind) -> Int {
        let bit = CharacterCost.bit
        let isLatin = last == .letter || last == .latin
        let isInside = kind == .latin ? isLatin : isForeign(last)
        guard let letters else { return (isInside ? 12 : 14) * bit }
        let cost = Int(letters[Int(value - LetterCost.scalars.lowerBound)])
        if kind == .latin { return cost + (isInside ? 0 : 6 * bit) + (isForeign(last) ? Self.mixture : 0) }
        if isLatin { return cost + Self.mixture }
        let capital = kind == .foreignCapital ? 2 * bit : 0
        // A capital inside a word is a sign of a charset that has the cases the other way round.
        if capital > 0, last == .foreign { return cost + 8 * bit }
        return cost + capital + (isInside ? 0 : beginning)
    }

    @inline(__always)
    private func isForeign(_ kind: Kind) -> Bool { kind == .foreign || kind == .foreignCapital }

    /// What two scripts in one word cost more.
    private static let mixture = 10 * CharacterCost.bit

    @inline(__always)
    private static func kind(of value: UInt32) -> Kind {
        switch value {
        case 0x4E00..<0xA000: .han
        case 0xAC00...0xD7A3: .hangul
        case 0x3041...0x30FF: .kana
        case 0x00C0..<0x0E80: letterKind(of: value)
        default: .other
        }
    }

    /// Letters of today's languages by script, and all else that stands among them.
    private static func letterKind(of value: UInt32) -> Kind {
        switch value {
        case 0x00C0...0x017F, 0x01A0, 0x01A1, 0x01AF, 0x01B0, 0x01CD...0x01DC, 0x01F9, 0x0218...0x021B: .latin
        case 0x0300, 0x0301, 0x0303, 0x0309, 0x0323: .latin
        case 0x0386...0x03AB, 0x0400...0x042F, 0x0490: .foreignCapital
        case 0x03AC...0x03CE, 0x0430...0x045F, 0x0491, 0x05D0...0x05EA, 0x0621...0x06D3, 0x0E01...0x0E59: .foreign
        default: .rare
        }
    }
}
