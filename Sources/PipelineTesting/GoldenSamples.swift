import Foundation

/// Samples in a folder, each with the output that a stage is known to give beside it.
///
/// `moutai.txt` is a sample, `moutai.golden` its golden file:
///
/// ```swift
/// let samples = GoldenSamples(in: "samples", of: ".txt", golden: ".golden")
///
/// @Test func givesTheGoldenOutput() throws {
///     try samples.check { sample in try CountWords().process(sample.text) }
/// }
/// ```
///
/// To write the golden files, or to accept a change of output, run the tests with `SLUICE_RECORD=1` in the
/// environment and read the difference in version control.
public struct GoldenSamples: Sendable {
    private let folder: URL
    private let sampleEnding: String
    private let goldenEnding: String
    private let records: Bool

    /// Names the samples.
    ///
    /// - Parameters:
    ///   - folder: Where they lie: a path from the folder of the test file, or an absolute one.
    ///   - sampleEnding: What the names of samples end with, such as `.html`.
    ///   - goldenEnding: What stands in its place in the names of golden files, such as `.parsed.json`.
    ///   - records: Whether to write the golden files anew in place of comparing; `nil` asks the environment.
    ///   - file: The test file.
    public init(
        in folder: String,
        of sampleEnding: String,
        golden goldenEnding: String,
        recording records: Bool? = nil,
        file: String = #filePath
    ) {
        precondition(sampleEnding != goldenEnding, "samples and golden files have the same names: …\(sampleEnding)")
        self.folder = URL(filePath: folder, relativeTo: URL(filePath: file).deletingLastPathComponent())
        self.sampleEnding = sampleEnding
        self.goldenEnding = goldenEnding
        self.records = records ?? (ProcessInfo.processInfo.environment["SLUICE_RECORD"] == "1")
    }

    /// Compares what a closure gives for each sample with the golden file, or writes that file.
    ///
    /// - Parameter output: What the stage makes of a sample. A `String` is compared as it is, anything else as JSON
    ///   with sorted keys.
    /// - Throws: ``GoldenMismatch`` with the differences of all samples: other output, an error, no golden file, or
    ///   a golden file without a sample. The error of the file system when a file cannot be read.
    public func check<Output: Encodable>(_ output: (GoldenSample) throws -> Output) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let samples = names(in: files, endingWith: sampleEnding, butNot: goldenEnding)
        let golden = names(in: files, endingWith: goldenEnding, butNot: sampleEnding)
        guard !samples.isEmpty else {
            throw GoldenMismatch(differences: ["\(folder.path): no file ends with \(sampleEnding)"])
        }
        var differences = try samples.compactMap { try difference(of: $0, output) }
        for name in golden where !samples.contains(name) {
            differences.append("\(name)\(goldenEnding): there is no \(name)\(sampleEnding)")
        }
        if !differences.isEmpty { throw GoldenMismatch(differences: differences) }
    }

    private func names(in files: [String], endingWith ending: String, butNot other: String) -> [String] {
        // `.json` also ends `moutai.golden.json`: the longer ending decides.
        files
            .filter { $0.hasSuffix(ending) && !(other.hasSuffix(ending) && $0.hasSuffix(other)) }
            .map { String($0.dropLast(ending.count)) }
    }

    private func difference<Output: Encodable>(
        of name: String,
        _ output: (GoldenSample) throws -> Output
    ) throws -> String? {
        let bytes = try Data(contentsOf: folder.appending(path: name + sampleEnding))
        let file = folder.appending(path: name + goldenEnding)
        let now: String
        do {
            now = try render(output(GoldenSample(name: name, bytes: Array(bytes))))
        } catch {
            return "\(name)\(sampleEnding): \(error)"
        }
        if records {
            try Data(now.utf8).write(to: file)
            return nil
        }
        guard FileManager.default.fileExists(atPath: file.path) else {
            return "\(name)\(goldenEnding): there is no such file; SLUICE_RECORD=1 writes it"
        }
        let before = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return before == now ? nil : "\(name)\(goldenEnding):\n\(LineDiff(from: before, to: now))"
    }

    private func render(_ output: some Encodable) throws -> String {
        if let text = output as? String { return text }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
    }
}
