import ChineseText

/// The encodings of one byte a character: windows-125x, ISO 8859 and their like.
enum SingleByteDecoder {
    /// Decodes by the table of ``TextEncoding/singleByteTable``.
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, table: Int, into sink: inout Sink) {
        guard let base = bytes.baseAddress else { return }
        let table = CharsetTables.singleByte(table)
        var index = 0
        while index < bytes.count {
            let byte = base[index]
            if byte < 0x80 {
                let end = bytes.asciiEnd(from: index)
                sink.ascii(base + index, count: end &- index)
                index = end
                continue
            }
            let value = UInt16(littleEndian: table[Int(byte) &- 0x80])
            if value == 0 { sink.invalid(at: index, count: 1) } else { sink.scalar(UInt32(value)) }
            index &+= 1
        }
    }
}
