import ExtractStage
import NewsModel
import Testing

struct FigureLinkTests {
    private func figures(_ text: String) -> [Figure] {
        FigureRecognizer().figures(in: text, published: "2021-06-15")
    }

    @Test(arguments: [
        ("2018年3月5日销售3家", "2018-03-05"), ("去年销售3家", "2020"), ("今年一季度销售3家", "2021-Q1"),
        ("前三季度销售3家", "2020-01/2020-09"), ("2020年前三季度每月生产3家", "2020-01/2020-09"), ("上半年销售3家", "2021-01/2021-06"),
        ("1—5月销售3家", "2021-01/2021-05"), ("1至11月销售3家", "2020-01/2020-11"), ("2018-2020年销售3家", "2018/2020"),
        ("截至2022年6月末有3家", "2022-06-30"), ("去年底有3家", "2020-12-31"), ("昨日售出3家", "2021-06-14"),
        ("上月售出3家", "2021-05"), ("110年度編列3家", "2021"), ("今年第二季售出3家", "2021-Q2"), ("最後一個季度銷售3家", "2020-Q4"),
    ])
    func resolvesTimesAgainstTheDateOfPublication(_ text: String, _ time: String) {
        #expect(figures(text).map(\.time) == [time])
    }

    @Test(arguments: ["公司成立于2016年，有3家", "较2016年增加3家", "2016年落户。目前有3家"])
    func leavesOutTimesOfSomethingElse(_ text: String) {
        #expect(figures(text).map(\.time) == [nil])
    }

    @Test func distributesTimesThatAreGoneOverRespectively() {
        let found = figures("2018年、2019年和2020年前九个月，收入分别为0.31亿元、0.88亿元和1.27亿元。")
        #expect(found.map(\.time) == ["2018", "2019", "2020-01/2020-09"])
        #expect(found.map(\.metric) == ["收入", "收入", "收入"])
    }

    @Test(arguments: [
        ("营业收入和净利润分别为3亿元和2亿元。", ["营业收入 -", "净利润 -"]), ("收入3亿元，利润2亿元，同比分别增长4%和5%。", ["收入 -", "利润 -", "收入 -", "利润 -"]),
        ("城镇居民和农村居民人均收入分别为4万元和2万元。", ["人均收入 城镇居民", "人均收入 农村居民"]),
        ("甲、丙产值分别为1亿元、2亿元和3亿元。", ["丙产值 -", "丙产值 -", "丙产值 -"]),
        ("甲和额分别为1亿元和2亿元。", ["额 甲", "额 额"]),
    ])
    func dealsOutNamesRespectively(_ text: String, _ expected: [String]) {
        #expect(figures(text).map { ($0.metric ?? "-") + " " + ($0.subject ?? "-") } == expected)
    }

    @Test func marksWhereAChangeCameFromAndWhatItReached() {
        let found = figures("占比由27%提高到61%，由2299元降至1999元，有3家")
        #expect(found.map(\.flags) == [["from"], ["to"], ["from"], ["to"], []])
    }

    @Test(arguments: [
        ("造成3人受伤", "受伤"), ("比赛奖金为15万元", "比赛奖金"), ("卖超198亿元", "卖超"), ("价格10元/股的价格", "价格"), ("成交额连续第43个交易日突破1万亿元", "成交额"),
        ("增速比1—2月份加快0.3个百分点", "增速"), ("中间价报7.1996，调贬149个基点", "中间价"), ("约有9成用户", "用户"), ("三名被告人获刑", "被告人"),
    ])
    func findsTheNameOfWhatIsMeasured(_ text: String, _ metric: String) {
        #expect(figures(text).map(\.metric) == [metric])
    }

    @Test(arguments: [
        ("实现产值3亿元", Figure.Tense.actual), ("预计实现产值3亿元", .forecast), ("力争实现产值3亿元", .target), ("計劃投資3億元", .target),
        ("全年均价将在9000美元上下", .forecast), ("估计市值3亿元", .actual), ("完成年度计划的108%", .actual), ("到2025年有望达到3亿元", .forecast),
        ("虚拟资产3亿元", .actual),
    ])
    func tellsFactsFromForecastsAndTargets(_ text: String, _ tense: Figure.Tense) {
        #expect(figures(text).map(\.tense) == [tense])
    }

