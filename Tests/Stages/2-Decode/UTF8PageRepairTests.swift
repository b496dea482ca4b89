import NewsModel
import Testing

@testable import DecodeStage

@Suite struct UTF8PageRepairTests {
    @Test func readsGBKInAUTF8Page() throws {
        let clean = String(repeating: "<p>目标是成本下降，明年还要扩产，大家都很高兴。</p>\n", count: 8)
        let foreign = GBKPageRepairTests.gbk("版权所有，未经许可不得转载。")
        let page = try DecodeText().process(
            DecodeTextTests.page(
                Array((clean + "<p>").utf8) + foreign + Array("</p>完".utf8),
                "text/html; charset=utf-8"
            )
        )
        #expect(page.encoding == "utf-8")
        #expect(page.html == clean + "<p>版权所有，未经许可不得转载。</p>完")
        #expect(
            page.byteRepairs == [
                ByteRepair(
                    rule: "gbk-run",
                    offset: clean.utf8.count + 3,
                    before: hexadecimal(foreign),
                    after: hexadecimal(Array("版权所有，未经许可不得转载。".utf8))
                )
            ]
        )
    }

    @Test func leavesACutCharacterAlone() throws {
        let page = try DecodeText().process(DecodeTextTests.page(Array(Array("<p>目标是成本下降".utf8).dropLast())))
        #expect(page.encoding == "utf-8")
        #expect(page.html == "<p>目标是成本下\u{FFFD}")
        #expect(page.byteRepairs == [])
    }
}
