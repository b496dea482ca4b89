import NewsModel
import RepairStage
import Testing

@Suite struct TextRepairerTests {
    /// Damaged and right, all written for this test and damaged by a program as the web does it.
    static let damaged: [(damaged: String, right: String)] = [
        // Pinyin after characters.
        ("據報道,江陽區(qū)的產(chǎn)業(yè)發(fā)展很快。", "據報道,江陽區的產業發展很快。"),
        ("質(zhì)量", "質量"),
        ("他們(men)說(shuō),轉(zhuǎn)型很難。", "他們說,轉型很難。"),
        // The backslash of Big5.
        ("許\\多人成功\\了", "許多人成功了"),
        // Entities escaped twice, and three times.
        ("&ldquo;圣诞订单&rdquo;有&nbsp;46&amp;amp;middot;", "“圣诞订单”有 46·"),
        ("&#8220;好&#x201d;", "“好”"),
        // UTF-8 and GBK read as latin-1 or windows-1252.
        ("ä¸\u{AD}å›½çš„ä¼ä¸š".replacing("ä¼ä¸š", with: "ä¼\u{81}ä¸š"), "中国的企业"),
        ("ÖÐ¹úµÄÆóÒµ·¢Õ¹ºÜ¿ì", "中国的企业发展很快"),
        // A quote of which only the mark is left.
        ("他说:“企业有2万人\u{FFFD}!", "他说:“企业有2万人。”"),
        ("作用不断增强!5G+工业互联网”项目很多。", "作用不断增强。“5G+工业互联网”项目很多。"),
    ]

    @Test(arguments: damaged)
    func restoresWhatWasDamaged(damaged: String, right: String) {
        #expect(TextRepairer().repair(damaged).text == right)
    }

    @Test(arguments: [
        "", "\n", "\n\n", "a", "贵州茅台酒股份有限公司。", "“好!”他说:“走吧?”", "血(xuè)液", "長(cháng)江", "长(cháng)江",
        "單(shàn)姓", "甲(A)乙(B)", "AT&T;R&D", "a & b; c", "C:\\成功\\1.txt", "déjà vu à la carte", "锟斤拷锟斤拷", "烫烫烫烫",
        "\u{FFFD}\u{FFFD}", "俺!俺!俺,", "他说!边走边看!", "!苯", "苯!苯", "“目前,企业已有2万余人!薄酒生产",
        "他说:“企业有2万人!", "“作用不断增强!”5G项目", "他说“走!5人”都好", "作用增强!A”项目",
        "有三种:钢,铁,铜;他说:好?不好!",
    ])
    func leavesOtherTextAlone(text: String) {
        let result = TextRepairer().repair(text)
        #expect(result.text == text)
        #expect(result.repairs == [])
    }

    @Test func logsEveryEdit() {
        let (text, repairs) = TextRepairer().repair("據報道,\n江陽區(qū)的產(chǎn)業(yè)發(fā)展很快。")
        #expect(text == "據報道,\n江陽區的產業發展很快。")
        #expect(
            repairs == [
                Repair(rule: "pinyin", paragraph: 1, before: "區(qū)", after: "區", gain: 0, guessed: false),
                Repair(rule: "pinyin", paragraph: 1, before: "產(chǎn)", after: "產", gain: 0, guessed: false),
                Repair(rule: "pinyin", paragraph: 1, before: "業(yè)", after: "業", gain: 0, guessed: false),
                Repair(rule: "pinyin", paragraph: 1, before: "發(fā)", after: "發", gain: 0, guessed: false),
            ]
        )
    }

    @Test func anAuthorMayExplainAReading() {
        // The character stands elsewhere without pinyin.
        let text = "這個區的區(qū)長說,區裡的產業發展很快,區外也一樣。"
        #expect(TextRepairer().repair(text).text == text)
    }

    @Test func theDocumentedExampleHolds() {
        let (text, repairs) = TextRepairer().repair("據報道,江陽區(qū)的產(chǎn)業(yè)發(fā)展很快。")
        #expect(text == "據報道,江陽區的產業發展很快。")
        #expect(repairs.count == 4)
        #expect(repairs.first?.rule == "pinyin")
        #expect(repairs.first?.before == "區(qū)")
        #expect(repairs.first?.after == "區")
    }
}
