import CTextData

/// How much likelier characters are in a name of a person than in running text, in eight steps.
enum NameOdds {
    /// The odds of a Chinese name of this surname and given name; 0 if it cannot be one.
    @inline(__always)
    static func chinese(_ surname: UInt32, _ first: UInt32?, _ last: UInt32) -> UInt8 {
        guard let surnameCost = NameCharacters.surname(surname), let lastCost = NameCharacters.lastOfGiven(last) else {
            return 0
        }
        var odds = text(surname) + text(last) - surnameCost - lastCost
        if let first {
            guard let firstCost = NameCharacters.firstOfGiven(first) else { return 0 }
            odds += text(first) - firstCost
        }
        // The table has tens of natural logarithms: a step is a factor of about four and a half.
        return UInt8(1 + max(0, min(7, (odds + 30) / 15)))
    }

    /// The odds of one character of a transliterated name, in tens of natural logarithms; nil if it never is in one.
    @inline(__always)
    static func foreign(_ scalar: UInt32) -> Int32? {
        guard let cost = NameCharacters.foreign(scalar) else { return nil }
        return text(scalar) - cost
    }

    /// The cost of a character in running text, in tens of natural logarithms; the table has eighths of a bit.
    @inline(__always)
    private static func text(_ scalar: UInt32) -> Int32 {
        guard (0x4E00..<0xA000).contains(scalar) else { return 130 }
        return Int32(sluice_character_costs()[Int(scalar) - 0x4E00 + 0x1080]) * 13 / 15
    }
}
