import Foundation
import Testing

/// `scripts/torture`, as small as it goes; CONTRIBUTING.md tells how to run all of it.
@Suite(.serialized) struct TortureTests {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scripts/torture")

    @Test(arguments: ["kill", "stop", "torn", "two", "broken", "replay"])
    func nothingIsLostAndNothingIsThereTwice(_ fault: String) throws {
        let scratch = try Scratch()
        let output = scratch.file("output")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Self.script.path, "--program", Program.url.path, "--only", fault, "--no-postgres",
            "--kills", "2", "--pages", "10", "--replay", "100",
        ]
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(text)")
        #expect(text.hasSuffix("all as it should be\n"), "\(text)")
    }
}
