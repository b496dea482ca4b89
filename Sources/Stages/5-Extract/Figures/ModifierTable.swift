import NewsModel

/// What a word beside a quantity says of its side and sharpness.
struct Modifier: Sendable, Hashable {
    var isApproximate = false
    var bound: Figure.Bound?
    var isInclusive: Bool?

    static let about = Modifier(isApproximate: true)
    static let none = Modifier()
    static let over = Modifier(bound: .atLeast, isInclusive: false)
    static let atLeast = Modifier(bound: .atLeast, isInclusive: true)
    static let justOver = Modifier(isApproximate: true, bound: .atLeast, isInclusive: false)
    static let under = Modifier(bound: .atMost, isInclusive: false)
    static let atMost = Modifier(bound: .atMost, isInclusive: true)
}

/// Words before and after quantities.
///
/// 以上, 以下 and 以内 include the bound, 超过 and 不满 do not: Civil Code of the
/// PRC, article 1259.
enum ModifierTable {
    static let before = WordTable(
        .backwards,
        table([
            (.about, "约 大约 约为 约合 约计 近 将近 接近 大概 逼近 上下 差不多 几近 几乎 或约 估计 均约 约占 约达"),
            (.over, "超 超过 突破 逾 超出 高于 大于 多于 不止 高过 > 超越 逾过 超逾 首超"),
            (.atLeast, "至少 不少于 不低于 最少 起码 不小于 ≥ >= 至少有"),
            (.none, "签约 预约 合约 节约 制约 公约 契约 特约 条约 履约 违约 邀约 买超 卖超 最近 附近 临近 邻近 靠近"),
            (.under, "不足 不到 低于 少于 小于 未满 不满 < 未达 未到 未足"),
            (.atMost, "不超过 至多 最多 不高于 不多于 不大于 ≤ <= 不超"),
        ])
    )

    static let after = WordTable(
        .forwards,
        table([
            (.about, "左右 上下 前后 许 附近"), (.atLeast, "以上 及以上 或以上 之上 起"),
            (.atMost, "以下 以内 之内 及以下 或以下 之下"), (.justOver, "出头 开外 挂零"),
        ])
    )

    /// Words between a modifier and its quantity that change nothing.
    static let fillers = WordTable(.backwards, set: "了 达 达到 为 有 至 到 占 合计 共 共计 仅 只有 只 仅为 仅有 高达 多达 的 已")

    private static func table(_ rows: [(Modifier, String)]) -> [(String, Modifier)] {
        rows.flatMap { modifier, words in words.split(separator: " ").map { (String($0), modifier) } }
    }
}
