import Testing

@testable import sluice_fuzz

struct FuzzCasesTests {
    private static let samples = [
        Array("<html><body><h1>钢价上涨</h1><p>岚山钢铁公司公告，净利润12.6亿元，同比增长20%。</p></body></html>".utf8),
        Array("<p>热轧卷板价格持平。</p>".utf8),
    ]

    @Test func theSameNumberGivesTheSameBytes() {
        let cases = FuzzCases.mutants(of: Self.samples, seed: 7)
        #expect((0..<100).map { cases[$0] } == (0..<100).map { cases[$0] })
        #expect(Set((0..<100).map { cases[$0] }).count > 90)
        #expect(cases[3] != FuzzCases.mutants(of: Self.samples, seed: 8)[3])
    }

    @Test func prefixesAreAllThereAre() {
        let cases = FuzzCases.prefixes(of: [[1, 2], [3]])
        #expect((0..<cases.count).map { cases[$0] } == [[], [1], [1, 2], [], [3]])
    }

    @Test func twoThousandDamagedPagesDoNoHarm() {
        let cases = FuzzCases.mutants(of: Self.samples, seed: 1)
        let trial = PageTrial(lastCase: nil)
        #expect((0..<2_000).compactMap { trial.run(cases[$0], number: $0).failure } == [])
    }

    @Test func optionsThatMakeNoSenseAreRefused() {
        #expect(FuzzOptions(["--cases", "5", "--seed", "9", "--from", "3", "a", "b"])?.paths == ["a", "b"])
        for arguments in [[], ["--cases"], ["--cases", "x", "a"], ["--unknown", "a"], ["--seed", "-1", "a"]] {
            #expect(FuzzOptions(arguments) == nil)
        }
    }
}
