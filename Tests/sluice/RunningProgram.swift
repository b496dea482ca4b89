import Foundation

/// A `sluice` that is running.
final class RunningProgram {
    private let process = Process()
    private let messages = Pipe()
    private let input = Pipe()

    fileprivate init(_ arguments: [String], environment: [String: String], keepsInputOpen: Bool) throws {
        process.executableURL = Program.url
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardError = messages
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = input
        try process.run()
        if !keepsInputOpen { try input.fileHandleForWriting.close() }
    }

    var identifier: Int32 { process.processIdentifier }

    /// Its exit status, when it has ended.
    var status: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// What it writes next on standard error; empty at its end.
    func nextMessage() -> String { String(decoding: messages.fileHandleForReading.availableData, as: UTF8.self) }

    /// Waits until a file holds a text, or the process has ended.
    func waitForFile(_ file: URL, toHold text: String) {
        // A file has no event to wait for.
        while process.isRunning, (try? String(contentsOf: file, encoding: .utf8))?.contains(text) != true {
            usleep(10_000)
        }
    }

    func send(_ signal: Int32) { Foundation.kill(process.processIdentifier, signal) }

    /// Ends it as the system does that has no memory left.
    func kill() {
        send(SIGKILL)
        process.waitUntilExit()
    }

    func closeInput() throws { try input.fileHandleForWriting.close() }
}

extension Program {
    /// Starts it.
    static func start(
        _ arguments: String...,
        environment: [String: String] = [:],
        keepsInputOpen: Bool = false
    ) throws -> RunningProgram {
        try RunningProgram(arguments, environment: environment, keepsInputOpen: keepsInputOpen)
    }
}
