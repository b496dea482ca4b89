import Foundation
import Testing

/// What the compiler says to a wrong pipeline is a feature, so it has tests like any other.
///
/// Each file of `Tests/CompileErrors` has one mistake. Its first line is `// expect: ` and a regular expression,
/// which must match every error that the compiler reports. `Correct.swift` must compile, so that the others do not
/// fail for a reason of their own.
@Suite struct CompileErrorTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "CompileErrors")
    private static let vocabulary = "Vocabulary.swift"
    private static let correct = "Correct.swift"

    static let mistakes: [String] = {
        // Without the folder the list is empty, and `thereAreMistakes` fails.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".swift") && $0 != vocabulary && $0 != correct }.sorted()
    }()

    @Test func thereAreMistakes() { #expect(Self.mistakes.count >= 18) }

    @Test(arguments: mistakes)
    func theCompilerNamesTheMistake(file: String) throws {
        let source = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let firstLine = try #require(source.split(separator: "\n").first)
        let marker = "// expect: "
        try #require(firstLine.hasPrefix(marker), "\(file) begins with its expected error")
        let expected = try Regex(String(firstLine.dropFirst(marker.count)))

        let result = try typeCheck(file)

        #expect(result.status != 0, "\(file) compiles")
        #expect(!result.errors.isEmpty, "\(result.output)")
        for error in result.errors { #expect(error.contains(expected), "\(result.output)") }
    }

    @Test func aCorrectPipelineCompiles() throws {
        let result = try typeCheck(Self.correct)
        #expect(result.status == 0, "\(result.output)")
        #expect(result.output == "")
    }

    private struct Result {
        let status: Int32
        let output: String

        /// The lines `FILE:LINE:COLUMN: error: …`, without the compiler's picture of the source below each.
        var errors: [Substring] { output.split(separator: "\n").filter { $0.contains(": error: ") } }
    }

    private func typeCheck(_ file: String) throws -> Result {
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-I", try modules().path,
            Self.folder.appending(path: file).path, Self.folder.appending(path: Self.vocabulary).path,
        ]
        let pipe = Pipe()
        compiler.standardOutput = pipe
        compiler.standardError = pipe
        try compiler.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        compiler.waitUntilExit()
        return Result(status: compiler.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }

    /// The folder of the modules that this test was built with.
    ///
    /// It lies beside the test's own program, wherever `--scratch-path` has put that.
    private func modules() throws -> URL {
        let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let package = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [
            program.deletingLastPathComponent(),
            Bundle.main.bundleURL,
            Bundle.main.bundleURL.deletingLastPathComponent(),
            package.appending(path: ".build/debug"),
        ].map { $0.appending(path: "Modules") }
        let found = candidates.first {
            FileManager.default.fileExists(atPath: $0.appending(path: "PipelineCore.swiftmodule").path)
        }
        return try #require(found, "PipelineCore.swiftmodule is in none of \(candidates.map(\.path))")
    }
}
