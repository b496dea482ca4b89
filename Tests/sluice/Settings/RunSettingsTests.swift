import Foundation
import Testing

/// Settings by flags and variables, as a user gives them.
@Suite struct RunSettingsTests {
    private let page = Samples.folder.appending(path: "d12_flash_lithium.html").path

    private func settings(_ arguments: [String], _ environment: [String: String]) throws -> [String: [String]] {
        let result = try Program.run(["explain", "news", "--settings"] + arguments, environment: environment)
        try #require(result.status == 0, "\(result.messages)")
        var rows: [String: [String]] = [:]
        for line in result.lines.dropFirst() {
            let cells = line.split(separator: " ").map(String.init)
            rows[cells[0]] = Array(cells.dropFirst(2))
        }
        return rows
    }

    @Test func aFlagWinsOverAVariableOverThePipelineOverTheProgram() throws {
        let rows = try settings(
            ["--limit", "7", "--to=ndjson:-"],
            ["SLUICE_LIMIT": "9", "SLUICE_TIMEOUT": "5", "SLUICE_TO": "sqlite:x", "SLUICE_DRY_RUN": "1"]
        )
        #expect(rows["--limit"] == ["7", "flag"])
        #expect(rows["--to"] == ["ndjson:-", "flag"])
        #expect(rows["--timeout"] == ["5", "variable"])
        #expect(rows["--dry-run"] == ["yes", "variable"])
        #expect(rows["--max-size"] == ["16", "built-in"])
        #expect(rows["--depth"] == ["-", "built-in"])
        #expect(try settings([], [:])["--to"] == ["sqlite:news.sqlite", "pipeline"])
    }

    @Test func aVariableStandsForItsFlag() throws {
        let scratch = try Scratch()
        let targets = "ndjson:\(scratch.file("a.ndjson").path);ndjson:\(scratch.file("b.ndjson").path)"
        let result = try Program.run(["run", page], environment: ["SLUICE_TO": targets, "SLUICE_LIMIT": "1"])
        #expect(result.status == 0, "\(result.messages)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
        #expect(names == ["a.ndjson", "b.ndjson"])
    }

    @Test(arguments: [
        (["SLUICE_JOBS": "0"], "SLUICE_JOBS=0: --jobs is at least 1, not 0"),
        (["SLUICE_JOBS": "many", "SLUICE_LIMIT": "1"], "SLUICE_JOBS=many: "),
        (["SLUICE_DEPTH": "2"], "SLUICE_DEPTH=2: --depth says how far links are followed: it needs --follow"),
        (["SLUICE_FOLLOW": "/news/", "SLUICE_DEPTH": "-2"], "SLUICE_DEPTH=-2: "),
        (["SLUICE_DRY_RUN": "perhaps"], "SLUICE_DRY_RUN=perhaps: a switch is 1 or 0"),
        (["SLUICE_JOBS": "0", "SLUICE_LIMIT": "x"], "SLUICE_"),
        (["SLUICE_TO": "pg://me:S3cret@db/n"], "SLUICE_TO=pg://***@db/n: "),
        (["SLUICE_PIPELINE": "nope"], "SLUICE_PIPELINE=nope: no pipeline 'nope'"),
    ])
    func aWrongVariableExitsWith78AndIsNamed(environment: [String: String], message: String) throws {
        let result = try Program.run(["run", page], environment: environment)
        #expect(result.status == 78, "\(result.messages)")
        #expect(result.messages.hasPrefix("sluice: " + message), "\(result.messages)")
        #expect(!result.messages.contains("S3cret"))
    }

    @Test func aWrongFlagExitsWith64WhateverTheVariablesSay() throws {
        let result = try Program.run(["run", page, "--jobs", "0"], environment: ["SLUICE_LIMIT": "x"])
        #expect(result.status == 64)
        #expect(result.messages.contains("--jobs is at least 1, not 0"))
        let secret = try Program.run(["run", page, "--to", "pg://me:S3cret@db/n"])
        #expect(secret.status == 64)
        #expect(secret.messages.contains("pg://***@db/n"), "\(secret.messages)")
        #expect(!secret.messages.contains("S3cret"))
    }

    @Test func helpIsHelpWhateverTheVariablesSay() throws {
        let result = try Program.run(["run", "--help"], environment: ["SLUICE_LIMIT": "x"])
        #expect(result.status == 0)
        #expect(result.text.hasPrefix("OVERVIEW: Run a pipeline"))
    }

    @Test func aVariableThatIsNoSettingIsNamed() throws {
        let result = try Program.run(["explain", "news", "--settings"], environment: ["SLUICE_MAXQUARANTINE": "5%"])
        #expect(result.messages == "sluice: SLUICE_MAXQUARANTINE is no setting\n")
    }

    @Test(arguments: [
        (0o600, "ndjson:/dev/null\n", 0), (0o400, "ndjson:/dev/null", 0), (0o640, "ndjson:/dev/null\n", 78),
        (0o604, "ndjson:/dev/null\n", 78), (0o600, "", 78), (0o600, "S3cret", 78), (0o600, "S3cret:x", 78),
    ])
    func aTargetMayStandInAFileThatOnlyItsOwnerReads(mode: Int, text: String, status: Int32) throws {
        let scratch = try Scratch()
        let file = scratch.file("target")
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        let result = try Program.run("run", page, "--to", "file:\(file.path)")
        #expect(result.status == status, "\(result.messages)")
        #expect(!result.messages.contains("S3cret"))
    }
}
