import Testing

@testable import PipelineTesting

@Suite struct LineDiffTests {
    @Test func showsChangesWithTwoLinesOnEitherSide() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12"
        let new = "1\n2\n3\nfour\n5\n6\n7\n8\n9\n10\n11\n12\n13"
        #expect(
            LineDiff(from: old, to: new).description == """
                  … from line 2
                  2
                  3
                - 4
                + four
                  5
                  6
                  … from line 12
                  11
                  12
                + 13
                """
        )
    }

    @Test(arguments: [
        ("a", "b", "- a\n+ b"), ("", "b", "- \n+ b"), ("a\n", "a", "  a\n- "), ("x\na\ny", "a", "- x\n  a\n- y"),
        ("a\na", "a", "  a\n- a"), ("same", "same", ""),
    ])
    func comparesLineByLine(old: String, new: String, shown: String) {
        #expect(LineDiff(from: old, to: new).description == shown)
    }

    @Test func aHugeDifferenceIsCutShort() {
        let old = (0..<3000).map { "old \($0)" }.joined(separator: "\n")
        let new = (0..<3000).map { "new \($0)" }.joined(separator: "\n")
        let shown = LineDiff(from: old, to: new).description.split(separator: "\n")
        #expect(shown.count == 61)
        #expect(shown.last == "  … 5940 more")
    }
}
