import NewsModel
import ParseStage
import Testing

/// Pages made to crash, to hang or to lose text.
struct HostilePageTests {
    private func paragraphs(_ html: String) throws -> [String] {
        try ParseHTML().process(SamplePages.page(html)).paragraphs
    }

    private static let prose = "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。"

    @Test func fortyThousandAttributesAreCutShort() throws {
        let flood = (0..<40_000).map { " a\($0)=\"v\"" }.joined()
        #expect(try paragraphs("<body><div\(flood)><p>\(Self.prose)</p></div>") == [Self.prose])
    }

    @Test func twoHundredThousandSiblingsAreRead() throws {
        let html = "<body>" + String(repeating: "<i></i>", count: 200_000) + "<p>\(Self.prose)</p>"
        #expect(try paragraphs(html) == [Self.prose])
    }

    @Test(
        arguments: [
            "<html><body><p>PROSE</p></body></html><!DOCTYPE html><p>PROSE</p>",
            "<p>PROSE</p><!DOCTYPE html PUBLIC \"x\"><html><body></html></body><p>PROSE</p>",
            "<p>PROSE</p><!-- never closed <b><p>PROSE</p>",
            "<p>PROSE</p><!--><p>PROSE</p>",
            "<p>PROSE</p><script>document.write('</p>'\n<p>PROSE</p>",
            "<p><![CDATA[PROSE]]></p><p>PROSE</p>",
            "<p>PRO\u{0}SE</p><p>PROSE</p>",
            "<p class=\"a\u{0}b\" \u{0}>PROSE</p><p>PROSE</p>", "<p\u{0}>PROSE</p\u{0}><p>PROSE</p>",
            "<p>PROSE</p></span></span></div></html><p>PROSE</p>",
            "<p title=\"unclosed>PROSE</p><p>PROSE</p>",
            "<p>PROSE</p><? php ?><p>PROSE</p>",
        ]
    )
    func nothingIsLostToTheTrapsOfLibxml2(shape: String) throws {
        let html = shape.replacing("PRO\u{0}SE", with: "\u{0}" + Self.prose).replacing("PROSE", with: Self.prose)
        #expect(try paragraphs(html) == [Self.prose, Self.prose])
    }

    @Test(
        arguments: [
            ("&#150;", "–"), ("&#x93;", "“"), ("&apos;", "'"), ("&lpar;", "("), ("&nbsp", " "), ("&copy2020", "©2020"),
            ("&lt;b&gt;", "<b>"), ("&bogus;", "&bogus;"), ("&", "&"), ("&#;", "&#;"), ("&#0;", " "),
            ("&#xD800;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&amp;nbsp;", "&nbsp;"),
            ("a < b", "a < b"), ("&hellip;", "…"), ("&Alpha;&alpha;", "Αα"), ("&amp;amp;", "&amp;"),
            ("&lt;br&gt;", "<br>"),
            ("&&&;", "&&&;"), ("\u{7F}&\u{7F}", "&"), ("&thetasym;", "ϑ"),
        ]
    )
    func entitiesAreReadAsHTML5ReadsThem(source: String, text: String) throws {
        #expect(try paragraphs("<p>\(Self.prose)x\(source)y</p>") == ["\(Self.prose)x\(text)y"])
    }

    @Test func attributesThatAreNotReadDoNotMatter() throws {
        let html = "<p onclick='a>b' data-x=\"<p>\" hidden2 class=text data-srcset=/a.png / checked>\(Self.prose)</p>"
        #expect(try paragraphs(html) == [Self.prose])
    }

    @Test(arguments: ["&", "& ", "&bogus;", "&amp;", "&#38;"])
    func aFloodOfAmpersandsIsRead(flood: String) throws {
        let html = "<p>\(Self.prose)" + String(repeating: flood, count: 30_000) + "</p>"
        #expect(try paragraphs(html).count == 1)
    }

    @Test func noTextHasANUL() throws {
        let html = """
            <head><title>钢价\u{0}上涨</title><meta name="author" content="卢\u{0}海">
            <script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "卢\\u0000海"}}</script></head>
            <p>\(Self.prose)</p>
            """
        let article = try ParseHTML().process(SamplePages.page(html))
        #expect(article.title == "钢价上涨")
        #expect(article.author == ["卢海"])
    }

    @Test func listsOfJSONWithoutEndAreGivenUp() throws {
        let script = "<script type=\"application/ld+json\">" + String(repeating: "[", count: 60_000) + "</script>"
        #expect(try paragraphs("<p>\(Self.prose)</p>" + script) == [Self.prose])
    }

    @Test func aFloodOfEntitiesIsRead() throws {
        let html = "<p>\(Self.prose)" + String(repeating: "&amp;", count: 100_000) + "</p>"
        #expect(try paragraphs(html).first?.utf8.count == Self.prose.utf8.count + 100_000)
    }

    @Test func unclosedTagsByTheThousandAreRead() throws {
        let html = "<body>" + String(repeating: "<p><font>", count: 900) + Self.prose
        #expect(try paragraphs(html) == [Self.prose])
    }

    @Test func strayEndTagsByTheThousandAreRead() throws {
        let html = "<body>" + String(repeating: "<b>", count: 900) + String(repeating: "</p></li></u>", count: 100_000)
        #expect(try paragraphs(html + Self.prose) == [Self.prose])
    }

    @Test func everyPrefixOfAPageIsSurvived() {
        let bytes = Array(SamplePages.portal.utf8)
        for end in stride(from: 0, to: bytes.count, by: 7) {
            _ = try? ParseHTML().process(SamplePages.page(String(decoding: bytes[..<end], as: UTF8.self)))
        }
    }

    @Test func flippedBytesAreSurvived() {
        let bytes = Array(SamplePages.portal.utf8)
        for index in stride(from: 0, to: bytes.count, by: 11) {
            var flipped = bytes
            flipped[index] ^= UInt8(truncatingIfNeeded: index % 255 + 1)
            _ = try? ParseHTML().process(SamplePages.page(String(decoding: flipped, as: UTF8.self)))
        }
    }

    @Test func noiseIsSurvived() {
        var state: UInt64 = 42
        let alphabet = Array("<>/!-=\"'& ;#dpivatrble[]?中。1\u{0}\n".unicodeScalars)
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<300 {
                // Knuth's linear congruential generator (MMIX).
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            _ = try? ParseHTML().process(SamplePages.page(String(text)))
        }
    }
}
