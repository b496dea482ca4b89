import PipelineCore
import PipelineRuntime
import Testing

@testable import sluice

@Suite struct RunMetricsTests {
    private func metrics(exitStatus: Int32?) -> RunMetrics {
        var fetch = StageTally(name: "FetchPage")
        (fetch.calls, fetch.failures, fetch.retries, fetch.busy) = (12, 3, 2, .milliseconds(1_234))
        var sink = StageTally(name: "LoadSQLite")
        (sink.calls, sink.busy) = (1, .milliseconds(50))
        // A filter has no name; a stage may be there twice.
        var report = RunReport(pipeline: "news", stages: [fetch, StageTally(name: ""), fetch], sink: sink)
        (report.read, report.loaded, report.skipped, report.quarantined) = (10, 7, 1, 2)
        report.elapsed = .milliseconds(2_005)
        return RunMetrics(
            version: "1.2.3",
            report: report,
            quarantined: [
                RefusalKind(stage: "FetchPage", kind: "gone"): 1, RefusalKind(stage: "A\"\\\n", kind: "b"): 1,
            ],
            started: 1_700_000_000,
            lastSuccess: exitStatus == nil ? nil : 1_700_000_002,
            exitStatus: exitStatus
        )
    }

    @Test func aRunThatLastsIsWrittenWhole() {
        #expect(
            metrics(exitStatus: nil).text == """
                # HELP sluice_build_info The version of the program.
                # TYPE sluice_build_info gauge
                sluice_build_info{version="1.2.3"} 1
                # HELP sluice_run_start_timestamp_seconds When the run began.
                # TYPE sluice_run_start_timestamp_seconds gauge
                sluice_run_start_timestamp_seconds{pipeline="news"} 1700000000
                # HELP sluice_run_duration_seconds How long the run has taken so far.
                # TYPE sluice_run_duration_seconds gauge
                sluice_run_duration_seconds{pipeline="news"} 2.005
                # HELP sluice_run_in_progress 1 while the run lasts, 0 when it has ended.
                # TYPE sluice_run_in_progress gauge
                sluice_run_in_progress{pipeline="news"} 1
                # HELP sluice_records_read_total Records read from the source.
                # TYPE sluice_records_read_total counter
                sluice_records_read_total{pipeline="news"} 10
                # HELP sluice_records_total Records by what became of them.
                # TYPE sluice_records_total counter
                sluice_records_total{pipeline="news",outcome="loaded"} 7
                sluice_records_total{pipeline="news",outcome="skipped"} 1
                sluice_records_total{pipeline="news",outcome="quarantined"} 2
                sluice_records_total{pipeline="news",outcome="abandoned"} 0
                # HELP sluice_quarantined_records_total Quarantined records by stage and kind of failure.
                # TYPE sluice_quarantined_records_total counter
                sluice_quarantined_records_total{pipeline="news",stage="A\\"\\\\\\n",kind="b"} 1
                sluice_quarantined_records_total{pipeline="news",stage="FetchPage",kind="gone"} 1
                # HELP sluice_stage_busy_seconds_total Time spent in a stage, over all threads.
                # TYPE sluice_stage_busy_seconds_total counter
                sluice_stage_busy_seconds_total{pipeline="news",stage="FetchPage"} 2.468
                sluice_stage_busy_seconds_total{pipeline="news",stage="LoadSQLite"} 0.050
                # HELP sluice_stage_calls_total Calls of a stage, retries among them.
                # TYPE sluice_stage_calls_total counter
                sluice_stage_calls_total{pipeline="news",stage="FetchPage"} 24
                sluice_stage_calls_total{pipeline="news",stage="LoadSQLite"} 1
                # HELP sluice_stage_failures_total Calls of a stage that failed.
                # TYPE sluice_stage_failures_total counter
                sluice_stage_failures_total{pipeline="news",stage="FetchPage"} 6
                sluice_stage_failures_total{pipeline="news",stage="LoadSQLite"} 0
                # HELP sluice_stage_retries_total Calls of a stage that were retries.
                # TYPE sluice_stage_retries_total counter
                sluice_stage_retries_total{pipeline="news",stage="FetchPage"} 4
                sluice_stage_retries_total{pipeline="news",stage="LoadSQLite"} 0

                """
        )
    }

    @Test(arguments: [0, 1, 75])
    func aRunThatHasEndedTellsItsStatus(status: Int32) throws {
        let values = try MetricsText(metrics(exitStatus: status).text).values
        #expect(values["sluice_run_exit_status{pipeline=\"news\"}"] == Double(status))
        #expect(values["sluice_run_in_progress{pipeline=\"news\"}"] == 0)
        #expect(values["sluice_last_success_timestamp_seconds{pipeline=\"news\"}"] == 1_700_000_002)
    }

    private enum Failure: Error, CustomStringConvertible {
        case gone(url: String)
        case pair(Int, Int)
        case bare

        var description: String { "http://news.test/ is gone" }
    }

    @Test func theKindOfAFailureIsItsCaseAndNamesNoPage() {
        func kind(_ error: any Error) -> String { RefusalKind(StageError(stage: "s", underlying: error)).kind }
        #expect(kind(Failure.gone(url: "http://news.test/")) == "gone")
        #expect(kind(Failure.pair(1, 2)) == "pair")
        #expect(kind(Failure.bare) == "Failure")
    }
}
