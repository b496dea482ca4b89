/// A number with its sign, fractions and mixed numbers worked out.
struct LooseNumber: Sendable {
    /// With the sign.
    var range: Range<Int>
    var value: ExactDecimal
    /// The upper end of 三五百.
    var upper: ExactDecimal?
    /// The numeral, or the first of a fraction.
    var numeral: Numeral
    var isFraction = false
}
