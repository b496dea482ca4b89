import ExtractStage
import NewsModel
import Testing

/// Each row shows both sides of a veto: what looks like a figure and is none, and the same that is one.
struct FigureVetoTests {
    @Test(arguments: [
        FigureSample("2018年3月5日，2020年上半年，80年代，前三季度，十一月", []),
        FigureSample("1—7月，1至11月，2018-2020年，2019年和2020年", []),
        FigureSample("连续12年6轮次获得，时隔三年", ["12年 12 年", "6轮次 6 轮次", "三年 3 年"]),
        FigureSample("3月30日晚上9时15分，下午3点", []),
        FigureSample("第3位，第二代，第一百一十四条，前五名，前三家", []),
        FigureSample("目前5名员工，此前三家入选", ["5名 5 名", "三家 3 家"]),
        FigureSample("支持5G的SY215C，一张A4纸，GB 4806.4—2016，IP68，Wi-Fi 6", []),
        FigureSample("支持67W快充", ["67W 67 W"]),
        FigureSample("V-1203缓冲罐，LT-101家族，电话010-6588家", []),
        FigureSample("扣除-3.5%的部分", ["-3.5% -3.5 %"]),
        FigureSample("一带一路、一对一、三座大山、百强、十四五、四川、三一重工、三农、双百", []),
        FigureSample("统一家装，唯一个例，万一人来", []),
        FigureSample("是一家企业，一个缩影，一批项目，一系列政策，一方面", []),
        FigureSample("两家企业，三个项目", ["两家 2 家", "三个 3 个"]),
        FigureSample("数十家，几百人，上千户，百家，亿元以上项目", []),
        FigureSample("十几家，二十多人", ["十几家 10 家", "二十多人 20 人"]),
        FigureSample("二期工程，二手房，二次创业，三届八次董事会", []),
        FigureSample("开会八次", ["八次 8 次"]),
        FigureSample("“两个维护”，「四個意識」，《科创二十条》", []),
        FigureSample("出台二十条措施", ["二十条 20 条"]),
        FigureSample("成立三成员小组，一成立即", []),
        FigureSample("超三成企业", ["三成 30 %"]),
        FigureSample("分为3部分，10所有关单位，5支持人员", []),
        FigureSample("3部手机，10所学校，5支队伍", ["3部 3 部", "10所 10 所", "5支 5 支"]),
        FigureSample("3家电商企业，5家具有资质的企业，2家政府平台", ["3家 3 家", "5家 5 家", "2家 2 家"]),
        FigureSample("3个人，两个股票账户，4个体育场，3个税种", ["3个 3 个", "两个 2 个", "4个 4 个", "3个 3 个"]),
        FigureSample("等3人均已获救，5人工作组，2人生还", ["3人 3 人", "5人 5 人", "2人 2 人"]),
        FigureSample("4起诉讼，2起重大事故，3次要求整改", ["4起 4 起", "2起 2 起", "3次 3 次"]),
        FigureSample("3名校长，10名优秀员工，4460位居民，3支部队", ["3名 3 名", "10名 10 名", "4460位 4460 位", "3支 3 支"]),
        FigureSample("60台风机，17家乡镇卫生院，两架空军战机，1000处以上", ["60台 60 台", "17家 17 家", "两架 2 架", "1000处 1000 处"]),
        FigureSample("曾两度入选，2021天津大会，2021款车型，由8升至9，一成不变", []),
        FigureSample("气温38度，用电3亿度，8升油，3款车型", ["38度 38 度", "3亿度 300000000 度", "8升 8 升", "3款 3 款"]),
        FigureSample("三面环山，3面积", []),
        FigureSample("05标段、02包", []),
        FigureSample("五、一件衬衫的旅行", []),
        FigureSample("大陆所有，陆所，柒牌", []),
        FigureSample("一番努力，几番周折，东经121度", []),
        FigureSample("产量翻了一番", ["一番 2 倍"]),
        FigureSample("三班倒，三两个，一两家", []),
        FigureSample("三五家", ["三五家 3..5 家"]),
        FigureSample("国道1号，39号1栋，302室，5楼", []),
        FigureSample("建成1栋", ["1栋 1 栋"]),
        FigureSample("民国十五年，三年级，22个点位", ["22个点位 22 个"]),
        FigureSample("上涨0.2个点", ["0.2个点 0.2 百分点"]),
        FigureSample("直-8L，直-20三种", ["三种 3 种"]),
        FigureSample("半年度报告，四周是山", []),
        FigureSample("半年内，三周时间", ["半年 0.5 年", "三周 3 周"]),
    ])
    func tellsFiguresFromWhatCountsNothing(_ sample: FigureSample) {
        #expect(sample.found() == sample.figures)
    }
}
