import ChineseText
import Testing

@Suite struct SimplifiedTests {
    @Test(arguments: [
        ("瀘州江陽區", "泸州江阳区"), ("2萬餘人", "2万余人"), ("著名", "著名"), ("泸州", "泸州"), ("", ""), ("a𠀀é", "a𠀀é"),
    ])
    func foldsTraditionalCharactersAndNothingElse(text: String, folded: String) {
        #expect(Simplified.fold(text) == folded)
    }

    @Test(arguments: [
        // 乾 is folded only where it means dry.
        ("乾隆年間", "乾隆年间"), ("扭轉乾坤", "扭转乾坤"), ("乾照光電", "乾照光电"), ("餅乾", "饼干"), ("乾燥設備", "干燥设备"), ("若干", "若干"),
        ("瞭望東方", "瞭望东方"), ("瞭解", "了解"), ("明瞭", "明了"),
        ("著名企業", "著名企业"), ("顯著", "显著"), ("隨著", "随着"), ("意味著", "意味着"), ("著力", "着力"), ("名著", "名著"), ("圍繞著", "围绕着"),
        ("徵收", "征收"), ("魏徵", "魏徵"), ("於是", "于是"), ("樊於期", "樊於期"),
        ("昇興股份", "昇兴股份"), ("提昇", "提升"), ("借口", "借口"), ("藉口", "借口"), ("慰藉", "慰藉"),
        ("覆蓋", "覆盖"), ("答覆", "答复"), ("反覆", "反复"), ("夥伴", "伙伴"), ("大阪", "大阪"), ("陶喆", "陶喆"), ("信託", "信托"),
    ])
    func foldsACharacterAsItsWordAsks(text: String, folded: String) {
        #expect(Simplified.fold(text) == folded)
        #expect(Simplified.fold(folded) == folded)
    }

    @Test func keepsTheNumberOfScalars() {
        for scalar in (0...0x2FFFF).compactMap(Unicode.Scalar.init) {
            #expect(Unicode.Scalar(Simplified.fold(scalar.value)) != nil)
        }
    }
}