    @Test(arguments: [
        ("同比增长3%", "up yoy"), ("涨幅为3%", "up"), ("由2%下调为1%", "none,none"), ("跌破3%", "none"), ("环比下降3%", "down qoq"),
        ("按年下跌3%", "down yoy"), ("較年初增加3%", "up 較年初"),
        ("年減3.1%", "down yoy"), ("毛利率3%", "none"), ("由2%降至3%", "none,none"), ("计提跌价准备3140万元", "none"),
    ])
    func readsTheDirectionOfAChange(_ text: String, _ change: String) {
        let found = figures(text).map { figure in
            figure.change.map { [$0.direction.rawValue, $0.basis].compactMap(\.self).joined(separator: " ") } ?? "none"
        }
        #expect(found.joined(separator: ",") == change)
    }

    @Test(arguments: [
        ("产量翻一番", "2"), ("产量翻了两番", "4"), ("产量增长两倍", "3"), ("产量增至两倍", "2"), ("增长近1倍", "2"), ("增长1.5倍", "2.5"),
    ])
    func worksOutNewOverOld(_ text: String, _ factor: String) {
        #expect(figures(text).map(\.factor) == [factor])
    }

    @Test(arguments: [
        ("每月生产手机50万部", "mo"), ("产能20万套/年", "a"), ("每公斤11.2元", "kg"), ("每股收益1.58元", "{股}"), ("56.7万元/吨", "t"),
        ("人均年收入3万元", "{人}"), ("铅含量0.1毫克/升", "L"),
    ])
    func readsTheDenominator(_ text: String, _ per: String) {
        let found = figures(text)
        #expect(found.map(\.per) == [per])
        #expect(found.map(\.kind) == [.rate])
    }

    @Test(arguments: [
        ("约3家", "~"), ("近3家", "~"), ("3家左右", "~"), ("30余家", "~ at-least exclusive"), ("超过3家", "at-least exclusive"),
        ("不足3家", "at-most exclusive"), ("至少3家", "at-least inclusive"), ("不超过3家", "at-most inclusive"),
        ("3家以上", "at-least inclusive"),
        ("3家以内", "at-most inclusive"), ("3至5家", "range"), ("通过3家", ""), ("签约3家", ""), ("買超3家", ""),
    ])
    func readsBoundsWithTheSemanticsOfTheLaw(_ text: String, _ expected: String) {
        let found = figures(text).map { figure in
            [
                figure.approximate ? "~" : nil, figure.bound?.rawValue,
                figure.inclusive.map { $0 ? "inclusive" : "exclusive" },
            ].compactMap(\.self).joined(separator: " ")
        }
        #expect(found == [expected])
    }

    @Test func goesOnWithTheMetricOfTheFigureBefore() {
        let found = figures("报告期内，公司实现营业收入28.73亿元，同比增长22.4%；扣非净利润2.87亿元。")
        #expect(found.map(\.metric) == ["营业收入", "营业收入", "扣非净利润"])
        #expect(found.map(\.subject) == ["公司", "公司", nil])
    }

    @Test(arguments: [
        ("新增24家企业", "企业"), ("入驻企业31家。", "入驻企业"), ("获得5项国家发明专利", "国家发明专利"), ("罚款17.2万元", "罚款"),
        ("还缺260万元的资金缺口", "资金缺口"), ("占归母净利润的28.53%", "归母净利润"), ("基本每股收益1.58元", "基本每股收益"),
    ])
    func findsWhatIsMeasured(_ text: String, _ metric: String) {
        #expect(figures(text).map(\.metric) == [metric])
    }

    @Test(arguments: [
        ("最高气温38度", "Cel", Figure.Kind.temperature), ("華氏98.6度", "[degF]", .temperature), ("用电3亿度", "kW.h", .quantity),
        ("旋转360度", "deg", .quantity), ("零下5℃", "Cel", .temperature),
    ])
    func tellsDegreesApart(_ text: String, _ code: String, _ kind: Figure.Kind) {
        #expect(figures(text).map(\.unit) == [code])
        #expect(figures(text).map(\.kind) == [kind])
    }

    @Test(arguments: [
        ("公司营收45亿元", "CNY"), ("宏岳電子在臺北公布營收45億元，較去年增長，創歷史新高", "TWD"), ("順澤國際於港交所公布，營業額達45億元，較去年增長", "HKD"),
        ("宏岳電子在臺北公布營收人民幣45億元", "CNY"), ("台湾企业营收45亿元", "CNY"), ("营收45亿日元", "JPY"), ("HK$45億", "HKD"),
    ])
    func namesTheCurrency(_ text: String, _ code: String) {
        #expect(figures(text).map(\.unit) == [code])
    }
}
