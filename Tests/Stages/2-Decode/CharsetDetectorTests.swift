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
        ("utf-16le", "6551665b604e5a51", "入学习党"),
        ("utf-16be", "5728596757305229", "在奧地利"),
        ("utf-16be", "6b224e5066258282", "欢乐春节"),
        ("utf-16le", "3200300032003400745e", "2024年"),
        ("iso-2022-cn", "1b2429410e232c5054564a514f5658232c53300f", "，性质严重，影"),
        ("utf-8", "e88c85e58fb0e98592", "茅台酒"),
        ("gb18030", "d4aac7b03337", "元前37"),
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

    /// Pages of other scripts say that they are UTF-8 as often as not.
    @Test(arguments: [
        (
            "windows-1251", "c7e0e2eee420f3e2e5ebe8f7e8eb20e2fbeff3f1ea20efeee4f8e8efede8eaeee2",
            "Завод увеличил выпуск подшипников"
        ),
        (
            "koi8-r", "fac1d7cfc420d5d7c5ccc9dec9cc20d7d9d0d5d3cb20d0cfc4dbc9d0cec9cbcfd7",
            "Завод увеличил выпуск подшипников"
        ),
        (
            "iso-8859-5", "b7d0d2ded420e3d2d5dbd8e7d8db20d2ebdfe3e1da20dfded4e8d8dfddd8daded2",
            "Завод увеличил выпуск подшипников"
        ),
        (
            "windows-1251", "c7e0e2eee420e7e1b3ebfcf8e8e220e2e8eff3f1ea20f2f3f0e1b3ed",
            "Завод збільшив випуск турбін"
        ),
        (
            "windows-1253", "d4ef20e5f1e3eff3f4dcf3e9ef20e1fdeee7f3e520f4e7ed20f0e1f1e1e3f9e3de",
            "Το εργοστάσιο αύξησε την παραγωγή"
        ),
        (
            "windows-1256", "c7e1e3d5e4da20c7e1cccfedcf20dded20c7e1e3cfede4c9",
            "المصنع الجديد في المدينة"
        ),
        (
            "iso-8859-6", "c7e4e5d5e6d920c7e4cccfeacf20e1ea20c7e4e5cfeae6c9",
            "المصنع الجديد في المدينة"
        ),
        (
            "windows-1255", "e4eef4f2ec20e4e2e3e9ec20e0fa20e4e9e9f6e5f8",
            "המפעל הגדיל את הייצור"
        ),
        (
            "windows-874", "e2c3a7a7d2b9e0bed4e8c1a1d2c3bcc5d4b5",
            "โรงงานเพิ่มการผลิต"
        ),
        (
            "windows-1250", "50f8ed9a74ed20e8747672746c6574ed20627564652074ec9e9aed",
            "Příští čtvrtletí bude těžší"
        ),
        (
            "iso-8859-2", "50f8edb974ed20e8747672746c6574ed20627564652074ecbeb9ed",
            "Příští čtvrtletí bude těžší"
        ),
        (
            "windows-1250", "43656e792077ea676c6120726f736eb92077206361b3656a20637aea9c6369206b72616a75",
            "Ceny węgla rosną w całej części kraju"
        ),
        (
            "windows-1254", "59656e692069fee7696c657220616cfd6e64fd2c20fc726574696d2061727474fd",
            "Yeni işçiler alındı, üretim arttı"
        ),
        (
            "windows-1257", "4b61696ef820617567696d6173206ceb74eb6a61",
            "Kainų augimas lėtėja"
        ),
        (
            "windows-1258",
            "4769e1206761f26f2074e36e6720f5d2206d69eacc6e205472756e672c207361d26e206cfdf5f26e672074e36e67206dfdf5cc69207068e2cc6e207472e36d",
            "Giá ga\u{323}o tăng ơ\u{309} miê\u{300}n Trung, sa\u{309}n lươ\u{323}ng tăng mươ\u{300}i phâ\u{300}n trăm"
        ),
    ])
    func readsOtherScriptsWhateverTheLabel(encoding: String, hexadecimal: String, text: String) throws {
        let body = Self.bytes(hexadecimal)
        for type in [nil, "text/html; charset=utf-8"] {
            let page = try DecodeText().process(FetchedPage(key: "k", url: "u", contentType: type, body: body))
            #expect(page.encoding == encoding)
            #expect(page.html.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(page.encodingSource == .model)
        }
    }

    @Test(arguments: [
        "let UTF16Shape = [0x4E, 0x9F]", "dGhlIHF1aWNrIGJyb3du", "b5a2f0c9e17d4466", "#######", "a_B{c}~[d^e]",
        "QvW(onn",
    ])
    func takesPlainASCIIForNoUTF16(text: String) {
        #expect(Self.decide(Array(text.utf8)).encoding == .utf8)
        #expect(Self.decide(Array((text + "\n").utf8)).encoding == .utf8)
    }

    @Test(arguments: [
        "\"~{RTx", "9~{7=@n\\[:Zi:SaDyr", "bS+Yh0TN", "\\\\|\\[^\\\\]|[^\\\\\\n])", "P+t@~r^{",
        "(\"(?:[rR]|[uU][rR]|[rR][", " __NO_IN",
    ])
    func takesProgramsAndPasswordsForNoChinese(text: String) {
        #expect(Self.decide(Array(text.utf8)).encoding == .utf8)
    }

    @Test func readsHZWhoseEndIsMissing() {
        #expect(Self.decide(Self.bytes("7e7b43294c283e4635443c5b3871")).encoding == .hz)
    }

    /// The same character again and again is no evidence against a label, as long as the label can be true.
    @Test func believesALabelOfMonotonousBytes() {
        let endless = [UInt8](repeating: 0x81, count: 4000)
        for label in ["gbk", "big5", "shift_jis"] {
            let encoding = TextEncoding(label: label)
            let meta = Self.decide(Array("<meta charset=\(label)>".utf8) + endless)
            // 81 81 is a pair of GBK and of Shift_JIS, and none of Big5.
            #expect((meta.encoding == encoding) == (label != "big5"))
            #expect((meta.source == .meta) == (label != "big5"))
        }
        #expect(Self.decide(endless, "text/html; charset=gbk").source == .http)
    }
}
