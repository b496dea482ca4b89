import Testing

@testable import ExtractStage

struct NameLatticeTests {
    private func words(_ text: String) -> [String] {
        let text = FoldedText(text)
        return NameLattice(text).tokens().map { text.text($0.range) }
    }

    @Test func takesTheLikeliestWords() {
        #expect(words("局長趙波介紹說，公司2021年力爭。") == ["局長", "趙波", "介紹說", "，", "公司", "2021", "年", "力爭", "。"])
    }

    @Test(arguments: ["", "四川\n金欧", "e\u{301}😀𠮷", "ＡＢＣ　丨·•", "李\u{0}占"])
    func leavesNoGap(_ text: String) {
        #expect(words(text).joined() == text)
    }
}
