/// How unlikely a reading of bytes is: the sum of the costs of its characters.
struct CharacterTally: ScalarSink {
    private enum Kind {
        case other, letter, han, hangul, kana, latin, foreign
    }

    /// The sum, in eighths of a bit.
    private(set) var cost = 0
    /// The number of U+FFFD, one at the end of the sample aside.
    private(set) var errors = 0
    private let end: Int
    private let kanaCost: Int
    /// A letter of Greek, Cyrillic and so on after another: cheap where such text is at home.
    private let foreignCost: Int
    private var last = Kind.other

    /// - Parameters:
    ///   - encoding: What the bytes are read as. Kana are likelier in a Japanese charset than in another.
    ///   - count: The number of bytes; an error at their end may be the sample's fault and costs less.
    init(_ encoding: TextEncoding, count: Int) {
        end = count
        let isAtHome = encoding.singleByteTable != nil || encoding == .utf8
        foreignCost = isAtHome ? 13 * CharacterCost.bit / 2 : 12 * CharacterCost.bit
        kanaCost =
            switch encoding {
            case .eucJP, .shiftJIS: 6 * CharacterCost.bit
            case .utf8, .utf16LE, .utf16BE: 8 * CharacterCost.bit
            default: 12 * CharacterCost.bit
            }
    }

    /// The cost of the bytes when read in an encoding.
    static func of(_ bytes: Bytes, as encoding: TextEncoding) -> CharacterTally {
        var tally = CharacterTally(encoding, count: bytes.count)
        TextDecoder(encoding).decode(bytes, into: &tally)
        return tally
    }

    @inline(__always)
    mutating func ascii(_ bytes: UnsafePointer<UInt8>, count: Int) {
        for index in 0..<count { cost &+= CharacterCost.ascii(bytes[index]) }
        last = (bytes[count &- 1] | 0x20) &- 0x61 < 26 ? .letter : .other
    }

    @inline(__always)
    mutating func scalar(_ value: UInt32) {
        if value < 0x80 {
            cost &+= CharacterCost.ascii(UInt8(truncatingIfNeeded: value))
            last = (value | 0x20) &- 0x61 < 26 ? .letter : .other
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
        case .latin: return (last == .letter ? 8 : 14) &* bit
        case .foreign: return last == .foreign ? foreignCost : 14 &* bit
        // Korean of today has hardly a Chinese character, so a mixture speaks for another charset.
        case .hangul: return CharacterCost.cost(of: value) &+ (last == .han ? 6 &* bit : 0)
        case .han: return CharacterCost.cost(of: value) &+ (last == .hangul ? 6 &* bit : 0)
        case .other, .letter: return CharacterCost.cost(of: value)
        }
    }

    @inline(__always)
    private static func kind(of value: UInt32) -> Kind {
        switch value {
        case 0x4E00..<0xA000: .han
        case 0xAC00...0xD7A3: .hangul
        case 0x3041...0x30FF: .kana
        case 0x00C0...0x024F: .latin
        case 0x0370..<0x0E80: .foreign
        default: .other
        }
    }
}
