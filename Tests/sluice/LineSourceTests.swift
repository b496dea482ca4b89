import Foundation
import PipelineCore
import Testing

@testable import sluice

@Suite struct LineSourceTests {
    private func lines(_ bytes: [UInt8]) throws -> [WireLine] {
        let scratch = try Scratch()
        try Data(bytes).write(to: scratch.file("input"))
        let handle = try FileHandle(forReadingFrom: scratch.file("input"))
        var source = LineSource(descriptor: handle.fileDescriptor)
        var lines: [WireLine] = []
        while let line = try source.next() { lines.append(line) }
        #expect(try source.next() == nil)
        return lines
    }

    @Test(arguments: [
        ("", []), ("\n", []), ("a", ["1a"]), ("a\n", ["1a"]), ("a\nb", ["1a", "2b"]),
        ("a\n\n \t\r\nb\n", ["1a", "4b"]),
    ])
    func numbersLinesAndPassesOverBlankOnes(text: String, expected: [String]) throws {
        let found = try lines(Array(text.utf8)).map { "\($0.number)" + String(decoding: $0.bytes, as: UTF8.self) }
        #expect(found == expected)
    }

    @Test func readsLinesThatSpanSeveralBlocks() throws {
        let long = [UInt8](repeating: 0x61, count: 1_000_000)
        let found = try lines(long + [0x0A] + long + [0x62, 0x0A])
        #expect(found.map(\.bytes.count) == [1_000_000, 1_000_001])
    }

    @Test func aLineOverTheLimitIsPassedOnWithoutItsBytes() throws {
        let long = [UInt8](repeating: 0x61, count: WireLine.limit + 1)
        let found = try lines(long + [0x0A, 0x62, 0x0A])
        #expect(found.map(\.isTooLong) == [true, false])
        #expect(found.map(\.number) == [1, 2])
        #expect(found.map(\.bytes) == [[], [0x62]])
    }

    @Test func aDescriptorThatCannotBeReadSaysWhy() {
        var source = LineSource(descriptor: -1)
        let error = #expect(throws: StreamFailure.self) { try source.next() }
        #expect(error?.description == "cannot read standard input: Bad file descriptor")
    }
}
