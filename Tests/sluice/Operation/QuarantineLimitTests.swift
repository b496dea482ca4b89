import PipelineRuntime
import Testing

@testable import sluice

@Suite struct QuarantineLimitTests {
    @Test(
        arguments: [
            ("0", .count(0), "0"), ("200", .count(200), "200"), ("5%", .share(500), "5%"), ("0%", .share(0), "0%"),
            ("100%", .share(10_000), "100%"), ("0.25%", .share(25), "0.25%"), ("2.5%", .share(250), "2.5%"),
            ("2.50%", .share(250), "2.5%"),
        ] as [(String, QuarantineLimit, String)]
    )
    func isReadAndWritten(text: String, limit: QuarantineLimit, written: String) {
        #expect(QuarantineLimit(argument: text) == limit)
        #expect("\(limit)" == written)
    }

    @Test(arguments: [
        "", "-1", "+1", "%", "5 %", "101%", "100.01%", "-5%", ".5%", "5.%", "1.234%", "x", "５%", "99999999999999999999",
    ])
    func anotherTextIsNone(text: String) {
        #expect(QuarantineLimit(argument: text) == nil)
    }

    private func report(loaded: Int, skipped: Int = 0, quarantined: Int) -> RunReport {
        var report = RunReport(pipeline: "news")
        (report.loaded, report.skipped, report.quarantined) = (loaded, skipped, quarantined)
        return report
    }

    @Test func aNumberStopsTheRunWhenItIsPassed() {
        #expect(QuarantineLimit.count(2).reason(toStop: report(loaded: 0, quarantined: 2)) == nil)
        #expect(
            QuarantineLimit.count(2).reason(toStop: report(loaded: 0, quarantined: 3))
                == "3 records quarantined, more than the 2 of --max-quarantine"
        )
        #expect(QuarantineLimit.count(0).reason(toStop: report(loaded: 9, quarantined: 1)) != nil)
    }

    @Test func aShareStopsTheRunWhenItIsPassedByEnoughRecords() {
        let limit = QuarantineLimit.share(500)
        #expect(limit.reason(toStop: report(loaded: 0, quarantined: 99)) == nil)
        #expect(limit.reason(toStop: report(loaded: 90, skipped: 5, quarantined: 5)) == nil)
        #expect(
            limit.reason(toStop: report(loaded: 90, skipped: 4, quarantined: 6))
                == "6 of 100 records quarantined, more than the 5% of --max-quarantine"
        )
        #expect(limit.reason(toStop: report(loaded: 19_800, quarantined: 200)) == nil)
        #expect(limit.reason(toStop: report(loaded: .max / 2, quarantined: .max / 2)) != nil)
    }
}
