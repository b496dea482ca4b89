import PipelineRuntime
import Testing

@testable import sluice

@Suite struct ProgressTextTests {
    private func report(done: Int, quarantined: Int = 0, seconds: Int) -> RunReport {
        var parse = StageTally(name: "ParseHTML")
        parse.busy = .seconds(3)
        var extract = StageTally(name: "ExtractEntities")
        extract.busy = .seconds(6)
        var report = RunReport(pipeline: "news", stages: [parse, extract], sink: StageTally(name: "LoadSQLite"))
        (report.loaded, report.quarantined, report.elapsed) = (done - quarantined, quarantined, .seconds(seconds))
        return report
    }

    @Test(
        arguments: [
            (500, 2, 2_000, "[#####...............] news: 500 of 2000 pages, 50/s, 30 s left, "),
            (500, 2, 20_000, "[....................] news: 500 of 20000 pages, 50/s, 7 min left, "),
            (500, 2, 400_000, "[....................] news: 500 of 400000 pages, 50/s, 2 h 13 min left, "),
            (2_000, 2, 2_000, "[####################] news: 2000 of 2000 pages, 200/s, "),
            // There were more pages than files.
            (2_000, 2, 10, "news: 2000 pages, 200/s, "),
            (25, 2, nil, "news: 25 pages, 2.5/s, "),
            (0, 0, 0, "news: 0 pages, 0/s, "),
        ] as [(Int, Int, Int?, String)]
    )
    func tellsRateTimeLeftAndWhereTheTimeGoes(done: Int, quarantined: Int, total: Int?, text: String) {
        let progress = ProgressText(report(done: done, quarantined: quarantined, seconds: 10), total: total)
        let rest = quarantined > 0 ? ", \(quarantined) quarantined" : ""
        #expect(progress.bar == text + "most time in ExtractEntities (67 %)" + rest)
    }

    @Test func aLineHasNoBar() {
        let progress = ProgressText(report(done: 10, seconds: 10), total: 20)
        #expect(progress.line == "news: 10 of 20 pages, 1.0/s, 10 s left, most time in ExtractEntities (67 %)")
    }
}
