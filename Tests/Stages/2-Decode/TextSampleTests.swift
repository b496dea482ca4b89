import Testing

@testable import DecodeStage

@Suite struct TextSampleTests {
    static func sample(_ html: String, length: Int = TextSample.length) -> String {
        let bytes = Array(html.utf8).withUnsafeBufferPointer { TextSample.make(of: $0, length: length) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>中文</p>", "\n中文\n"),
        ("<!-- 注 -->中<script>'文'</script>国<STYLE>a</STYLE>", "中\n国\n"),
        ("中abcdefghijklmnopqrstuvwxyz文", "中a\n文"),
        ("a < b 中", "a  b 中"),
        ("<script>中", "\n中"),
        ("<img alt='中文'>", "<img alt='中文'>"),
        ("", ""),
    ])
    func leavesOutMarkup(html: String, sample: String) {
        #expect(Self.sample(html) == sample)
    }

    @Test func isNoLongerThanAsked() {
        #expect(Self.sample(String(repeating: "é", count: 9000)).utf8.count == 16_384)
        #expect(Self.sample("中文中文", length: 6) == "中文")
    }
}
