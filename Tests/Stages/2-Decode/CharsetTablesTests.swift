import ChineseText
import Testing

@testable import DecodeStage

@Suite struct CharsetTablesTests {
    /// FNV-1a over the pointers and code points of an index in order, as one computes it from the standard's files.
    private static func hash(_ count: Int, _ scalar: (Int) -> UInt32) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for pointer in 0..<count where scalar(pointer) != 0 {
            for value in [UInt64(pointer), UInt64(scalar(pointer))] { hash = (hash ^ value) &* 0x100_0000_01B3 }
        }
        return hash
    }

    @Test func areThoseOfTheStandard() {
        let big5 = Self.hash(19782) {
            let low = UInt32(CharsetTables.big5[$0])
            return low != 0 && CharsetTables.isPlane2(big5: $0) ? low | 0x20000 : low
        }
        #expect(Self.hash(23940) { UInt32(CharsetTables.gb18030[$0]) } == 0xbd8a1df5857e281d)
        #expect(big5 == 0x41ddb63443d412c6)
        #expect(Self.hash(23940) { UInt32(CharsetTables.eucKR[$0]) } == 0x0bd05ee8a509c516)
        #expect(Self.hash(11280) { UInt32(CharsetTables.jis0208[$0]) } == 0x936b6db94e5ab795)
        #expect(Self.hash(8836) { UInt32(CharsetTables.jis0212[$0]) } == 0x28e679de3e40464f)
    }

    @Test(arguments: [
        (TextEncoding.windows874, 0x1a4eccd3bdd31417 as UInt64),
        (TextEncoding.windows1250, 0x22c332f4fb7aaf55 as UInt64),
        (TextEncoding.windows1251, 0xdd7a96025fea9ef3 as UInt64),
        (TextEncoding.windows1252, 0x0d1166da38621467 as UInt64),
        (TextEncoding.windows1253, 0x111434c175e5af89 as UInt64),
        (TextEncoding.windows1254, 0xe04a15301a94c72d as UInt64),
        (TextEncoding.windows1255, 0x7421a112237c22ef as UInt64),
        (TextEncoding.windows1256, 0x3ba36c13c8a82c14 as UInt64),
        (TextEncoding.windows1257, 0x7812bd6f3bce0b46 as UInt64),
        (TextEncoding.windows1258, 0xa83b508e323a82b2 as UInt64),
    ])
    func holdTheSingleByteIndexes(encoding: TextEncoding, hash: UInt64) throws {
        let table = CharsetTables.singleByte(try #require(encoding.singleByteTable))
        #expect(Self.hash(128) { UInt32(table[$0]) } == hash)
    }
}
