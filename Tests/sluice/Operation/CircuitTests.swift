import Foundation
import LoadStage
import Testing

/// `sluice run --max-quarantine`.
@Suite struct CircuitTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        var list = String(repeating: Samples.folder.appending(path: "d12_flash_lithium.html").path + "\n", count: 50)
        for number in 0..<400 { list += "/no/such/page-\(number).html\n" }
        try Data(list.utf8).write(to: scratch.file("list.txt"))
    }

    private func run(_ limit: String) throws -> Program.Result {
        try Program.run(
            "run",
            "@" + scratch.file("list.txt").path,
            "--to",
            "sqlite:\(scratch.file("n.sqlite").path)",
            "--max-quarantine",
            limit,
            "--jobs",
            "1",
            "--report",
            scratch.file("report.json").path
        )
    }

    private func report() throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: scratch.file("report.json")))
        return try #require(object as? [String: Any])
    }

    @Test(arguments: ["10", "5%"])
    func tooManyFailuresStopTheRunWith75AndTheReason(limit: String) throws {
        let result = try run(limit)
        #expect(result.status == 75)
        let report = try report()
        let reason = try #require(report["reason"] as? String)
        #expect(reason.hasSuffix("records quarantined, more than the \(limit) of --max-quarantine"), "\(reason)")
        #expect(result.messages.contains("(stopped early: \(reason))"), "\(result.messages.suffix(500))")
        let counts = ["loaded", "skipped", "quarantined", "abandoned"].compactMap { report[$0] as? Int }
        #expect(counts.reduce(0, +) == report["read"] as? Int)
        #expect(report["abandoned"] as? Int == 0)
        let quarantined = try #require(report["quarantined"] as? Int)
        #expect(quarantined < 400)
        // Those that were refused before it stopped are kept.
        #expect(try NewsDatabase(scratch.file("n.sqlite").path).quarantine().count == quarantined)
    }

    @Test(arguments: ["400", "100%"])
    func asManyAsAreAllowedDoNotStopIt(limit: String) throws {
        #expect(try run(limit).status == 1)
        #expect(try report()["reason"] == nil)
        #expect(try report()["quarantined"] as? Int == 400)
    }
}
