import Testing

@testable import ParseStage

struct LoneNameTests {
    @Test(
        arguments: [
            ("茉莉：我是怎样写作的", ["茉莉", "我写得很慢。"], "茉莉"),
            ("谢谢您访问本站", ["茉莉：我是怎样写作的", "茉莉", "我写得很慢。"], "茉莉"),
            ("路是人走出来的", ["胡平", "路很长。"], "胡平"),
            ("路是人走出来的", ["郑州", "路很长。"], nil),
            ("路是人走出来的", ["王者荣耀", "路很长。"], nil),
            ("茉莉：我是怎样写作的", ["我写得很慢。"], nil),
        ]
    )
    func takesANameThatStandsAlone(headline: String, lines: [String], name: String?) {
        #expect(LoneName.read(lines.map { Array($0.utf8)[...] }, headline: Array(headline.utf8))?.text == name)
    }
}
