import Testing

@testable import sluice

@Suite struct EditEntryTests {
    @Test func aShortEditIsOneLine() {
        let entry = EditEntry(heading: ["title", "pinyin", "by rule"], before: "區(qū)", after: "區")
        #expect(entry.lines(columns: 80, hasColour: false) == ["  title  pinyin  by rule  區(qū) → 區"])
    }

    @Test func aLongEditIsWrappedAfterItsHeading() {
        let entry = EditEntry(heading: ["paragraph 1", "byte-shift"], before: "泸州市江阳区人民政府", after: "江阳区")
        #expect(
            entry.lines(columns: 16, hasColour: false) == [
                "  paragraph 1  byte-shift", "  - 泸州市江阳区", "    人民政府", "  + 江阳区",
            ]
        )
    }

    @Test func coloursTakeNoRoomAndEnd() {
        let entry = EditEntry(heading: ["title"], before: "a", after: "b")
        let lines = entry.lines(columns: 16, hasColour: true)
        #expect(lines == ["  title  \u{1B}[31ma\u{1B}[0m → \u{1B}[32mb\u{1B}[0m"])
        for line in EditEntry(heading: ["title"], before: "泸州市江阳区人民政府", after: "b").lines(columns: 16, hasColour: true)
            .dropFirst()
        {
            #expect(line.hasSuffix(MarkStyle.reset))
        }
    }

    @Test(arguments: [
        ("a\u{1B}[31m", "a<U+1B>[31m"), ("\u{E163}枀", "<U+E163>枀"), ("\u{202E}甲", "<U+202E>甲"), ("　·é", "　·é"),
    ])
    func aTerminalObeysNothingInAnEdit(text: String, shown: String) {
        #expect(EditEntry.visible(text) == shown)
    }
}
