import NewsModel

/// Works out new over old for multiples: 翻一番 is 2, 增长两倍 is 3, 增至两倍 is 2.
struct FactorReader: Sendable {
    let text: FigureText

    func factor(of measure: Measure) -> ExactDecimal? {
        guard measure.unit.kind == .multiple, measure.upper == nil else { return nil }
        let start = measure.range.lowerBound
        if text[measure.range.upperBound - 1] == 0x756A {  // 番
            guard let times = measure.value.small, times > 0, times < 20 else { return nil }
            return ExactDecimal(1 << times)
        }
        for end in [start, start - 1, start - 2] {
            if Self.reaching.contains(in: text, at: end) { return measure.value }
            if Self.growing.contains(in: text, at: end) { return measure.value + .one }
        }
        return nil
    }

    private static let growing = WordTable(
        .backwards,
        set: "增长 增加 提高 上涨 上升 提升 扩大 高出 涨 增 涨了 增长了 增加了 提高了 增长近 增加近 上涨近 增长超 增长超过 大增 激增 猛增 暴涨 多出 飙升 扩大了 上涨了 新增"
    )
    private static let reaching = WordTable(
        .backwards,
        set: "增至 增长到 增加到 提高到 上涨到 上升到 提升到 扩大到 升至 涨至 增长至 增加至 提高至 扩大至 涨到 升到 提升至 是 为 达 达到 相当于"
    )
}
