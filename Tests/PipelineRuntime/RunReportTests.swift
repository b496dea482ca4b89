import PipelineCore
import PipelineTesting
import Testing

@testable import PipelineRuntime

@Suite struct RunReportTests {
    static let report: RunReport = {
        var report = RunReport(
            pipeline: "ne\"ws",
            stages: [StageTally(name: "ParseHTML"), StageTally(name: "")],
            sink: StageTally(name: "LoadSQLite")
        )
        report.read = 5
        report.loaded = 2
        report.skipped = 1
        report.quarantined = 1
        report.abandoned = 1
        report.elapsed = .milliseconds(1250)
        report.stages[0].calls = 5
        report.stages[0].failures = 2
        report.stages[0].retries = 1
        report.stages[0].busy = .microseconds(7500)
        return report
    }()

    @Test func readsAsOneLine() {
        #expect(
            "\(Self.report)"
                == "ne\"ws: read 5, loaded 2, skipped 1, quarantined 1, abandoned 1 in 1.250 s"
        )
    }

    @Test func showsEachStageOnALineOfItsOwn() {
        #expect(
            Self.report.text == """
                ne"ws: read 5, loaded 2, skipped 1, quarantined 1, abandoned 1 in 1.250 s
                  ParseHTML   0.007 s  5 calls, 1 retries, 2 failed
                  LoadSQLite  0.000 s  0 calls
                """
        )
    }

    @Test func isOneLineOfJSONWithSortedKeys() {
        #expect(
            Self.report.json == #"{"abandoned":1,"cancelled":false,"elapsed_s":1.250,"loaded":2,"pipeline":"ne\"ws","#
                + #""quarantined":1,"read":5,"sink":{"busy_s":0.000,"calls":0,"failures":0,"name":"LoadSQLite","#
                + #""retries":0},"skipped":1,"stages":[{"busy_s":0.007,"calls":5,"failures":2,"name":"ParseHTML","#
                + #""retries":1}]}"#
        )
    }
}
