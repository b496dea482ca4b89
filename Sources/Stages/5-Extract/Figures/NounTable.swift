/// The words that part the name of what is measured from the rest of its clause.
enum NounTable {
    /// Verbs and particles between a metric and its number.
    static let predicates = WordTable(
        .backwards,
        set: """
            介乎 以 拟以 将以 实质 实质增长 平均 平均每 调涨 调贬 微增 微涨 微降 审结 新开 关闭 增产 减产 加快 放缓 经历 共经历 转为 培育 已关闭 裁减 收市报 跌穿 升穿 挂牌 首次 按月跌 按年升 按年跌 按月升 达 达到 为 是 实现 完成 突破 超过 超 增长 同比增长 增至 升至 降至 提高到 提高 提升 提升到 年均 收于 低见 高见 见 每学期 介于 上看 上看至 估 直指 原来 录得 下调 上调 压降 压减 跃升至 扩至 扩大至 攀升至 回落到 缩短至 下降 降低 降低到 降低至 名义 实际 名义增长 实际增长 同口径增长 可比增长 扩阔 收窄至 多出 恢复至 恢复到 上浮 下浮 按季 按月 按周 中 上涨 有 共有 拥有 约 约为 已 已达 累计 合计 共计 总计 分别为 分别 分别达 则 报 收报 至 到 了 由 从 的 仅 只 也 \
            却 就 还 又 均 都 高达 多达 占 可达 均为 仅为 达成 预计 预计为 预计达 估计 力争 力争达到 将 将达 将达到 有望达 有望 有望达到 计划 超过了 达到了 增加 减少 增加到 减少到 降到 下降到 上升到 上升 下跌 下滑 大增 \
            同比 环比 按年 涨 跌 升 降 增 减 近 逾 不足 不到 低于 高于 不超过 不低于 不少于 至少 最多 突破了 达致 录得 约合 合 共 满 破 仍 仍有 现有 目前 上年 上年同期 今年 去年 全年 去年同期 同期 为止 连续 继连续 每桶 每盎司 每股 每吨 每公斤 每斤 每亩 每平方米 每千瓦时 每度 每人 每户 每件 每台 每套 每辆 每方呎 每小时 每周 大约 接近 将近 过 大涨 大跌 \
            扩大 收窄 缩小 回落 回落至 回升 回升至 维持在 保持在 稳定在 控制在 定为 调升至 下调至 上调至 拉升至 减至 涨到 升到 跌至 已有 已超 已超过 已突破 首次突破 首超 在 给予 设定 卖到 售 只有 只需 须低于 须 要求 须达 \
            再 新增 净增 较上年 比上年 较年初 较上月 比上月 超出 高出 多 少 得 每月 每年 每天 每日 总 总共 设为 累计达 累计完成 累计实现 投入 省下 同时 其中 以及 和 与 及 、
            """
    )

    /// Words at which the name of a metric begins or ends.
    static let boundaries = WordTable(
        .backwards,
        set: """
            实现 完成 的 将 把 对 在 是 使 令 让 从 由 向 于 以 被 与 和 及 或 并 而 但 则 且 公司 集团 企业 该行 银行 全市 全国 全省 全区 全县 全球 我国 中国 报告期内 期内 其中 此外 同时 目前 预计 力争 计划 达到 \
            介绍 表示 称 说 透露 显示 获得 取得 签订 签约 新增 建成 建设 引进 拥有 占 超 达 有 为 了 其 他 她 它 我 们 以上 以下 以内 去年 今年 上半年 下半年 当年 同期 内 该 这 那 已 还 又 也 都 就 才 只 再 要 能 可 会 \
            累计 合计 共 总计 分别 平均 带动 吸纳 拿出 收到 缴纳 拟 按 据 因 若 如 当 从而 约 涉及
            """
    )

    /// Words in which a boundary of one character is none.
    static let insides = WordTable(
        .forwards,
        set: """
            国有 民有 公有 私有 转会 会费 被告 被害 内部 内容 内需 就业 就诊 就餐 国内 产能 能源 能耗 能量 性能 功能 智能 储能 节能 新能源 可支配 可比 可再生 社会 会员 会议 会展 主要 要素 目的 标的 行为 有限 有效 有色             有机 在校 在建 在职 在岗 在册 对外 使用 使馆 从业 向好 以旧换新 及格 并购 并网 其他 超市 占地 占比 占用 为期 人均 都市 成都 首都 当地 当量 按揭 据点 因素 按键 约束 才能             人才 能力 机构 再生 再贷款 再融资 都会 该国 中国 已售 分别 报告 把手 还款 还贷 说明 称号 只数 只股 他项 它项
            """
    )

    /// Words at which the noun after a count ends.
    static let followers = WordTable(
        .forwards,
        set: """
            提高 提升 上升 上涨 上调 下调 下跌 下滑 降 涨 跌 回升 回落 没收 易手 沽出 售出 成交 予以 转让 方式 收购 的 被 是 为 已 将 在 和 与 及 等 逾 约 达 捐 实现 签约 完成 获 入驻 入围 入选 入职 入境 建成 参加 参与 组成 用于 从 到 至 由 向 对 把 以上 以下 以内 左右 多 余 之 其 中 均 都 也 还 就 则 可 能 会 以 按 因 正 于 了 过 着 受伤 受损 受到 受理 受困 受表彰 同比 环比 增长 \
            下降 左 上 下 内 起 需 进行 接受 出席 报名 增加 减少 达 超 开 共 占 来自 位 并 而
            """
    )

    /// What befell those who are counted, where no noun follows the measure word: 3人受伤.
    static let fates = WordTable(.forwards, set: "受伤 死亡 遇难 失联 失踪 获救 被困 被捕 轻伤 重伤 身亡 落网 康复 出院 感染 确诊")

    /// Words whose last character alone would be a predicate.
    static let compounds = WordTable(.backwards, set: "卖超 买超 所得 净得 心得 目的 标的 公共 国有 民有 私有 特有 占有 稀有")

    /// Words that end the name of whoever a figure is about.
    static let owners = WordTable(
        .backwards,
        set: """
            公司 集团 银行 股份 科技 企业 该行 分行 支行 全市 全省 全国 全区 全县 我国 全球 协会 海关 合作社 基金 证券 保险 电子 生物 医疗 医药 能源 汽车 园区 开发区 高新区 产业园 工厂 酒店 超市 平台 子公司 本集团 该集团 省 市 区 县 镇
            """
    )

    /// Words at which the name of an owner begins.
    static let ownerBoundaries = WordTable(
        .backwards,
        set: "的 和 与 及 向 由 对 在 是 为 至 从 将 让 据 记者 表示 介绍 透露 目前 其中 此外 同时 截至 如今 以及 位于 走进 获 被 称 说 等 了"
    )

    /// The last characters of names of sums, rates and sizes: 毛利率, 成交额, 目标价.
    static let quantityEndings = Set(FigureText.scalars("率额值价量比数费款金息税积度高长宽厚重速入润产资债贷幅占龄薪险损径深距"))
}
