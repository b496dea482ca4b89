import Testing

@testable import DecodeStage

@Suite struct UTF8ShapeTests {
    private static func shape(_ bytes: [UInt8]) -> UTF8Shape { bytes.withUnsafeBufferPointer { UTF8Shape($0) } }

    /// Every byte of a text replaced by every other: well-formed or not, as the standard library says.
    @Test func seesEveryByteThatIsOutOfPlace() {
        let text = Array("甲乙ࠀ퟿丙丁é戊己a庚辛壬癸𠮷子丑寅卯。end".utf8)
        for index in text.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = text
                bytes[index] = byte
                let isValid = String(validating: bytes, as: UTF8.self) != nil
                #expect(Self.shape(bytes).isValid == isValid, "\(byte) at \(index)")
            }
        }
    }

    @Test func aCutAtTheEndIsNoFault() {
        let text = Array("甲乙丙丁戊己庚".utf8)
        #expect(Self.shape(text.dropLast(1)).isSure)
        #expect(!Self.shape(text.dropLast(1) + [0x61]).isValid)
    }

    @Test func aThousandCharactersLeaveNoDoubt() {
        let text = Array(String(repeating: "甲", count: 1030).utf8)
        #expect(Self.shape(text + [0xFF]).isSure)
        #expect(!Self.shape(text.prefix(3000) + [0xFF]).isSure)
    }

    @Test func findsTheFirstPlaceOfAByte() {
        for length in 0..<40 {
            for place in 0...length {
                var bytes = [UInt8](repeating: 0x3D, count: length)
                if place < length { bytes[place] = 0x3C }
                for start in 0...place {
                    #expect(bytes.withUnsafeBufferPointer { $0.place(of: 0x3C, from: start) } == place)
                }
            }
        }
    }
}
