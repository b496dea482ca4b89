import NewsModel
import Testing

@testable import DecodeStage

@Suite struct TextDecoderTests {
    static let differential: [TextEncoding] = [
        .utf8, .utf16LE, .utf16BE, .gb18030, .big5, .eucKR, .eucJP, .shiftJIS, .iso2022JP, .windows1252, .iso8859Part6,
    ]

    @Test(arguments: differential)
    func decodesNoiseLikeTheReference(encoding: TextEncoding) {
        var noise = Noise(seed: 1)
        for _ in 0..<2000 {
            let bytes = noise.bytes(Int(noise.next() % 40))
            let decoded = TextDecoder(encoding).decode(bytes).text
            #expect(decoded == ReferenceDecoder.decode(bytes, as: encoding), "\(hexadecimal(bytes))")
        }
    }

    @Test func decodesEscapesLikeTheReference() {
        let pieces: [[UInt8]] =
            [
                "\u{1B}$B", "\u{1B}$@", "\u{1B}(B", "\u{1B}(J", "\u{1B}(I", "\u{1B}$", "\u{1B}(", "\u{1B}", "\u{0E}",
                "F|", "K", "\\", "~", "a",
                "\n", "\u{7F}",
            ].map { Array($0.utf8) } + [[0x80], [0xFF]]
        var noise = Noise(seed: 6)
        for _ in 0..<4000 {
            let bytes = (0..<noise.next() % 12).flatMap { _ in pieces[Int(noise.next() % UInt64(pieces.count))] }
            let decoded = TextDecoder(.iso2022JP).decode(bytes).text
            #expect(decoded == ReferenceDecoder.decode(bytes, as: .iso2022JP), "\(hexadecimal(bytes))")
        }
    }

    @Test(arguments: differential)
    func decodesEveryPairOfBytesLikeTheReference(encoding: TextEncoding) {
        for lead in UInt8(0x7F)...0xFF {
            let bytes: [UInt8] = (UInt8.min...UInt8.max).flatMap { (trail: UInt8) -> [UInt8] in
                [lead, trail, 0x21]
            }
            #expect(TextDecoder(encoding).decode(bytes).text == ReferenceDecoder.decode(bytes, as: encoding))
        }
    }

