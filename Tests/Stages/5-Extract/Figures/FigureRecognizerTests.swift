import ExtractStage
import NewsModel
import Testing

/// A sentence and its figures, each as `text value unit`, a range as `text low..high unit`.
struct FigureSample: Sendable, CustomTestStringConvertible {
    let text: String
    let figures: [String]

    init(_ text: String, _ figures: [String] = []) {
        self.text = text
        self.figures = figures
    }

    var testDescription: String { text }

    /// What the recogniser finds, in the form of ``figures``.
    func found(published: String? = "2021-06-15") -> [String] {
        FigureRecognizer().figures(in: text, published: published).map { figure in
            let upper = figure.valueMax.map { ".." + $0 } ?? ""
            return "\(figure.text) \(figure.value)\(upper) \(figure.unitText)"
        }
    }
}

struct FigureRecognizerTests {
    @Test(arguments: [
        FigureSample("公司实现营业收入28.73亿元，同比增长22.4%。", ["28.73亿元 2873000000 元", "22.4% 22.4 %"]),
        FigureSample("全区累计达到47家，员工630余人，其中研发人员占两成。", ["47家 47 家", "630余人 630 人", "两成 20 %"]),
        FigureSample("入駐企業31家，實現產值130億。", ["31家 31 家", "130億 13000000000 元"]),
        FigureSample("上調１２個基點，佔３．５％", ["１２個基點 12 基点", "３．５％ 3.5 %"]),
        FigureSample("以10.2亿收购对手，票房3.89亿；人口14亿", ["10.2亿 1020000000 元", "3.89亿 389000000 元"]),
        FigureSample("毛利率提升0.87个百分点，增长1.2百分点", ["0.87个百分点 0.87 百分点", "1.2百分点 1.2 百分点"]),
        FigureSample("股东总户数18,602户，面积29 800平方公里", ["18,602户 18602 户", "29 800平方公里 29800 平方公里"]),
        FigureSample("每吨加价一千三百元，合三万五千元", ["一千三百元 1300 元", "三万五千元 35000 元"]),
        FigureSample("产量3万4000台，投资2亿3千万元", ["3万4000台 34000 台", "2亿3千万元 230000000 元"]),
        FigureSample("壹佰贰拾万元整", ["壹佰贰拾万元整 1200000 元"]),
        FigureSample("百分之三十五的学生，千分之三的税率", ["百分之三十五 35 %", "千分之三 0.3 %"]),
        FigureSample("占全国四分之一，约占1/4的份额", ["四分之一 25 %", "1/4 25 %"]),
        FigureSample("三成五的门店，1.5成的利润", ["三成五 35 %", "1.5成 15 %"]),
        FigureSample("气温零下5℃，调整率為-11%", ["零下5℃ -5 ℃", "-11% -11 %"]),
        FigureSample("本轮4.2亿元人民币，估值约6亿美元", ["4.2亿元人民币 420000000 元", "6亿美元 600000000 美元"]),
        FigureSample("金9新台幣30億，3元人民币5元", ["新台幣30億 3000000000 新台币元", "3元 3 元", "人民币5元 5 元"]),
        FigureSample("每股盈利17.2港仙，息6港仙", ["17.2港仙 0.172 港元", "6港仙 0.06 港元"]),
        FigureSample(
            "總投資新台幣45億元，HK$3,000萬，US$1.5億",
            [
                "新台幣45億元 4500000000 新台币元", "HK$3,000萬 30000000 港元", "US$1.5億 150000000 美元",
            ]
        ),
        FigureSample("日产8万只，新上2条线，每批200只", ["8万只 80000 只", "2条 2 条", "200只 200 只"]),
        FigureSample("电池4600毫安时，快充67W，存储12GB+512GB", ["4600毫安时 4600 毫安时", "67W 67 W", "12GB 12 GB", "512GB 512 GB"]),
        FigureSample("装机60万千瓦，发电3千瓦时，载电423千瓦时", ["60万千瓦 600000 千瓦", "3千瓦时 3 千瓦时", "423千瓦时 423 千瓦时"]),
        FigureSample("上证指数收于3,412.95点", ["3,412.95点 3412.95 点"]),
        FigureSample("收123元1角1分，4成2的人", ["123元1角1分 123.11 元", "4成2 42 %"]),
        FigureSample("攝氏37度，負百分之五，百万分之五", ["攝氏37度 37 度", "負百分之五 -5 %", "百万分之五 0.0005 %"]),
        FigureSample("历时3个多小时，两个多月", ["3个多小时 3 个小时", "两个多月 2 个月"]),
        FigureSample("任期三年半，工期1个半月，历时20多年", ["三年半 3.5 年", "1个半月 1.5 个月", "20多年 20 年"]),
    ])
    func readsNumeralsAndUnits(_ sample: FigureSample) {
        #expect(sample.found() == sample.figures)
    }

    @Test func isLessSureOfAUnitThatIsNotPrinted() {
        let found = FigureRecognizer().figures(in: "实现产值130亿；分别为12、25家", published: nil)
        #expect(found.map(\.confidence) == [0.7, 0.9, 1])
        #expect(found.map(\.flags) == [["unit-inferred"], ["shared-unit"], []])
    }

    @Test(arguments: [
        FigureSample("集资规模介乎3亿至5亿美元", ["3亿至5亿美元 300000000..500000000 美元"]),
        FigureSample("投资3到5亿元，售价600-800元", ["3到5亿元 300000000..500000000 元", "600-800元 600..800 元"]),
        FigureSample("利润率4%~6%，上调3%—5%", ["4%~6% 4..6 %", "3%—5% 3..5 %"]),
        FigureSample("再關閉5至8間門店", ["5至8間 5..8 间"]),
        FigureSample("面積由300至800方呎", ["300至800方呎 300..800 方呎"]),
        FigureSample("三至四成，七八成", ["三至四成 30..40 %", "七八成 70..80 %"]),
        FigureSample("三五百家企业，十七八万吨煤", ["三五百家 300..500 家", "十七八万吨 170000..180000 吨"]),
        FigureSample("由27%提高到61%，从18元降到7.5元", ["27% 27 %", "61% 61 %", "18元 18 元", "7.5元 7.5 元"]),
        FigureSample("分别为12、25和30家", ["12 12 家", "25 25 家", "30家 30 家"]),
        FigureSample("248支队伍、1,600多名选手", ["248支 248 支", "1,600多名 1600 名"]),
        FigureSample("组织队伍三百余人，大陆两家", ["三百余人 300 人", "两家 2 家"]),
        FigureSample("孵化器2家、8家、21家", ["2家 2 家", "8家 8 家", "21家 21 家"]),
    ])
    func readsRangesAndLists(_ sample: FigureSample) {
        #expect(sample.found() == sample.figures)
    }
}
