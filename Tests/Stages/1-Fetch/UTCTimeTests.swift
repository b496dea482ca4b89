import Testing

@testable import FetchStage

@Suite struct UTCTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_827_696, "2000-02-29T12:34:56Z"),
            (1_772_440_200, "2026-03-02T08:30:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"), (Int.max, nil),
        ] as [(Int, String?)]
    )
    func writesASecondInUTC(_ seconds: Int, _ text: String?) {
        #expect(UTCTime(secondsSinceEpoch: seconds).text == text)
    }
}
