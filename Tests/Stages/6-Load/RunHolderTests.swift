import Testing

@testable import LoadStage

@Suite struct RunHolderTests {
    private static let holder = RunHolder(process: 42, since: "2026-03-02T03:00:00Z")

    @Test(
        arguments: [
            ("process 42, since 2026-03-02T03:00:00Z", holder),
            ("process 42, since 2026-03-02T03:00:00Z 7f3a", holder),
            ("", nil),
            ("process", nil),
            ("process x, since 2026-03-02T03:00:00Z", nil),
            ("process 42 since 2026-03-02T03:00:00Z", nil),
            ("psql", nil),
        ] as [(String, RunHolder?)]
    )
    func isReadFromItsText(text: String, holder: RunHolder?) {
        #expect(RunHolder(text) == holder)
    }

    @Test func writesWhatItReads() {
        #expect(RunHolder("\(Self.holder)") == Self.holder)
    }
}
