/// Reads 每 with the unit after it: 每片, 每标箱.
enum EachReader {
    /// The longest unit that is looked for.
    private static let longest = 4

    /// Where the 每 begins whose unit ends at a place.
    static func start(_ text: FigureText, before end: Int) -> Int? {
        for start in stride(from: end - 2, through: end - longest - 1, by: -1) where text[start] == 0x6BCF {
            if unit(text, at: start, before: end) != nil { return start }
        }
        return nil
    }

    /// The last unit after 每 in a stretch, as a denominator.
    static func denominator(_ text: FigureText, before place: Int, from floor: Int) -> String? {
        var start = place - 2
        while start >= floor {
            if text[start] == 0x6BCF, let (length, found) = UnitTable.units.longest(in: text, at: start + 1),
                start + 1 + length <= place
            {
                return found.isCount ? "{" + found.text + "}" : found.code
            }
            start -= 1
        }
        return nil
    }

    private static func unit(_ text: FigureText, at start: Int, before end: Int) -> FigureUnit? {
        guard text[start] == 0x6BCF, let (length, unit) = UnitTable.units.longest(in: text, at: start + 1),
            start + 1 + length == end
        else { return nil }
        return unit
    }
}
