import NewsModel

/// Measures of length, area, volume, mass, power, data and speed, with their parts: 3斤5两, 三米九.
struct DimensionView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        quantity(text, at: place)?.match
    }

    /// The measure that begins at a place.
    func quantity(_ text: FigureText, at place: Int) -> ViewQuantity? {
        if let speed = speed(text, at: place) { return speed }
        if let metre = metre(text, at: place) { return metre }
        guard let number = number(text, at: place), !ViewText.isASCIIWord(text[place - 1]), !number.numeral.isBareScale,
            let (unit, end) = Self.unit(text, at: number.range.upperBound)
        else { return nil }
        var quantity = ViewQuantity(
            range: place..<end,
            value: number.value,
            upper: number.upper,
            unit: unit,
            number: number
        )
        if unit.hasPrefix("=") {
            // A spoon and the like, in millilitres: the number times so many.
            let factor = Int(unit.dropFirst()) ?? 1
            quantity.unit = "mL"
            quantity.value = times(number, factor)
        }
        readParts(text, &quantity)
        return quantity
    }

    /// The unit that begins at a place after at most one space, as its code, and where it ends.
    static func unit(_ text: FigureText, at place: Int) -> (code: String, end: Int)? {
        let start = text.afterSpace(place)
        var found: (code: String, end: Int)?
        if let (length, unit) = UnitTable.units.longest(in: text, at: start), unit.kind == .quantity,
            !["deg", "Cel", "[degF]"].contains(unit.code)
        {
            found = (unit.code, start + length)
        }
        if let (length, code) = names.longest(in: text, at: start), start + length > found?.end ?? 0 {
            found = (code, start + length)
        }
        guard var (code, end) = found else { return nil }
        if ViewText.isLetter(text[end - 1]), ViewText.isASCIIWord(text[end]) { return nil }
        if text[end] == 0x2F, let (length, time) = perTime.longest(in: text, at: end + 1) {
            code += "/" + time
            end += 1 + length
        } else if text[end] == 0x6BCF, let (length, time) = perTime.longest(in: text, at: end + 1) {
            code += "/" + time
            end += 1 + length
        }
        if end - start == 1, after.contains(text[end]) { return nil }
        return (code, end)
    }

    /// A number, 半, or a part in the Cantonese way: 四分一.
    private func number(_ text: FigureText, at place: Int) -> LooseNumber? {
        if text[place] == 0x534A {
            let half = Numeral.half(at: place)
            return LooseNumber(range: half.range, value: half.value, numeral: half, isFraction: true)
        }
        guard var number = reader.read(text, at: place) else { return nil }
        let end = number.range.upperBound
        if text[end] == 0x5206, let below = number.value.small, below > 1,
            let above = reader.read(text, at: end + 1), let count = above.value.small
        {
            number.value = .quotient(count, below, decimals: 18)
            number.range = place..<above.range.upperBound
            number.isFraction = true
        }
        return number
    }

    private func times(_ number: LooseNumber, _ factor: Int) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for _ in 0..<factor { sum = sum + number.value }
        // 15 thirds are 5, not 4.999…: a quotient is cut, so round to nine decimals.
        return number.isFraction ? sum.rounded(decimals: 9) : sum
    }

    /// The unit of time after 每 at a place, and its length with 每.
    static func rate(_ text: FigureText, at place: Int) -> (length: Int, time: String)? {
        guard text[place] == 0x6BCF, let (length, time) = perTime.longest(in: text, at: place + 1) else { return nil }
        return (length + 1, time)
    }

    /// 每小时十公里.
    private func speed(_ text: FigureText, at place: Int) -> ViewQuantity? {
        guard let (length, time) = Self.rate(text, at: place),
            let inner = quantity(text, at: place + length), !inner.unit.contains("/")
        else { return nil }
        var speed = inner
        speed.range = place..<inner.range.upperBound
        speed.unit += "/" + time
        return speed
    }

    /// 米九 is 1.9 m.
    private func metre(_ text: FigureText, at place: Int) -> ViewQuantity? {
        guard text[place] == 0x7C73, !ViewText.isHan(text[place - 1]) || text[place - 1] == 0x5230,
            case .digit(let digit) = NumeralClass(text[place + 1]), digit > 0,
            !NumeralClass(text[place + 2]).isNumeral
        else { return nil }
        return ViewQuantity(range: place..<place + 2, value: ExactDecimal(digits: [1, digit], exponent: -1), unit: "m")
    }

    /// Adds a half, a smaller unit, or a single digit after the unit.
    private func readParts(_ text: FigureText, _ quantity: inout ViewQuantity) {
        let end = quantity.range.upperBound
        if text[end] == 0x534A {
            quantity.value = quantity.value + ExactDecimal(digits: [5], exponent: -1)
            quantity.range = quantity.range.lowerBound..<end + 1
            return
        }
        guard let number = reader.read(text, at: end), number.numeral.range.count <= 2, !number.numeral.isBareScale,
            !number.isFraction, number.upper == nil || number.numeral.isPositional
        else { return }
        if let (unit, last) = Self.unit(text, at: number.range.upperBound) {
            if quantity.unit == "[ft_i]", unit == "[in_i]" {
                // A foot is twelve inches.
                quantity.value = quantity.value.shifted(by: 1) + quantity.value + quantity.value + number.value
                quantity.unit = unit
                quantity.range = quantity.range.lowerBound..<last
                return
            }
            guard let shift = Self.smaller[quantity.unit + " " + unit] else { return }
            quantity.value = quantity.value + number.value.shifted(by: shift)
            quantity.range = quantity.range.lowerBound..<last
        } else if quantity.unit == "m" || quantity.unit == "{jin}", number.numeral.isPositional,
            UnitTable.units.longest(in: text, at: number.range.upperBound) == nil, text[end - 1] != 0x6D,
            !number.numeral.isASCII
        {
            // 一米七五: the digits of the next places.
            var value = ExactDecimal.zero
            for place in number.range {
                guard case .digit(let digit) = NumeralClass(text[place]) else { return }
                value = value.shifted(by: 1) + ExactDecimal(Int(digit))
            }
            quantity.value = quantity.value + value.shifted(by: -number.range.count)
            quantity.range = quantity.range.lowerBound..<number.range.upperBound
        }
    }

    /// The power of ten from a unit to a smaller one that may follow it.
    private static let smaller = [
        "{jin} {liang}": -1, "m cm": -2, "km m": -3, "kg g": -3, "t kg": -3, "L mL": -3, "g mg": -3, "cm mm": -1,
        "m dm": -1,
    ]
    private static let perTime = WordTable<String>(
        .forwards,
        [
            ("小时", "h"), ("个小时", "h"), ("h", "h"), ("时", "h"), ("秒", "s"), ("秒钟", "s"), ("s", "s"), ("分钟", "min"),
            ("min", "min"),
        ]
    )
    private static let after = FigureText.scalars("饭粒酒线程序面法案便向")

    /// Units that only this view takes, `=` those in millilitres.
    private static let names = WordTable<String>(
        .forwards,
        [
            ("cc", "mL"), ("CC", "mL"), ("ml", "mL"), ("foot", "[ft_i]"), ("foots", "[ft_i]"), ("feet", "[ft_i]"),
            ("ft", "[ft_i]"),
            ("inch", "[in_i]"), ("inches", "[in_i]"), ("寸", "[in_i]"), ("\"", "[in_i]"), ("″", "[in_i]"),
            ("'", "[ft_i]"),
            ("mile", "[mi_i]"), ("miles", "[mi_i]"), ("lb", "[lb_av]"), ("lbs", "[lb_av]"), ("oz", "[oz_av]"),
            ("gal", "[gal_us]"),
            ("个加仑", "[gal_us]"), ("茶匙", "=5"), ("汤匙", "=15"), ("杯", "{cup}"), ("l", "L"), ("G", "GBy"), ("KM", "km"),
            ("公里每小时", "km/h"), ("千米每小时", "km/h"), ("米每秒", "m/s"), ("公里时速", "km/h"), ("km/h", "km/h"),
            ("太字节", "TBy"), ("千兆字节", "GBy"), ("兆比特", "Mbit"), ("千兆赫", "GHz"), ("吉赫兹", "GHz"), ("兆赫兹", "MHz"),
            ("千赫兹", "kHz"),
            ("英亩", "[acr_us]"), ("平方英寸", "[sin_i]"), ("立方分米", "L"), ("千伏特", "kV"), ("牛顿", "N"), ("品脱", "[pt_us]"),
            ("夸脱", "[qt_us]"),
        ]
    )
}
