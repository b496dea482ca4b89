import NewsModel
import Testing

@testable import RepairStage

@Suite struct ByteShiftTests {
    /// What a fold of full-width marks to ASCII, byte by byte, makes of a text in GBK: A3 and the second byte of ！，：；？（）
    /// become one byte, wherever they stand; a lead byte with nothing fit behind it is dropped.
    private static func damage(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let (lead, trail) = GBK.shared.bytes(scalar.value) {
                bytes += [lead, trail]
            } else {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            }
        }
        let marks: [UInt8: UInt8] = [0xA1: 0x21, 0xBB: 0x3B, 0xBA: 0x3A, 0xBF: 0x3F]
        var folded: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0xA3, i + 1 < bytes.count, let mark = marks[bytes[i + 1]] {
                folded.append(mark)
                i += 2
            } else {
                folded.append(bytes[i])
                i += 1
            }
        }
        var result = String.UnicodeScalarView()
        i = 0
        while i < folded.count {
            let pair = i + 1 < folded.count ? GBK.scalar(folded[i], folded[i + 1]) : 0
            if folded[i] < 0x80 {
                result.append(Unicode.Scalar(folded[i]))
            } else if pair != 0, let scalar = Unicode.Scalar(pair) {
                result.append(scalar)
                i += 1
            }
            i += 1
        }
        return String(result)
    }

    @Test func theDamageIsWhatTheWebShows() {
        #expect(Self.damage("2萬余人。”江陽區") == "2萬余人!苯\u{E163}枀^")
        #expect(Self.damage("不断增强。“十四五”期间,全国") == "不断增强!笆\u{E1A2}奈濉逼诩,全国")
    }

    @Test(arguments: [
        "全區帶動創業人員2萬余人。”江陽區科技局局長說,此舉推動了企業的發展。",
        "综合实力不断增强。“十四五”期间,全国新增就业岗位6000万个。",
        "他们计划明年扩大生产。“公司的订单不断,工人正在加班。”总经理说。",
        "会议在上海召开。会议强调,要加快建设现代化产业体系。\n会议由省长主持。",
        "记者从上海、北京、广东等地了解到,市场供应充足。",
        "这一政策受到企业欢迎。“今年以来,我们的出口增长了三成。”董事长表示。",
        "他認爲這很重要。《新聞聯播》播出了這條消息,引起很大反響。",
    ])
    func restoresWhatTheFoldBroke(text: String) {
        let damaged = Self.damage(text)
        #expect(damaged != text)
        #expect(TextRepairer().repair(damaged).text == text)
    }

    @Test func marksWhatIsGuessed() throws {
        let repairs = TextRepairer().repair(Self.damage("不断增强。“十四五”期间,全国都在发展。")).repairs
        let repair = try #require(repairs.first)
        #expect(repairs.count == 1)
        #expect(repair.rule == "byte-shift")
        #expect(repair.before == "!笆\u{E1A2}奈濉逼诩")
        #expect(repair.after == "。“十四五”期间")
        #expect(repair.guessed)
        #expect(repair.gain > 12)
    }

    @Test func nothingIsGuessedWhereAllBytesAreThere() {
        let repairs = TextRepairer().repair("帶動創業人員2萬余人!苯\u{E163}枀^科技局局長介紹說,此舉推動了發展。").repairs
        #expect(repairs.map(\.after) == ["。”江陽區"])
        #expect(repairs.map(\.guessed) == [false])
    }

    @Test func theOrphansMayBeShown() {
        let damaged = "综合实力不断增强\u{FFFD}!笆\u{E1A2}奈濉逼诩\u{FFFD},全国都在发展。"
        #expect(TextRepairer().repair(damaged).text == "综合实力不断增强。“十四五”期间,全国都在发展。")
    }

    @Test func pinyinAfterALostByteTellsTheCharacter() {
        let damaged = "帶動創新人員2萬余人!苯\u{E163}枀^(qū)科技局局長介紹說,該區(qū)的企業(yè)發(fā)展很快。"
        #expect(TextRepairer().repair(damaged).text == "帶動創新人員2萬余人。”江陽區科技局局長介紹說,該區的企業發展很快。")
    }

    @Test func aQuoteLostAtTheEndComesBackOnlyWhereTheFaultIs() {
        let alone = "他说:“公司力争每月生产手机200万部!"
        #expect(TextRepairer().repair(alone).text == alone)
        let beside = Self.damage("综合实力不断增强。“十四五”期间,全国新增就业岗位6000万个。\n")
        #expect(
            TextRepairer().repair(beside + alone).text
                == "综合实力不断增强。“十四五”期间,全国新增就业岗位6000万个。\n他说:“公司力争每月生产手机200万部。”"
        )
    }

    /// The mark lay across two characters, and both lost their other byte because ASCII or the end follows.
    @Test(arguments: [
        ("我们在现场看到了人类活动的痕!1988年,", "我们在现场看到了人类活动的痕迹。1988年,"),
        ("他毕业于北京大学!", "他毕业于北京大学!"), ("大家加油!", "大家加油!"), ("你去不去海南? 不去。", "你去不去海南? 不去。"),
    ])
    func bothCharactersOfAMarkComeBackOnlyWhereTheFaultIs(line: String, restored: String) {
        #expect(TextRepairer().repair(line).text == line)
        let beside = "综合实力不断增强。“十四五”期间,全国新增就业岗位6000万个。\n"
        #expect(TextRepairer().repair(Self.damage(beside) + line).text == beside + restored)
    }
}
