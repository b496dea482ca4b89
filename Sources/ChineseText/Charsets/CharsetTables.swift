import CTextData

/// The indexes of the Encoding Standard, as scripts/tables/charsets.py lays them out; 0 where nothing is assigned.
package enum CharsetTables {
    package static var gb18030: UnsafePointer<UInt16> { table(at: 0) }
    package static var big5: UnsafePointer<UInt16> { table(at: 23940) }
    private static var big5Plane2: UnsafePointer<UInt16> { table(at: 43722) }
    package static var eucKR: UnsafePointer<UInt16> { table(at: 44960) }
    package static var jis0208: UnsafePointer<UInt16> { table(at: 68900) }
    package static var jis0212: UnsafePointer<UInt16> { table(at: 80180) }
    /// Pairs of a first pointer and the code point it stands for, ascending.
    package static var gb18030Ranges: UnsafePointer<UInt16> { table(at: 89016) }
    package static let gb18030RangeCount = 206
    package static var cnsPlane1: UnsafePointer<UInt16> { table(at: 89428) }
    package static var cnsPlane2: UnsafePointer<UInt16> { table(at: 98264) }

    /// The 128 code points of bytes 80 … FF.
    package static func singleByte(_ index: Int) -> UnsafePointer<UInt16> { table(at: 107_100 + index * 128) }

    private static func table(at place: Int) -> UnsafePointer<UInt16> {
        UnsafeRawPointer(sluice_charsets()).assumingMemoryBound(to: UInt16.self) + place
    }

    /// Whether the character of a Big5 pointer lies in plane 2.
    @inline(__always)
    package static func isPlane2(big5 pointer: Int) -> Bool {
        UInt16(littleEndian: big5Plane2[pointer >> 4]) >> UInt16(pointer & 15) & 1 == 1
    }

    /// The code point of a four-byte sequence of gb18030, `nil` if there is none.
    package static func gb18030Scalar(fourByte pointer: Int) -> UInt32? {
        if pointer >= 189_000 { return pointer <= 1_237_575 ? UInt32(0x10000 + pointer - 189_000) : nil }
        if pointer > 39_419 { return nil }
        if pointer == 7457 { return 0xE7C7 }
        let ranges = gb18030Ranges
        var low = 0
        var high = gb18030RangeCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(UInt16(littleEndian: ranges[2 * middle])) <= pointer { low = middle } else { high = middle }
        }
        return UInt32(UInt16(littleEndian: ranges[2 * low + 1])) + UInt32(pointer)
            - UInt32(UInt16(littleEndian: ranges[2 * low]))
    }
}
