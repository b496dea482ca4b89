import Foundation
import Testing

/// `sluice page --repairs`, run as a process.
@Suite struct RepairsViewTests {
    /// The output for a page whose paragraph is these bytes.
    private static func show(_ paragraph: [UInt8], charset: String) throws -> Program.Result {
        let head = "<html><head><meta charset=\(charset)></head><body><h1>a</h1><p>"
        return try Program.run(
            "page",
            "-",
            "--repairs",
            input: Array(head.utf8) + paragraph + Array("</p></body>".utf8)
        )
    }

    @Test func aCleanPageHasNothingToShowButItsCharset() throws {
        let result = try Self.show(Array("泸州市江阳区的企业去年实现营业收入三亿元。".utf8), charset: "utf-8")
        #expect(result.status == 0)
        #expect(
            result.text == """
                Charset
                  utf-8, as the page declares, 99 % sure

                Bytes that are no text: none

                Bytes repaired: none

                Text repaired: none

                """
        )
    }

    @Test func showsWhatWasReplacedAndRepairedWithItsPlace() throws {
        let page = Samples.folder.appending(path: "d13_feature_xinjiang.html").path
        let result = try Program.run("page", page, "--repairs")
        #expect(result.status == 0)
        #expect(result.lines[1] == "  gb18030, as the page declares, 99 % sure")
        #expect(result.text.contains("\nBytes repaired (6)\n"))
        #expect(result.text.contains("\n  byte 4005  orphan-lead  a1 21 → a1 a3 a1  �!拔颐�326户社 → 。“我们326户社\n"))
        #expect(result.text.contains("  utf8-as-gbk  gain "))
        #expect(result.text.contains("  guessed\n  - !钡蹦甑"))
        #expect(!result.text.contains("\u{1B}"), "no colours where no person looks")
    }

    @Test func showsTheBytesThatAreNoText() throws {
        let result = try Self.show(Array("泸州市江阳区的企业去年".utf8) + [0xE6, 0xB3] + Array("实现收入三亿元。".utf8), charset: "utf-8")
        #expect(
            result.text.contains("\nBytes that are no text (1)\n  at byte  U+FFFD  bytes\n  91       1       e6 b3\n")
        )
    }

    @Test func excludesTheOtherForms() throws {
        let result = try Program.run("page", "-", "--repairs", "--json")
        #expect(result.status != 0)
        #expect(result.messages.contains("--json, --text, --markdown and --repairs exclude each other"))
    }
}
