import Foundation

/// The built `sluice`, run as a user runs it.
struct Program {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let messages: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    /// The binary beside the tests' own.
    static var url: URL {
        let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [folder, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
        let found = candidates.map { $0.appending(path: "sluice") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        // Without the binary `run` fails, and the test with it.
        return found ?? folder.appending(path: "sluice")
    }

    /// Runs it to its end.
    static func run(_ arguments: String..., input: [UInt8] = [], in folder: URL? = nil) throws -> Result {
        try run(arguments, input: input, in: folder)
    }

    /// Runs it to its end, with variables beside those of the tests.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: [UInt8] = [],
        in folder: URL? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = folder }
        // Files and not pipes: neither side can wait for the other.
        let scratch = try Scratch()
        let (inputFile, outputFile) = (scratch.file("input"), scratch.file("output"))
        let messageFile = scratch.file("messages")
        try Data(input).write(to: inputFile)
        for file in [outputFile, messageFile] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: messageFile)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: Array(try Data(contentsOf: outputFile)),
            messages: try String(contentsOf: messageFile, encoding: .utf8)
        )
    }
}
