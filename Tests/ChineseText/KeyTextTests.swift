import ChineseText
import Testing

@Suite struct KeyTextTests {
    @Test(arguments: [
        ("台積電（ＴＳＭＣ）", "台积电(TSMC)"), ("Ａ股　１２３", "A股 123"), ("￥5", "¥5"), ("餅乾％", "饼干%"), ("", ""), ("，。", ",。"),
    ])
    func foldsWidthAndScript(text: String, folded: String) {
        #expect(KeyText.fold(text) == folded)
        #expect(KeyText.fold(folded) == folded)
        #expect(folded.unicodeScalars.count == text.unicodeScalars.count)
    }

    @Test func keepsEveryOtherScalar() {
        for scalar in 0x21...0x7E { #expect(KeyText.fold(UInt32(scalar)) == UInt32(scalar)) }
        #expect(KeyText.fold(0x1F600) == 0x1F600)
        #expect(KeyText.fold(0xFF66) == 0xFF66)
    }
}
