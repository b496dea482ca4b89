/// A number with a unit, as currencies and measures share it.
struct ViewQuantity: Sendable {
    var range: Range<Int>
    var value: ExactDecimal
    var upper: ExactDecimal?
    var unit: String
    var number: LooseNumber?

    /// The number and unit as a match, unless it is a range.
    var match: ViewMatch? {
        upper == nil ? ViewMatch(range: range, value: value.description, unit: unit) : nil
    }
}
