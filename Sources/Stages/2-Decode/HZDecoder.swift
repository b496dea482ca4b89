import ChineseText

/// HZ (RFC 1843): GB 2312 in seven bits between `~{` and `~}`.
///
/// The Encoding Standard gave it up. A line's end closes an open `~{`, a lone `~` stays, and bytes of 80 and above are
/// read as GBK, which some writers mixed in.
enum HZDecoder {
    static func decode<Sink: ScalarSink>(_ bytes: Bytes, into sink: inout Sink) {
        var isChinese = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == 0x7E, let length = switchLength(next, &isChinese, into: &sink) {
                index += length
                continue
            }
            if byte == 0x0A { isChinese = false }
            guard byte >= 0x80 || (isChinese && byte > 0x20) else {
                sink.scalar(UInt32(byte))
                index += 1
                continue
            }
            let lead = Int(byte | 0x80)
            let trail = Int(next | 0x80)
            if lead >= 0xA1, lead != 0xFF, trail >= 0xA1, trail != 0xFF {
                let value = UInt16(littleEndian: CharsetTables.gb18030[(lead - 0x81) * 190 + trail - 0x41])
                if value != 0 {
                    sink.scalar(UInt32(value))
                    index += 2
                    continue
                }
            }
            let length = next < 0x21 || index + 1 == bytes.count ? 1 : 2
            sink.invalid(at: index, count: length)
            index += length
        }
    }

    /// The length of a switch that begins with a tilde, `nil` if the tilde begins none.
    private static func switchLength<Sink: ScalarSink>(
        _ next: UInt8,
        _ isChinese: inout Bool,
        into sink: inout Sink
    ) -> Int? {
        switch next {
        case 0x7B where !isChinese: isChinese = true
        case 0x7D where isChinese: isChinese = false
        case 0x7E where !isChinese: sink.scalar(0x7E)
        case 0x0A where !isChinese: break
        default: return nil
        }
        return 2
    }
}
