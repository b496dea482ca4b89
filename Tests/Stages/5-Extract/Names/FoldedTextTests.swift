import Testing

@testable import ExtractStage

struct FoldedTextTests {
    @Test func foldsScriptWidthAndCaseOneToOne() {
        let text = FoldedText("Ａpple、華為（ＳＨ）　𠮷•丨")
        var folded = String.UnicodeScalarView()
        folded.append(contentsOf: text.folded.compactMap(Unicode.Scalar.init))
        #expect(String(folded) == "apple、华为(sh) 𠮷·|")
        #expect(text.text(6..<8) == "華為")
    }

    @Test func matchesOnlyWithinBounds() {
        let text = FoldedText("金欧")
        #expect(text.matches([0x91D1, 0x6B27], at: 0))
        #expect(!text.matches([0x91D1, 0x6B27], at: 1))
        #expect(!text.matches([0x91D1], at: -1))
    }
}
