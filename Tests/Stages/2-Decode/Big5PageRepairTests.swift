import ChineseText
import NewsModel
import Testing

@testable import DecodeStage

@Suite struct Big5PageRepairTests {
    static func big5(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            #expect(Big5Encoder.append(scalar.value, to: &bytes), "\(scalar)")
        }
        return bytes
    }

    private static let clean = String(repeating: "<p>公司去年營業收入增長，今年還要擴大生產。</p>\n", count: 8)

    @Test func encodesWhatItDecodes() {
        for scalar in UInt32(0x80)..<0xFFFF {
            var bytes: [UInt8] = []
            guard Big5Encoder.append(scalar, to: &bytes) else { continue }
            #expect(TextDecoder(.big5).decode(bytes).text.unicodeScalars.map(\.value) == [scalar])
        }
        var bytes: [UInt8] = [0x61]
        #expect(!Big5Encoder.append(0x20547, to: &bytes))
        #expect(bytes == [0x61])
    }

    @Test func readsUTF8InABig5Page() throws {
        let foreign = "版權所有，未經許可不得轉載2021。"
        let head = Self.big5(Self.clean + "<p>")
        let page = try DecodeText().process(
            DecodeTextTests.page(head + Array(foreign.utf8) + Self.big5("</p>完"), "text/html; charset=big5")
        )
        #expect(page.encoding == "big5")
        #expect(page.html == Self.clean + "<p>" + foreign + "</p>完")
        #expect(
            page.byteRepairs == [
                ByteRepair(
                    rule: "utf-8-run",
                    offset: head.count,
                    before: hexadecimal(Array(foreign.utf8)),
                    after: hexadecimal(Self.big5(foreign))
                )
            ]
        )
    }

    @Test func leavesTextThatBig5LacksAlone() throws {
        let body = Self.big5(Self.clean + "<p>") + Array("这个说".utf8)
        let page = try DecodeText().process(DecodeTextTests.page(body, "text/html; charset=big5"))
        #expect(page.byteRepairs == [])
        #expect(page.html.hasPrefix(Self.clean))
    }

    @Test func readsBig5InAUTF8Page() throws {
        let page = try DecodeText().process(
            DecodeTextTests.page(
                Array((Self.clean + "<p>").utf8) + Self.big5("版權所有，未經許可不得轉載。") + Array("</p>完".utf8),
                "text/html; charset=utf-8"
            )
        )
        #expect(page.encoding == "utf-8")
        #expect(page.html == Self.clean + "<p>版權所有，未經許可不得轉載。</p>完")
        #expect(page.byteRepairs.map(\.rule) == ["big5-run"])
    }

    @Test func leavesACleanPageAlone() throws {
        let page = try DecodeText().process(DecodeTextTests.page(Self.big5(Self.clean)))
        #expect(page.html == Self.clean)
        #expect(page.byteRepairs == [])
    }
}
