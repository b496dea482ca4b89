import NewsModel
import Testing

@testable import DecodeStage

/// One short sequence of bytes again and again, which is what a decoder's state can be worn out with.
@Suite struct EndlessBytesTests {
    private static let length = 40_000

    static let cases: [(TextEncoding, [UInt8])] = [
        (.gb18030, [0x81]), (.gb18030, [0x81, 0x30]), (.gb18030, [0x81, 0x30, 0x81]), (.gb18030, [0x81, 0x21]),
        (.gb18030, [0xA1, 0x21]), (.gb18030, [0xE5, 0x81]), (.big5, [0x81]), (.big5, [0x88, 0x62]),
        (.big5, [0xE4, 0xB8]),
        (.utf8, [0xED, 0xA0, 0x80]), (.utf8, [0xE4, 0xB8]), (.utf8, [0xF4, 0x90]), (.utf8, [0xC9, 0xCF]),
        (.utf16LE, [0x00, 0xD8]), (.utf16BE, [0xDC, 0x00]), (.iso2022JP, [0x1B]), (.iso2022JP, [0x1B, 0x24, 0x42]),
        (.iso2022CN, [0x1B, 0x24, 0x29, 0x41, 0x0E]), (.iso2022CN, [0x0E, 0x0F]), (.iso2022KR, [0x1B, 0x24]),
        (.hz, [0x7E, 0x7B]), (.hz, [0x7E]), (.shiftJIS, [0x81]), (.eucJP, [0x8F]), (.eucKR, [0xFE]),
    ]

    /// No more text than three bytes a byte, no more events than the limit, and each U+FFFD counted.
    @Test(arguments: cases)
    func takesNoMoreThanItsShare(encoding: TextEncoding, unit: [UInt8]) throws {
        let bytes = (0..<Self.length).map { unit[$0 % unit.count] }
        let decoded = TextDecoder(encoding).decode(bytes)
        #expect(decoded.text.utf8.count <= 3 * bytes.count)
        #expect(decoded.replacements.count <= Replacement.limit + 1)
        let shown = decoded.text.unicodeScalars.count { $0 == "\u{FFFD}" }
        #expect(decoded.replacements.reduce(0) { $0 + $1.count } == shown)
        // The stage may refuse them as no text, but comes to an end.
        let type = "text/html; charset=\(encoding.rawValue)"
        let page = try? DecodeText().process(FetchedPage(key: "k", url: "u", contentType: type, body: bytes))
        if let page { #expect(page.byteRepairs.count <= bytes.count) }
    }
}
