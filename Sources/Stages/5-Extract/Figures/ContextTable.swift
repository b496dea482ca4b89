import NewsModel

/// The words that tell the tense, the direction and the denominator of a figure.
enum ContextTable {
    static let tenses = WordTable(
        .backwards,
        words([
            (
                Figure.Tense.forecast,
                """
                预计 预期 预测 有望 估计 料将 可望 预估 预料 预判 或将 或达 或为 将达 将达到 将增至 将增长 将升至 将突破 将超 将超过 将降至 测算 展望 看好 推算 \
                将会 目标价 预告 预增 预减 预亏 一致预期 据测算
                """
            ),
            (
                .target,
                """
                计划 力争 目标 拟 规划 争取 确保 将投资 将投入 将建 将新增 将建设 将建成 将新建 将实现 将完成 将引进 将打造 将推出 将带动 将圍繞 将围绕 拟投资 拟募资 \
                力求 致力 冲刺 打算 承诺 设定 定为 不低于目标 奋斗目标 预算 拟以 拟将 要达到 要实现 要再 将力争 瞄准 剑指 提出到 即将 下一步 将关闭 将创造 将由
                """
            ),
            (.actual, "已 实现了 达到了 完成了 实际 截至 截止 已经 累计 只有 仅有 模拟 虚拟"),
        ])
    )

    static let directions = WordTable(.backwards, directionWords)
    static let directionStarts = WordTable(.forwards, directionWords)

    private static let directionWords = words([
        (
            Figure.Change.Direction.up,
            """
            增长 增加 上升 上涨 提高 提升 增 涨 升 大增 大涨 高出 扩大 新增 增幅 涨幅 增速 攀升 走高 飙升 激增 劲增 多增 上调 上浮 回升 反弹 跃升 拉升 调升 \
              翻了 翻 暴涨 猛增 微增 微涨 小幅增长 正增长 抬升 年增 月增 季增 多赚 高于上年 扩张 升值 加速 增收 净增 年增长 增资
            """
        ),
        (
            .down,
            """
            下降 减少 下跌 下滑 降低 回落 减 跌 降 缩小 收窄 萎缩 下挫 大跌 大降 少赚 压降 降幅 跌幅 走低 缩水 滑落 下调 下浮 缩减 压缩 调降 微降 \
            微跌 骤降 锐减 暴跌 年减 月减 季减 少增 负增长 贬值 减持 缩短 节约 节省 净减 省下 少亏
            """
        ),
    ])

    static let bases = WordTable(
        .backwards,
        words([
            ("yoy", "同比 按年 年增 年减 较上年同期 比上年同期 较去年同期 比去年同期 同比去年 年增长 与去年同期相比 较上年 比上年 比去年 较去年 年成长 年增率 同期"),
            ("qoq", "环比 按月 按季 月增 月减 季增 季减 较上月 比上月 较上季 比上季 较上季度 较上个月 比上个月 较上期 较上一季度"),
        ])
    )

    static let denominators = WordTable(
        .backwards,
        words([
            ("mo", "每月 每个月 月均 月产 月产能 月薪 平均每月 月销量 单月"), ("a", "每年 年均 年产 年产能 年加工 年产值 每年度 年处理 年销售 年薪"),
            ("d", "每天 每日 日均 日产 日处理 每一天 日产量 日产能 日加工 单日"), ("h", "每小时 每个小时 时均"), ("min", "每分钟"), ("s", "每秒 每秒钟"),
            ("wk", "每周 周均"),
            ("{quarter}", "每季度 每季 每个季度"), ("t", "每吨 吨均"), ("kg", "每公斤 每千克"), ("{jin}", "每斤"), ("{mu}", "每亩 亩均 亩产"),
            ("m2", "每平方米 每平米"), ("m3", "每立方米 每方"),
            ("kW.h", "每千瓦时 每度 每度电"), ("W", "每瓦"), ("L", "每升"), ("[bbl_us]", "每桶"), ("[oz_av]", "每盎司"),
            ("[lb_av]", "每磅"), ("km", "每公里"), ("m", "每米"),
            ("{股}", "每股"), ("10.{股}", "每10股 每十股"), ("{人}", "每人 人均 每名 每位"), ("{户}", "户均 每户"), ("{万人}", "每万人"),
            ("{件}", "每件 单件"), ("{台}", "每台 单台"),
            ("{套}", "每套 单套"), ("{辆}", "每辆 单车"), ("{只}", "每只"), ("{张}", "每张"), ("{家}", "每家 单店 店均"), ("{个}", "每个"),
            ("{箱}", "每箱 单箱"), ("{批}", "每批"),
            ("{瓶}", "每瓶"), ("{次}", "每次"), ("{份}", "每份"), ("{标箱}", "每标箱"), ("[sft_i]", "每方呎 每平方呎 每平方英尺"), ("har", "每公顷"),
            ("{头}", "每头"), ("{坪}", "每坪"),
        ])
    )

    /// Nouns of sums of money: a number of 亿 after one is money even where 元 is not printed.
    static let sums = WordTable(
        .backwards,
        set: """
            额 产值 总产值 收入 营收 投资 投资额 利润 净利 毛利 销售额 成交额 交易额 市值 估值 资产 贷款 存款 融资 生产总值 GDP 总额 资金 税收 保费 金额 亏损 负债 募资 余额 销售收入 出口额 \
            进口额 成交 财政收入 合同额 营业额 票房 债务 授信 预算 增加值 负债 分红 补贴 罚款 货值 价值 贡献 税额 产值规模 支出 开支 现金 净亏 注册资本 票房收入 缴税 纳税 消费 零售总额
            """
    )

    private static func words<Meaning>(_ rows: [(Meaning, String)]) -> [(String, Meaning)] {
        rows.flatMap { meaning, words in words.split(separator: " ").map { (String($0), meaning) } }
    }
}
