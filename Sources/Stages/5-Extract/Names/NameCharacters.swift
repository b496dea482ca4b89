import CTextData

/// How likely a character is in the name of a person.
///
/// Costs are ten times a negative natural logarithm of probability; `nil` means never.
enum NameCharacters {
    @inline(__always)
    private static func cost(_ scalar: UInt32, _ column: Int) -> Int32? {
        let index = scalar &- 0x4E00
        guard index < 0x5200 else {
            // Rare characters of the extensions occur in given names such as 周㬎 and nowhere else.
            return (column == 1 || column == 2) && isHan(scalar) ? 100 : nil
        }
        let cost = sluice_name_characters()[Int(index) * 4 + column]
        return cost == 255 ? nil : Int32(cost)
    }

    static func surname(_ scalar: UInt32) -> Int32? { cost(scalar, 0) }
    static func firstOfGiven(_ scalar: UInt32) -> Int32? { cost(scalar, 1) }
    static func lastOfGiven(_ scalar: UInt32) -> Int32? { cost(scalar, 2) }
    static func foreign(_ scalar: UInt32) -> Int32? { cost(scalar, 3) }

    /// Whether a scalar is a Chinese character.
    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x20000...0x323AF).contains(scalar)
    }
}
