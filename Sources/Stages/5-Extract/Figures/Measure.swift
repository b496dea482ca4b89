/// A quantity as scanned: a numeral or two and their unit, not yet judged or linked.
struct Measure: Sendable {
    /// With the sign and a currency prefix, through the unit.
    var range: Range<Int>
    /// Where the first numeral begins.
    var numeralStart: Int
    var numeral: Numeral
    var value: ExactDecimal
    var upper: ExactDecimal?
    var unit: FigureUnit
    var isVague = false
    /// Whether the unit is not printed here: shared with a neighbour in a list, or told by the context.
    var flags: [String] = []

    /// Lower where the unit is not printed beside the number: estimates, not measured.
    var confidence: Double {
        if flags.contains("unit-inferred") { return 0.7 }
        return flags.contains("shared-unit") ? 0.9 : 1
    }
}
