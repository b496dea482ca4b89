import Testing

@testable import DecodeStage

@Suite struct PatchedBodyTests {
    @Test func knowsWhereItsBytesCameFrom() {
        let body = Array("abcdefgh".utf8)
        let patches = [
            BytePatch(rule: "a", range: 1..<2, bytes: Array("BBB".utf8)),
            BytePatch(rule: "b", range: 4..<7, bytes: Array("X".utf8)),
        ]
        let patched = body.withUnsafeBufferPointer { PatchedBody($0, patches) }
        #expect(String(decoding: patched.bytes, as: UTF8.self) == "aBBBcdXh")
        #expect((0...8).map(patched.place) == [0, 1, 1, 1, 2, 3, 4, 7, 8])
    }
}
