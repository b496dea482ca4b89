import Foundation
import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

@Suite struct LoadNDJSONTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func eachArticleIsALineThatReadsBack() throws {
        var sink = LoadNDJSON(folder.file("out.ndjson"))
        try sink.write([Samples.full, Samples.second])
        try sink.write([Samples.list])
        #expect(try folder.names == ["out.ndjson.partial"])
        try sink.finish()
        #expect(try folder.names == ["out.ndjson"])

        let lines = try folder.text(of: "out.ndjson").split(separator: "\n", omittingEmptySubsequences: false)
        var expected = [Samples.full, Samples.second, Samples.list]
        expected[0].article.provenance = nil
        #expect(lines.last == "")
        #expect(try lines.dropLast().map { try WireDecoder().decode(AnnotatedArticle.self, from: $0.utf8) } == expected)
    }

    @Test func aSecondRunTakesThePlaceOfTheFirst() throws {
        for record in [Samples.full, Samples.second] {
            var sink = LoadNDJSON(folder.file("out.ndjson"))
            try sink.write([record])
            try sink.finish()
        }
        let line = String(decoding: try WireEncoder().encode(Samples.second), as: UTF8.self)
        #expect(try folder.text(of: "out.ndjson") == line + "\n")
    }

    private func append(_ batches: [AnnotatedArticle]...) throws {
        var sink = LoadNDJSON(appendingTo: folder.file("log.ndjson"))
        for batch in batches { try sink.write(batch) }
        try sink.finish()
    }

    private func line(_ record: AnnotatedArticle) throws -> String {
        String(decoding: try WireEncoder().encode(record), as: UTF8.self) + "\n"
    }

    @Test func appendingAddsWhatTheFileDoesNotSay() throws {
        try append([Samples.full], [Samples.full, Samples.second])
        try append([Samples.second, Samples.full, Samples.list])
        #expect(try folder.text(of: "log.ndjson") == line(Samples.full) + line(Samples.second) + line(Samples.list))
        #expect(try folder.names == ["log.ndjson"])
    }

    @Test func anArticleThatChangesAndChangesBackGetsALineEachTime() throws {
        var changed = Samples.second
        changed.article.title += "!"
        try append([Samples.second])
        try append([changed])
        try append([Samples.second])
        #expect(try folder.text(of: "log.ndjson") == line(Samples.second) + line(changed) + line(Samples.second))
    }

    @Test func aTornLastLineIsMendedWhereverItWasCut() throws {
        let whole = try line(Samples.full) + line(Samples.second)
        let file = URL(filePath: folder.file("log.ndjson"))
        for length in stride(from: 0, through: whole.utf8.count, by: 7) {
            try Data(whole.utf8.prefix(length)).write(to: file)
            try append([Samples.full, Samples.second])
            #expect(try folder.text(of: "log.ndjson") == whole, "cut at \(length)")
        }
    }

    @Test func twoDoNotAppendAtOnce() throws {
        var first = LoadNDJSON(appendingTo: folder.file("log.ndjson"))
        try first.write([Samples.full])
        #expect(throws: LoadFailure.locked(file: folder.file("log.ndjson"), table: nil)) {
            try append([Samples.second])
        }
        try first.finish()
        #expect(try folder.text(of: "log.ndjson") == line(Samples.full))
    }

    @Test func toADeviceNothingIsAppended() throws {
        var sink = LoadNDJSON(appendingTo: "/dev/null")
        #expect(throws: LoadFailure.cannotOpen(file: "/dev/null", reason: "only to a file can be appended")) {
            try sink.write([Samples.full])
        }
    }

    @Test func aRunThatIsCutOffLeavesTheOldFile() throws {
        try Data("old\n".utf8).write(to: URL(fileURLWithPath: folder.file("out.ndjson")))
        var sink = LoadNDJSON(folder.file("out.ndjson"))
        try sink.write([Samples.second])
        #expect(try folder.text(of: "out.ndjson") == "old\n")
    }

    @Test func aRunWithoutRecordsLeavesAnEmptyFile() throws {
        var sink = LoadNDJSON(folder.file("out.ndjson"))
        try sink.finish()
        #expect(try folder.text(of: "out.ndjson") == "")
    }

    @Test func aFileBehindALinkIsReplacedAndTheLinkStays() throws {
        try Data("old\n".utf8).write(to: URL(fileURLWithPath: folder.file("real")))
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link"),
            withDestinationPath: folder.file("real")
        )
        var sink = LoadNDJSON(folder.file("link"))
        try sink.finish()
        #expect(try folder.text(of: "real") == "")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == folder.file("real"))
    }

    @Test func aBadRecordWritesNothingOfItsBatch() throws {
        var bad = Samples.second
        bad.companies[1].confidence = .nan
        var sink = LoadNDJSON(folder.file("out.ndjson"))
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full, bad]) }
        #expect(
            error
                == .badRecord(
                    file: folder.file("out.ndjson"),
                    table: nil,
                    key: "k2",
                    reason: "field companies[1].confidence: nan cannot be written"
                )
        )
        try sink.finish()
        #expect(try folder.text(of: "out.ndjson") == "")
    }

    @Test func twoRunsDoNotMixTheirLines() throws {
        var first = LoadNDJSON(folder.file("out.ndjson"))
        try first.write([Samples.full])
        var second = LoadNDJSON(folder.file("out.ndjson"))
        let error = #expect(throws: LoadFailure.self) { try second.write([Samples.second]) }
        #expect(error == .locked(file: folder.file("out.ndjson"), table: nil))
        try first.finish()
        #expect(try folder.text(of: "out.ndjson").utf8.filter { $0 == 0x0A }.count == 1)
    }

    @Test func aMissingFolderIsNamed() {
        var sink = LoadNDJSON(folder.file("none/out.ndjson"))
        let error = #expect(throws: LoadFailure.self) { try sink.write([]) }
        #expect(error == .cannotOpen(file: folder.file("none/out.ndjson"), reason: "No such file or directory"))
        #expect(error?.disposition == .abort)
    }

    @Test func aFullDeviceStopsTheRun() throws {
        var sink = LoadNDJSON("/dev/full")
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full]) }
        #expect(error == .diskFull(file: "/dev/full", table: nil))
        try sink.finish()
    }

    @Test func aReaderThatHasGoneStopsTheRunQuietly() throws {
        let pipe = Pipe()
        var sink = LoadNDJSON("/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
        try sink.write([])
        try pipe.fileHandleForReading.close()
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full]) }
        #expect(error?.description.hasSuffix(": the program that read it has gone") == true)
        #expect(error?.disposition == .abort)
    }
}
