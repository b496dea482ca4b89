import ChineseText
import PipelineTesting
import Testing

@Suite struct SimhashTests {
    private static let text = (0..<40).map { "海川科技第\($0)季度营业收入同比增长\($0 * 7 % 97)个百分点，公司表示将继续扩大投入。" }

    @Test func spacingPunctuationAndScriptDoNotMatter() throws {
        let one = try #require(Simhash(["海川科技表示，将继续扩大投入ABC12。" + Self.text.joined()]))
        let other = try #require(Simhash(["海川科技表示 将繼續擴大投入", "ａｂｃ１２" + Self.text.joined(separator: "\n")]))
        #expect(one == other)
    }

    @Test func aTextWithAWordChangedIsNear() throws {
        let one = try #require(Simhash(Self.text))
        var changed = Self.text
        changed[20] += "记者报道"
        let other = try #require(Simhash(changed))
        #expect(one.distance(to: other) <= Simhash.nearest)
        let unlike = try #require(Simhash(Self.text.map { String($0.reversed()) }))
        #expect(one.distance(to: unlike) > 10)
    }

    @Test func aShortTextHasNone() {
        #expect(Simhash(["公司公告"]) == nil)
        #expect(Simhash([]) == nil)
    }
}