    @Test(arguments: [
        (TextEncoding.gb18030, [0xD6, 0xD0, 0xB9, 0xFA] as [UInt8], "中国"),
        (.gb18030, [0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30], "\u{80}\u{10000}"),
        (.gb18030, [0x80, 0xA2, 0xE3], "€€"),
        (.gb18030, [0xAA, 0xA1, 0xFE, 0x50], "\u{E000}⺁"),
        (.gb18030, [0x81, 0x20, 0xFF, 0x41], "\u{FFFD} \u{FFFD}A"),
        (.gb18030, [0x84, 0x31, 0x95, 0x33, 0xD6, 0xD0], "中"),
        (.big5, [0xA4, 0xA4, 0x88, 0x62, 0x88, 0xA5, 0x87, 0x40], "中Ê̄ê̌䏰"),
        (.big5, [0x88, 0x66, 0xFA, 0x40], "Ê\u{20547}"),
        (.eucKR, [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
        (.shiftJIS, [0x93, 0xFA, 0x96, 0x7B, 0xB1, 0x5C], "日本ｱ\\"),
        (.eucJP, [0xC6, 0xFC, 0xCB, 0xDC, 0x8E, 0xB1, 0x8F, 0xB0, 0xA1], "日本ｱ丂"),
        (.iso2022JP, Array("\u{1B}$BF|K\\\u{1B}(B!\u{1B}(J\\".utf8), "日本!¥"),
        (.hz, Array("a~~~{VPNDND~}b~{VP\n~}".utf8), "a~中文文b中\n~}"),
        (.iso2022CN, Array("\u{1B}$)A\u{0E}VPND\u{0F}!\u{1B}$)G\u{0E}Dc\u{0F}".utf8), "中文!中"),
        (.iso2022KR, Array("\u{1B}$)C\u{0E}GQ1[\u{0F}!".utf8), "한글!"),
        (.utf8, [0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD, 0xF0, 0x9F, 0x98, 0x80], "中😀"),
        (
            .utf8, [0xF0, 0x9F, 0x98, 0x41, 0xC0, 0x80, 0xED, 0xA0, 0x80],
            "\u{FFFD}A" + String(repeating: "\u{FFFD}", count: 5)
        ),
        (.utf16LE, [0xFF, 0xFE, 0x2D, 0x4E, 0x3D, 0xD8, 0x00, 0xDE, 0x00, 0xDC], "中😀\u{FFFD}"),
        (.utf16BE, [0x4E, 0x2D, 0xD8, 0x3D], "中\u{FFFD}"),
        (.windows1252, [0x63, 0x61, 0x66, 0xE9, 0x80], "café€"),
        (.koi8R, [0xED, 0xC9, 0xD2], "Мир"),
    ])
    func decodes(encoding: TextEncoding, bytes: [UInt8], text: String) {
        #expect(Array(TextDecoder(encoding).decode(bytes).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func tellsWhatItReplaced() {
        let decoded = TextDecoder(.gb18030).decode([0xD6, 0xD0, 0xB9, 0xFA, 0x81, 0x20])
        #expect(decoded.text == "中国\u{FFFD} ")
        #expect(decoded.replacements == [Replacement(offset: 4, bytes: "81", count: 1)])
    }

    @Test func joinsNeighbouringErrors() {
        let decoded = TextDecoder(.utf8).decode([0x61, 0xFF, 0xFE, 0x62, 0xE4, 0xB8])
        #expect(
            decoded.replacements == [
                Replacement(offset: 1, bytes: "fffe", count: 2), Replacement(offset: 4, bytes: "e4b8", count: 1),
            ]
        )
    }

    @Test func countsTheErrorsAboveTheLimit() {
        let bytes = [UInt8](repeating: 0, count: 3000).enumerated().map { $0.offset.isMultiple(of: 2) ? 0xFF : 0x20 }
        let replacements = TextDecoder(.utf8).decode(bytes.map(UInt8.init)).replacements
        #expect(replacements.count == 1001)
        #expect(replacements.last == Replacement(offset: 2000, bytes: "", count: 500))
    }

    @Test func endsAnEventThatGrowsTooLong() {
        let replacements = TextDecoder(.utf8).decode([UInt8](repeating: 0xFF, count: 1500)).replacements
        #expect(replacements.map(\.offset) == [0, 1024])
        #expect(replacements.map(\.count) == [1024, 476])
    }

    @Test(arguments: TextEncoding.allCases)
    func survivesNoiseInEveryCharset(encoding: TextEncoding) {
        var noise = Noise(seed: 2)
        for length in 0..<300 {
            let bytes = noise.bytes(length)
            let decoded = TextDecoder(encoding).decode(bytes)
            #expect(decoded == TextDecoder(encoding).decode(bytes))
            #expect(decoded.text.utf8.count <= 3 * bytes.count)
            #expect(String(validating: Array(decoded.text.utf8), as: UTF8.self) == decoded.text)
        }
    }

    @Test func theDocumentedExamplesHold() throws {
        let decoded = TextDecoder(.gb18030).decode([0xD6, 0xD0, 0xB9, 0xFA, 0x81, 0x20])
        #expect(decoded.text == "中国\u{FFFD} ")
        #expect(decoded.replacements == [Replacement(offset: 4, bytes: "81", count: 1)])
        let body: [UInt8] = [0xC3, 0xA9, 0xCC, 0xA8, 0xBE, 0xC6]
        let page = try DecodeText().process(FetchedPage(key: "1", url: "file:///1", body: body))
        #expect(page.html == "茅台酒")
        #expect(page.encoding == "gb18030")
        let decision = DecodeText.charset(of: body)
        #expect(decision.encoding == .gb18030)
        #expect(decision.source == .model)
    }
}
