import ChineseText
import Testing

@testable import DecodeStage

@Suite struct GB18030EncoderTests {
    @Test func encodesWhatDecodesToTheSameScalar() {
        var bytes: [UInt8] = [0x21]
        var expected: [UInt32] = [0x21]
        var missing: [UInt32] = []
        for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil && (value < 0x11000 || value % 997 == 0) {
            if GB18030Encoder.append(value, to: &bytes) { expected.append(value) } else { missing.append(value) }
        }
        #expect(TextDecoder(.gb18030).decode(bytes).text.unicodeScalars.map(\.value) == expected)
        // The private-use places whose characters Unicode has now, and the one that the standard leaves out.
        #expect(
            missing == [0xE5E5] + Array(0xE78D...0xE796) + [
                0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864,
            ]
        )
    }
}
