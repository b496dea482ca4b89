import NewsModel
import Testing

@testable import DecodeStage

@Suite struct CharsetDetectorTests {
    static func decide(_ body: [UInt8], _ contentType: String? = nil) -> CharsetDecision {
        DecodeText.charset(of: body, contentType: contentType)
    }

    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    @Test(arguments: [
        ("gb18030", "c3a9cca8bec6", "茅台酒"),
        ("gb18030", "bba6d6b8cad5d5c7c1bdb3c9", "沪指收涨两成"),
        ("gb18030", "9e6fd6ddc0cfbdd1a049cad5d4f6e94c", "瀘州老窖營收增長"),
        ("big5", "a578bf6eb971c0e7a6acb3d0b773b0aa", "台積電營收創新高"),
        ("big5", "b6d7c2d7bbc8a6e69defacd5a751", "匯豐銀行嘅盈利"),
        ("euc-kr", "bbefbcbac0fcc0da20bdc7c0fb20b9dfc7a5", "삼성전자 실적 발표"),
        ("shift_jis", "83678388835e82cc8c888e5a82aa94ad955c82b382ea82bd", "トヨタの決算が発表された"),
        ("euc-jp", "a5c8a5e8a5bfa4ceb7e8bbbba4acc8afc9bda4b5a4eca4bf", "トヨタの決算が発表された"),
        ("iso-2022-jp", "1b244225482568253f244e37683b3b1b2842", "トヨタの決算"),
        ("hz", "7e7b43294c283e4635443c5b38717e7d", "茅台酒的价格"),
        ("utf-16le", "0583f05352918476f74e3c680a4ea86d", "茅台酒的价格上涨"),
        ("utf-16be", "53f07a4d96fb71df6536527565b09ad8", "台積電營收創新高"),
        ("utf-8", "e88c85e58fb0e98592", "茅台酒"),
        (
            "utf-8", "d09fd180d0b8d0b1d18bd0bbd18c20d0bad0bed0bcd0bfd0b0d0bdd0b8d0b820d0b2d18bd180d0bed181d0bbd0b0",
            "Прибыль компании выросла"
        ),
        (
            "windows-1252", "6c6520636166e9206465206c61206761726520e974616974206665726de9",
            "le café de la gare était fermé"
        ),
    ])
    func readsAHeadlineWithoutALabel(encoding: String, hexadecimal: String, text: String) throws {
        let page = try DecodeText().process(DecodeTextTests.page(Self.bytes(hexadecimal)))
        #expect(page.encoding == encoding)
        #expect(page.html == text)
        #expect(
            page.encodingSource
                == (["gb18030", "big5", "euc-kr", "shift_jis", "euc-jp", "windows-1252"].contains(encoding)
                    ? .model : page.encodingSource)
        )
    }

    @Test(arguments: [
        ("text/html; charset=iso-8859-1", EncodingSource.model), ("text/html; charset=utf-8", .model),
        ("text/html; charset=big5", .model), ("text/html; charset=\"GB2312\"", .http), ("text/html", .model),
        ("text/html; charset=klingon", .model), ("text/html;charset = gbk ; x=y", .http),
    ])
    func letsNoWrongLabelSpoilAPage(contentType: String, source: EncodingSource) {
        let decision = Self.decide(GBKPageRepairTests.gbk("今年前三季度公司营收增长两成，净利润翻番。"), contentType)
        #expect(decision.encoding == .gb18030)
        #expect(decision.source == source)
    }

    @Test func readsUTF8InSpiteOfItsLabels() {
        let body = Array("<meta charset=gb2312><p>今年前三季度公司营收增长两成</p>".utf8)
        #expect(Self.decide(body, "text/html; charset=big5").encoding == .utf8)
        #expect(Self.decide(body, "text/html; charset=big5").source == .shape)
        #expect(Self.decide(body, "text/html; charset=utf-8").source == .http)
    }

    @Test func prefersTheLabelThatTheBytesBearOut() {
        let body = Array("<meta charset=gb2312>".utf8) + GBKPageRepairTests.gbk("<p>今年公司营收增长两成</p>")
        let decision = Self.decide(body, "text/html; charset=utf-8")
        #expect(decision.encoding == .gb18030)
        #expect(decision.source == .meta)
        #expect(decision.confidence > 0.9)
        #expect(decision.runnersUp.contains(.big5))
    }

    @Test func believesALabelWhereTheBytesLeaveTheChoice() {
        #expect(Self.decide(Array("plain".utf8), "text/html; charset=GBK").encoding == .gb18030)
        #expect(Self.decide(Array("plain".utf8), "text/html; charset=GBK").source == .http)
        #expect(Self.decide(Array("plain".utf8)).encoding == .utf8)
        #expect(Self.decide(Array("plain".utf8)).source == .fallback)
    }

    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF, 0xFF] as [UInt8], TextEncoding.utf8), ([0xFF, 0xFE, 0x2D, 0x4E], .utf16LE),
        ([0xFE, 0xFF, 0x4E, 0x2D], .utf16BE), ([0x84, 0x31, 0x95, 0x33, 0xD6, 0xD0], .gb18030),
    ])
    func obeysAByteOrderMark(body: [UInt8], encoding: TextEncoding) {
        let decision = Self.decide(body, "text/html; charset=big5")
        #expect(decision.encoding == encoding)
        #expect(decision.source == .byteOrderMark)
        #expect(decision.confidence == 1)
    }

    @Test func takesTildesInAProgramForNoHZ() {
        let body = Array("<script>var a = b ? '~{}~' : `~{ab~}`; x = '~{';</script>plain".utf8)
        #expect(Self.decide(body).encoding == .utf8)
    }

    @Test func readsAPageThatIsCutInsideACharacter() {
        let body = Array(Array("今年前三季度公司营收增长两成".utf8).dropLast())
        #expect(Self.decide(body).encoding == .utf8)
    }
}
