import ChineseText
import NewsModel
import Testing

@testable import DecodeStage

@Suite struct GBKPageRepairTests {
    static func gbk(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars { GB18030Encoder.append(scalar.value, to: &bytes) }
        return bytes
    }

    /// The bytes with each full-width mark folded wherever its two bytes stand side by side, as the broken programs do.
    static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if result.last == 0xA3, result.count >= 2, result[result.count - 2] == 0xA1, byte == 0xA1 {
                result[result.count - 1] = 0x21
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func decode(_ body: [UInt8]) throws -> DecodedPage {
        try DecodeText().process(DecodeTextTests.page(body, "text/html; charset=gbk"))
    }

    @Test(arguments: [
        "公司董事长说：“今年订单增长了两成。”他表示，明年还要扩产。",
        "<p>“今年要再上六条生产线。”</p>\n<p>员工有三百人。“我们一起干。”大家说。“好。”</p>",
        "签约的只有9家。“人家扭头就走。”肖开提说，第一个点头的是董事长端木森。</span>",
    ])
    func putsFoldedMarksBack(text: String) throws {
        let damaged = Self.folded(Self.gbk(text))
        #expect(damaged != Self.gbk(text))
        let page = try Self.decode(damaged)
        #expect(page.html == text)
        #expect(page.replacements == [])
        #expect(Set(page.byteRepairs.map(\.rule)) == ["orphan-lead"])
    }

    @Test func tellsWhatItPutBack() throws {
        let page = try Self.decode([0xBA, 0xC3, 0xA1, 0x21, 0xB1, 0xB5, 0xB1, 0xC4, 0xEA, 0x0A])
        #expect(page.html == "好。”当年\n")
        #expect(
            page.byteRepairs == [ByteRepair(rule: "orphan-lead", offset: 2, before: "a121", after: "a1a3a1")]
        )
    }

    @Test func leavesALoneErrorBeforeAMark() throws {
        let page = try Self.decode(Self.gbk("增长了") + [0xA1, 0x21] + Self.gbk("公司说。"))
        #expect(page.html == "增长了\u{FFFD}!公司说。")
        #expect(page.byteRepairs == [])
        #expect(page.replacements == [Replacement(offset: 6, bytes: "a1", count: 1)])
    }

    @Test func readsUTF8InAGBKPage() throws {
        let foreign = "另据海关总署，上半年出口额151.84亿美元𠮷。"
        let page = try Self.decode(Self.gbk("<p>　　目标是成本下降。</p><p>　　") + Array(foreign.utf8) + Self.gbk("</p>完"))
        #expect(page.html == "<p>　　目标是成本下降。</p><p>　　\(foreign)</p>完")
        #expect(
            page.byteRepairs == [
                ByteRepair(
                    rule: "utf-8-run",
                    offset: 34,
                    before: hexadecimal(Array(foreign.utf8)),
                    after: hexadecimal(Self.gbk(foreign))
                )
            ]
        )
    }

    @Test func leavesUTF8ThatLostBytesToTextRepair() throws {
        let lossy: [UInt8] = Array("为帮企业降成".utf8) + [0xE6, 0x9C, 0x3F, 0xBC, 0x8C] + Array("当地把一般".utf8)
        let page = try Self.decode(Self.gbk("<p>目标是成本下降，明年还要扩产。</p><p>") + lossy + Self.gbk("</p>"))
        #expect(page.byteRepairs == [])
        #expect(page.html.hasSuffix("鏈?紝褰撳湴鎶婁竴鑸\u{FFFD}</p>") || page.html.contains("鏈?紝"))
    }

    @Test func tellsOffsetsOfTheBodyBehindARepair() throws {
        let body = Self.folded(Self.gbk("他说：“好。”今年")) + [0xFF, 0x0A]
        let page = try Self.decode(body)
        #expect(page.replacements == [Replacement(offset: body.count - 2, bytes: "ff", count: 1)])
        #expect(page.html == "他说：“好。”今年\u{FFFD}\n")
    }

    @Test func leavesCleanTextAlone() throws {
        let text = "好!当年,公司(集团)说:什么?“是。”!!亖丂ａ１\n瀚川電子!業績;"
        let page = try Self.decode(Self.gbk(text))
        #expect(page.html == text)
        #expect(page.byteRepairs == [])
    }

    @Test func survivesALineOfOrphans() throws {
        let body = [UInt8](repeating: 0, count: 200_000).enumerated().map { $0.offset.isMultiple(of: 2) ? 0xA1 : 0x21 }
        let page = try Self.decode(body.map(UInt8.init))
        #expect(page.html.utf8.count <= 3 * body.count)
    }
}
