/// Whether bytes could be ASCII, and how likely.
///
/// A few Chinese characters in UTF-16 may have printable bytes alone: one in fifty headlines of four characters. Such
/// bytes are a jumble of letters, figures and signs; ASCII has words.
enum ASCIILook {
    /// No Chinese text that is longer than this, in bytes, is likely to have only bytes of ASCII.
    private static let longest = 40
    private static let shortest = 8
    /// What must speak for UTF-16, in bits: text that looks like ASCII nearly always is.
    private static let prior = 4
    /// What a sign costs at most, in bits.
    private static let sign = 6
    /// What a letter costs, in bits, that does not go on as words do.
    private static let jumble = 3

    static func has(_ bytes: Bytes) -> Bool {
        bytes.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || isSpace($0)) }
    }

    /// The cost in the unit of ``CharacterCost``; 0 where nothing may be likelier.
    static func cost(of bytes: Bytes) -> Int {
        guard bytes.count >= shortest, bytes.count <= longest else { return 0 }
        // A program has signs enough.
        let letters = bytes.reduce(0) { $0 + min(CharacterCost.ascii($1), sign * CharacterCost.bit) }
        return max(0, letters + jumbleCost(of: bytes) - prior * CharacterCost.bit)
    }

    /// What the bytes below 80 cost because they do not go on as words do.
    static func jumbleCost(of bytes: Bytes) -> Int {
        var count = 0
        var last = Kind.space
        var previous: UInt8 = 0x20
        for byte in bytes {
            let kind = Kind(byte)
            if byte != previous, !kind.follows(last) { count += 1 }
            last = kind
            previous = byte
        }
        return count * jumble * CharacterCost.bit
    }

    private enum Kind {
        case space, small, capital, digit, sign

        init(_ byte: UInt8) {
            self =
                switch byte {
                case 0x61...0x7A: .small
                case 0x41...0x5A: .capital
                case 0x30...0x39: .digit
                case 0x20, 0x09...0x0D, 0x80...0xFF: .space
                default: .sign
                }
        }

        /// Whether it is common after another: not a capital inside a word, a figure beside letters.
        func follows(_ last: Kind) -> Bool {
            switch (last, self) {
            case (.space, _), (_, .space), (.sign, .small), (.sign, .capital), (.sign, .digit): true
            case (.small, .sign), (.capital, .sign), (.digit, .sign): true
            default: last == self || (last, self) == (.capital, .small)
            }
        }
    }
}
