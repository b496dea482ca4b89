import NewsModel

/// Sums of money, with their parts: 12块5, 两美元又三美分.
struct CurrencyView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        quantity(text, at: place)?.match ?? bare(text, at: place)
    }

    /// The sum that begins at a place.
    func quantity(_ text: FigureText, at place: Int) -> ViewQuantity? {
        if let prefixed = prefixed(text, at: place) { return prefixed }
        guard let number = reader.read(text, at: place), !ViewText.isASCIIWord(text[place - 1]) else { return nil }
        let start = text.afterSpace(number.range.upperBound)
        guard let (length, unit) = Self.suffix(text, at: start) else { return spoken(text, number) }
        var quantity = ViewQuantity(
            range: place..<start + length,
            value: number.value.shifted(by: unit.shift),
            upper: number.upper?.shifted(by: unit.shift),
            unit: unit.code,
            number: number
        )
        if number.numeral.isBareScale { return nil }
        readParts(text, &quantity, shift: unit.shift)
        return quantity
    }

    /// The currency after a number, and its length.
    static func suffix(_ text: FigureText, at place: Int) -> (length: Int, unit: FigureUnit)? {
        let own = names.longest(in: text, at: place)
        guard let (length, unit) = UnitTable.units.longest(in: text, at: place), unit.kind == .money,
            length >= own?.length ?? 0
        else {
            guard let (length, unit) = own else { return nil }
            if length == 1, isOtherWord(text, place) { return nil }
            return (length, unit)
        }
        if length == 1, isOtherWord(text, place) { return nil }
        if ViewText.isLetter(text[place + length - 1]), ViewText.isASCIIWord(text[place + length]) { return nil }
        // 三万元欧元: the name of the currency after 元.
        if length == 1, let (more, named) = UnitTable.units.longest(in: text, at: place + 1), named.kind == .money,
            more > 1
        {
            return (more + 1, named)
        }
        // 4人民币5美元 and 3元整.
        return (length + (text[place + length] == 0x6574 || text[place + length] == 0x6B63 ? 1 : 0), unit)
    }

    /// Whether a unit of one character begins another word: 五角大楼, 三分之一.
    private static func isOtherWord(_ text: FigureText, _ place: Int) -> Bool {
        after.contains(text[place + 1]) || (text[place] == 0x5206 && text[place + 1] == 0x4E4B)
    }

    /// Of Hong Kong, 个 for the dollar, with a half or tenths: 三个半, 三个一毫四.
    private func spoken(_ text: FigureText, _ number: LooseNumber) -> ViewQuantity? {
        let end = number.range.upperBound
        guard text[end] == 0x4E2A, number.upper == nil else { return nil }
        var quantity = ViewQuantity(
            range: number.range.lowerBound..<end + 1,
            value: number.value,
            unit: "HKD",
            number: number
        )
        if text[end + 1] == 0x534A, !ViewText.isHan(text[end + 2]) {
            quantity.value = quantity.value + ExactDecimal(digits: [5], exponent: -1)
            quantity.range = number.range.lowerBound..<end + 2
            return quantity
        }
        readParts(text, &quantity, shift: 0)
        return quantity.range.upperBound > end + 1 ? quantity : nil
    }

    /// ￥300, US$ 5, 港币3.14, 新台币177亿元.
    private func prefixed(_ text: FigureText, at place: Int) -> ViewQuantity? {
        guard let (length, unit) = Self.prefixes.longest(in: text, at: place) else { return nil }
        if ViewText.isLetter(text[place]), ViewText.isLetter(text[place - 1]) { return nil }
        let start = text.afterSpace(place + length)
        guard let number = reader.read(text, at: start), !number.numeral.isBareScale else { return nil }
        if unit.code == "HKD", var sum = spoken(text, number) {
            sum.range = place..<sum.range.upperBound
            return sum
        }
        var end = number.range.upperBound
        var shift = 0
        if let (more, named) = Self.suffix(text, at: end), named.code == "CNY" || named.code == unit.code {
            end += more
            shift = named.shift
        }
        var quantity = ViewQuantity(
            range: place..<end,
            value: number.value.shifted(by: shift),
            upper: number.upper?.shifted(by: shift),
            unit: unit.code,
            number: number
        )
        if end > number.range.upperBound { readParts(text, &quantity, shift: shift) }
        return quantity
    }

    /// Adds 角, 毛, 分 and cents after the whole.
    private func readParts(_ text: FigureText, _ quantity: inout ViewQuantity, shift: Int) {
        guard shift == 0 || shift == -1 else { return }
        var last = shift
        for _ in 0..<2 {
            var place = quantity.range.upperBound
            if text[place] == 0x53C8 || text[place] == 0x96F6 { place += 1 }  // 又 零
            guard let number = reader.read(text, at: place), number.upper == nil,
                number.value < ExactDecimal(100), !number.value.isNegative
            else { return }
            let end = number.range.upperBound
            guard let (length, unit) = Self.suffix(text, at: end), unit.shift < last,
                unit.code == quantity.unit || Self.parts.contains(in: text, at: end)
            else {
                // 12块5, 五块七毛八: a single digit is the next place.
                let isPlace = text[quantity.range.upperBound - 1] == 0x5757 || last == -1
                guard isPlace, number.numeral.range.count == 1, place == quantity.range.upperBound,
                    UnitTable.units.longest(in: text, at: end) == nil
                else { return }
                quantity.value = quantity.value + number.value.shifted(by: last - 1)
                quantity.range = quantity.range.lowerBound..<end
                return
            }
            quantity.value = quantity.value + number.value.shifted(by: unit.shift)
            quantity.range = quantity.range.lowerBound..<end + length
            last = unit.shift
        }
    }

    /// 三百万, 30w上下: where the whole text is a number, it is a sum in yuan.
    private func bare(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard place == 0, let number = reader.read(text, at: 0), number.upper == nil, !number.isFraction,
            !number.numeral.isBareScale
        else { return nil }
        let end = number.range.upperBound
        let length = ModifierTable.after.longest(in: text, at: end)?.length ?? 0
        guard end + length == text.count, number.numeral.scale > 0 else { return nil }
        return ViewMatch(range: 0..<text.count, value: number.value.description, unit: "CNY")
    }

    /// What after a unit of one character makes it another word: 五角大楼, 两块地, 四毫升.
    private static let after = FigureText.scalars("大星形落钟度贝地板布肉石砖屏表币升米克秒安瓦伏")
    private static let parts = WordTable(.forwards, set: "角 毛 分 毛钱 分钱 美分 欧分 仙 毫")

    /// Names that only this view takes for money.
    private static let names = WordTable<FigureUnit>(
        .forwards,
        [
            ("块", "CNY", 0), ("块人民币", "CNY", 0), ("毛", "CNY", -1), ("角", "CNY", -1), ("分", "CNY", -2),
            ("分钱", "CNY", -2),
            ("毫", "HKD", -1), ("毫子", "HKD", -1), ("蚊", "HKD", 0), ("仙", "HKD", -2), ("美刀", "USD", 0), ("刀", "USD", 0),
            ("个比特币", "XBT", 0), ("比特币", "XBT", 0), ("马来西亚令吉", "MYR", 0), ("马来西亚林吉特", "MYR", 0),
            ("泰国铢", "THB", 0), ("元整", "CNY", 0), ("圆整", "CNY", 0), ("圆正", "CNY", 0), ("元正", "CNY", 0),
            ("块港币", "HKD", 0), ("块美元", "USD", 0), ("块美金", "USD", 0), ("人民币元", "CNY", 0), ("日本円", "JPY", 0),
        ].map { ($0.0, FigureUnit(kind: .money, code: $0.1, text: $0.0, shift: $0.2)) }
    )

    private static let prefixes = WordTable<FigureUnit>(
        .forwards,
        [
            ("$", "$"), ("US$", "USD"), ("USD", "USD"), ("美元", "USD"), ("美金", "USD"), ("HK$", "HKD"), ("HKD", "HKD"),
            ("港币", "HKD"), ("港元", "HKD"), ("NT$", "TWD"), ("NTD", "TWD"), ("TWD", "TWD"), ("新台币", "TWD"), ("台币", "TWD"),
            ("MOP", "MOP"), ("A$", "AUD"), ("AUD", "AUD"), ("C$", "CAD"), ("CAD", "CAD"), ("S$", "SGD"), ("SGD", "SGD"),
            ("¥", "CNY"), ("RMB", "CNY"), ("CNY", "CNY"), ("人民币", "CNY"), ("€", "EUR"), ("EUR", "EUR"), ("欧元", "EUR"),
            ("£", "GBP"), ("GBP", "GBP"), ("JPY", "JPY"), ("CHF", "CHF"), ("₩", "KRW"), ("KRW", "KRW"), ("₹", "INR"),
            ("INR", "INR"), ("₽", "RUB"), ("RUB", "RUB"), ("THB", "THB"),
        ].map { ($0.0, FigureUnit(kind: .money, code: $0.1, text: $0.0)) }
    )
}
