import Testing

@testable import ExtractStage

struct NameLexiconTests {
    private func traits(_ word: String) -> WordTraits? {
        NameLexicon.entry(word.unicodeScalars.map(\.value))?.traits
    }

    @Test(arguments: [
        ("有限公司", WordTraits.form), ("董事长", .title), ("四川", .place), ("表示", .speech), ("华为", .company),
        ("欧阳", .surname), ("分行", .branch), ("管委会", .office), ("美国", .country),
    ])
    func knowsItsWords(_ word: String, _ expected: WordTraits) {
        #expect(traits(word)?.isSuperset(of: expected) == true)
    }

    @Test(arguments: ["", "赡鼂", "有限公", "zzzz"])
    func knowsNoOthers(_ word: String) {
        #expect(traits(word) == nil)
    }
}
