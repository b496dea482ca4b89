import Foundation
import Testing

@testable import sluice

@Suite struct MetricsFileTests {
    private let scratch: Scratch
    private let page = Samples.folder.appending(path: "d12_flash_lithium.html").path

    init() throws { scratch = try Scratch() }

    private var file: URL { scratch.file("sluice.prom") }

    private func run(_ inputs: String...) throws -> (status: Int32, values: [String: Double]) {
        let arguments =
            ["run"] + inputs + ["--to", "sqlite:\(scratch.file("n.sqlite").path)", "--metrics-file", file.path]
        let result = try Program.run(arguments)
        return (result.status, try MetricsText(String(contentsOf: file, encoding: .utf8)).values)
    }

    @Test func aRunWritesWhatBecameOfItsRecords() throws {
        let (status, values) = try run(page, "/no/such/page.html")
        #expect(status == 1)
        #expect(values["sluice_build_info{version=\"\(Sluice.version)\"}"] == 1)
        #expect(values["sluice_records_read_total{pipeline=\"news\"}"] == 2)
        #expect(values["sluice_records_total{pipeline=\"news\",outcome=\"loaded\"}"] == 1)
        #expect(values["sluice_records_total{pipeline=\"news\",outcome=\"quarantined\"}"] == 1)
        #expect(
            values["sluice_quarantined_records_total{pipeline=\"news\",stage=\"FetchPage\",kind=\"unreadable\"}"] == 1
        )
        #expect(values["sluice_run_exit_status{pipeline=\"news\"}"] == 1)
        let success = try #require(values["sluice_last_success_timestamp_seconds{pipeline=\"news\"}"])
        #expect(abs(success - Date().timeIntervalSince1970) < 600)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted().contains("sluice.prom")
        )
        #expect(!FileManager.default.fileExists(atPath: file.path + ".partial"))
    }

    @Test func aRunThatFailsKeepsTheTimeOfTheLastSuccess() throws {
        try Data("sluice_last_success_timestamp_seconds{pipeline=\"news\"} 1600000000\n".utf8).write(to: file)
        try Data("no database".utf8 + Array(repeating: 0x20, count: 5000)).write(to: scratch.file("n.sqlite"))
        let (status, values) = try run(page)
        #expect(status == 73)
        #expect(values["sluice_last_success_timestamp_seconds{pipeline=\"news\"}"] == 1_600_000_000)
        #expect(values["sluice_run_exit_status{pipeline=\"news\"}"] == 73)
    }

    @Test(arguments: ["", "sluice_last_success_timestamp_seconds{pipeline=\"news\"} ", "\u{0}\u{1}", "# HELP"])
    func aTornFileIsNoSuccess(text: String) throws {
        try Data(text.utf8).write(to: file)
        #expect(MetricsFile(path: file.path).lastSuccess(of: "news") == nil)
    }

    @Test func aPlaceThatIsNotThereExitsWith73() throws {
        let result = try Program.run("run", page, "--dry-run", "--metrics-file", "/no/such/sluice.prom")
        #expect(result.status == 73)
        #expect(
            result.messages == "sluice: failed: /no/such/sluice.prom: cannot be written: No such file or directory\n"
        )
    }
}
