/// Scalars as gb18030, for text that goes into a page or a file of that charset.
package enum GB18030Encoder {
    /// For each scalar of the basic plane one more than its pointer, 0 if it has none.
    private static let pointers: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x10000)
        let index = CharsetTables.gb18030
        // Downwards, so that the first of two pointers stays.
        for pointer in (0..<23940).reversed() {
            let scalar = UInt16(littleEndian: index[pointer])
            if scalar != 0 { table[Int(scalar)] = UInt16(pointer + 1) }
        }
        return table
    }()

    /// Appends the bytes of a scalar, or `false`: the standard decodes nothing to some private-use characters.
    @discardableResult
    package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
            return true
        }
        if scalar < 0x10000, pointers[Int(scalar)] != 0 {
            let pointer = Int(pointers[Int(scalar)]) - 1
            let trail = pointer % 190
            bytes.append(UInt8(pointer / 190 + 0x81))
            bytes.append(UInt8(trail + (trail < 0x3F ? 0x40 : 0x41)))
            return true
        }
        let pointer = fourBytePointer(scalar)
        guard CharsetTables.gb18030Scalar(fourByte: pointer) == scalar else { return false }
        bytes.append(UInt8(pointer / 12600 + 0x81))
        bytes.append(UInt8(pointer / 1260 % 10 + 0x30))
        bytes.append(UInt8(pointer / 10 % 126 + 0x81))
        bytes.append(UInt8(pointer % 10 + 0x30))
        return true
    }

    private static func fourBytePointer(_ scalar: UInt32) -> Int {
        if scalar == 0xE7C7 { return 7457 }
        if scalar >= 0x10000 { return 189_000 + Int(scalar) - 0x10000 }
        let ranges = CharsetTables.gb18030Ranges
        var low = 0
        var high = CharsetTables.gb18030RangeCount
        while high - low > 1 {
            let middle = (low + high) / 2
            if UInt32(UInt16(littleEndian: ranges[2 * middle + 1])) <= scalar { low = middle } else { high = middle }
        }
        return Int(UInt16(littleEndian: ranges[2 * low])) + Int(scalar)
            - Int(UInt16(littleEndian: ranges[2 * low + 1]))
    }
}
