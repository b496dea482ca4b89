/// Tells whether a number of 亿 without a unit is money, as in 实现产值130亿.
enum UnprintedUnit {
    /// How many scalars before the number a noun of money is looked for.
    private static let reach = 10

    /// Whether the number ends its clause after a noun of money, or a price or deal follows it.
    static func isMoney(_ text: FigureText, _ numeral: Numeral) -> Bool {
        let end = numeral.range.upperBound
        if text[end] == 0x7684, prices.contains(in: text, at: end + 1) { return true }
        if deals.contains(in: text, at: end) { return true }
        guard !isWord(text[end]) || ModifierTable.after.longest(in: text, at: end) != nil else { return false }
        var place = numeral.range.lowerBound
        let first = max(0, place - reach)
        while place > first, isWord(text[place - 1]) || text[place - 1] == 0x20 {
            if ContextTable.sums.contains(in: text, at: place) { return true }
            place -= 1
        }
        return false
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400..<0xA000: true
        default: false
        }
    }

    /// Nouns after 的: 以10亿的价格.
    private static let prices = WordTable(.forwards, set: "价格 估值 总价 对价 投资 资金 代价 报价 作价 贷款 融资")
    /// Verbs: 以10亿收购.
    private static let deals = WordTable(.forwards, set: "收购 购买 购入 买下 拍下 竞得 摘得 入股 增资")
}
