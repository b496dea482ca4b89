import ChineseText
import Testing

@Suite struct SimplifiedTests {
    @Test(arguments: [
        ("瀘州江陽區", "泸州江阳区"), ("2萬餘人", "2万余人"), ("著名", "著名"), ("泸州", "泸州"), ("", ""), ("a𠀀é", "a𠀀é"),
    ])
    func foldsTraditionalCharactersAndNothingElse(text: String, folded: String) {
        #expect(Simplified.fold(text) == folded)
    }

    @Test func keepsTheNumberOfScalars() {
        for scalar in (0...0x2FFFF).compactMap(Unicode.Scalar.init) {
            #expect(Unicode.Scalar(Simplified.fold(scalar.value)) != nil)
        }
    }
}
