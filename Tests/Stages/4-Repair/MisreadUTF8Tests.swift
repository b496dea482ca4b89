import NewsModel
import Testing

@testable import RepairStage

@Suite struct MisreadUTF8Tests {
    /// What a reader of GBK shows of UTF-8: a byte that makes no pair becomes a question mark.
    private static func misread(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result = String.UnicodeScalarView()
        var i = 0
        while i < bytes.count {
            if bytes[i] < 0x80 {
                result.append(Unicode.Scalar(bytes[i]))
            } else if i + 1 < bytes.count, let scalar = Unicode.Scalar(GBK.scalar(bytes[i], bytes[i + 1])),
                scalar.value != 0
            {
                result.append(scalar)
                i += 1
            } else {
                result.append("?")
            }
            i += 1
        }
        return String(result)
    }

    @Test(arguments: [
        "中国的企业发展很快，出口增长了三成。",
        "全国已建设414个公共实训基地，每年为产业一线输送人才。",
        "董事长表示，公司今年的营业收入达到12.5亿元，同比增长8.2%。",
        "新技术推动高质量发展，企业的信心不断增强。",
    ])
    func restoresTextReadAsGBK(text: String) throws {
        let misread = Self.misread(text)
        let result = TextRepairer().repair(misread)
        #expect(result.text == text)
        let repair = try #require(result.repairs.first)
        #expect(repair.rule == "utf8-as-gbk")
        #expect(repair.before == misread)
        #expect(repair.guessed == misread.contains("?"))
    }

    @Test(arguments: ["犹豫不决的镜子", "锟斤拷锟斤拷锟斤拷", "鸲鹟、鹦鹉与鸵鸟", "娉婷袅娜,缱绻缠绵"])
    func rareCharactersAreNoDamage(text: String) {
        #expect(TextRepairer().repair(text).text == text)
    }
}
