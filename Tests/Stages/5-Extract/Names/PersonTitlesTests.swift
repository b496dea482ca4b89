import Testing

@testable import ExtractStage

@Suite struct PersonTitlesTests {
    @Test(arguments: [
        ("乔治王子", "乔治"), ("玛丽娜公主", "玛丽娜"), ("王明先生", "王明"), ("李占杰", "李占杰"), ("李总", nil), ("刘书记", nil),
        ("李小总", "李小总"), ("总", nil),
    ])
    func aTitleIsNoPartOfAName(text: String, name: String?) {
        let scalars = text.unicodeScalars.map(\.value)
        let found = PersonTitles.removed(from: 0..<scalars.count, in: scalars)
        let left = found.map { String(String.UnicodeScalarView(scalars[$0].compactMap(Unicode.Scalar.init))) }
        #expect(left == name)
    }
}
