/// Scalars as Big5, for text that goes into a page or a file of that charset.
package enum Big5Encoder {
    /// For each scalar of the basic plane one more than its pointer, 0 if it has none.
    private static let pointers: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x10000)
        let index = CharsetTables.big5
        // Downwards, so that the first of two pointers stays.
        for pointer in (0..<19782).reversed() where !CharsetTables.isPlane2(big5: pointer) {
            let scalar = UInt16(littleEndian: index[pointer])
            if scalar != 0 { table[Int(scalar)] = UInt16(pointer + 1) }
        }
        return table
    }()

    /// Appends the bytes of a scalar, or `false` if there are none; those of plane 2 are left out.
    package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
            return true
        }
        guard scalar < 0x10000, pointers[Int(scalar)] != 0 else { return false }
        let pointer = Int(pointers[Int(scalar)]) - 1
        let trail = pointer % 157
        bytes.append(UInt8(pointer / 157 + 0x81))
        bytes.append(UInt8(trail + (trail < 0x3F ? 0x40 : 0x62)))
        return true
    }
}
