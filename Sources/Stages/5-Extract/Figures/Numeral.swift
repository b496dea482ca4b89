/// A number as a text prints it, up to its scale and before its unit.
struct Numeral: Sendable {
    /// With 余, 多 or 几 where they end the numeral.
    var range: Range<Int>
    var value: ExactDecimal
    /// The upper end of 三五百 or 十七八万.
    var upper: ExactDecimal?
    /// The number before its last scale, to share that scale in 3到5亿.
    var coefficient: ExactDecimal
    /// The power of ten of the last 万 or 亿, 0 if there is none.
    var scale: Int
    var isASCII: Bool
    /// Whether it has no digit of its own: 百, 万, 亿.
    var isBareScale: Bool
    /// Whether it is written digit for digit: 二〇二一, 2021.
    var isPositional: Bool
    /// The number of digits before the point, of a numeral in ASCII without scale.
    var wholeDigits: Int
    var hasFraction: Bool
    /// With 余, 多 or 几.
    var isVague: Bool

    /// Whether it has scales only, tens among them: 十, 十万, 百.
    var isBareTens: Bool {
        !isASCII && !hasFraction && upper == nil && value.digits == [1] && coefficient.digits == [1]
    }

    /// Whether it is a single Chinese digit.
    var isSingleDigit: Bool { !isASCII && range.count == 1 && !isBareScale }

    /// 半 at a place of the text.
    static func half(at place: Int) -> Numeral {
        let half = ExactDecimal(digits: [5], exponent: -1)
        return Numeral(
            range: place..<place + 1,
            value: half,
            coefficient: half,
            scale: 0,
            isASCII: false,
            isBareScale: false,
            isPositional: false,
            wholeDigits: 0,
            hasFraction: true,
            isVague: false
        )
    }
}
