import RepairStage
import Testing

@Suite struct LostTextTests {
    @Test(arguments: [
        ("", []), ("公司发布公告", []), ("锟斤拷锟斤拷,锟斤", [0..<6]), ("他烫烫烫了", [1..<4]), ("烫烫", []),
        ("a\u{FFFD}\u{FFFD}b屯屯屯屯", [1..<3, 4..<8]),
    ])
    func findsTextOfWhichNothingIsLeft(text: String, ranges: [Range<Int>]) {
        #expect(LostText.ranges(in: text) == ranges)
    }
}
