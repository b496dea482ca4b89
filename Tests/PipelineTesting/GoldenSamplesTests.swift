import Foundation
import PipelineTesting
import Testing

/// Each test has a folder of its own, which goes with it.
@Suite final class GoldenSamplesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    // The folder is in the temporary directory: if it cannot be removed, the system does it later.
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    private func samples(recording: Bool = false) -> GoldenSamples {
        GoldenSamples(in: folder.path, of: ".txt", golden: ".golden", recording: recording)
    }

    private func upper(_ sample: GoldenSample) -> String { sample.text.uppercased() }

    @Test func passesWhenEveryOutputIsTheGoldenOne() throws {
        try write("a", to: "one.txt")
        try write("A", to: "one.golden")
        try write("b", to: "two.txt")
        try write("B", to: "two.golden")
        try samples().check(upper)
    }

    @Test func showsTheLinesThatDiffer() throws {
        try write("a\nb\nc", to: "one.txt")
        try write("A\nX\nC", to: "one.golden")
        let error = #expect(throws: GoldenMismatch.self) { try samples().check(upper) }
        #expect(error?.differences == ["one.golden:\n  A\n- X\n+ B\n  C"])
    }

    @Test func namesEveryFileThatDiffers() throws {
        struct Unreadable: Error {}
        try write("a", to: "error.txt")
        try write("a", to: "missing.txt")
        try write("a", to: "orphan.golden")
        let error = #expect(throws: GoldenMismatch.self) {
            try samples().check { sample in
                if sample.name == "error" { throw Unreadable() }
                return sample.text
            }
        }
        #expect(
            error?.differences == [
                "error.txt: Unreadable()",
                "missing.golden: there is no such file; SLUICE_RECORD=1 writes it",
                "orphan.golden: there is no orphan.txt",
            ]
        )
    }

    @Test func aFolderWithoutSamplesIsAMistake() {
        let error = #expect(throws: GoldenMismatch.self) { try samples().check(upper) }
        #expect(error?.differences == ["\(folder.path): no file ends with .txt"])
    }

    @Test func recordsTheGoldenFilesAnew() throws {
        try write("a", to: "one.txt")
        try write("old", to: "one.golden")
        try write("b", to: "two.txt")
        try samples(recording: true).check(upper)
        #expect(try read("one.golden") == "A")
        #expect(try read("two.golden") == "B")
        try samples().check(upper)
    }

    @Test func comparesEncodableOutputAsJSON() throws {
        struct Output: Encodable {
            let url: String
            let count: Int
        }
        try write("abc", to: "one.txt")
        try samples(recording: true).check { Output(url: "http://example.com/", count: $0.bytes.count) }
        #expect(
            try read("one.golden") == """
                {
                  "count" : 3,
                  "url" : "http://example.com/"
                }

                """
        )
    }

    @Test func theLongerEndingDecidesWhatAFileIs() throws {
        try write("{}", to: "one.json")
        try write("2", to: "one.gold.json")
        try GoldenSamples(in: folder.path, of: ".json", golden: ".gold.json", recording: false)
            .check { "\($0.bytes.count)" }
    }

    @Test func findsAFolderBesideTheTestFile() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "samples"),
            withIntermediateDirectories: false
        )
        try write("gravel sand gold", to: "samples/sluice.txt")
        try write("6 4 4", to: "samples/sluice.golden")
        let testFile = folder.appending(path: "Tests.swift").path
        let samples = GoldenSamples(in: "samples", of: ".txt", golden: ".golden", recording: false, file: testFile)
        try samples.check { sample in sample.text.split(separator: " ").map { "\($0.count)" }.joined(separator: " ") }
    }
}
