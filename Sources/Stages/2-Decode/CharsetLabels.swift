/// The charsets that a page is said to be in: by its header, by itself.
struct CharsetLabels {
    /// From the `Content-Type` header.
    let http: TextEncoding?
    /// From the page, in order, without repetition.
    let meta: [TextEncoding]

    init(contentType: String?, body: Bytes) {
        http = contentType.flatMap { Self.charset(in: Array($0.utf8)) }.flatMap(TextEncoding.init(label:))
        meta = MetaPrescan.encodings(in: body)
    }

    /// The value of `charset=` in a `Content-Type`, as the HTML standard extracts it from a meta element.
    static func charset(in bytes: [UInt8]) -> String? {
        let name = Array("charset".utf8)
        var index = 0
        while index + name.count < bytes.count {
            guard name.indices.allSatisfy({ bytes[index + $0] | 0x20 == name[$0] }) else {
                index += 1
                continue
            }
            index += name.count
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == 0x3D else { continue }
            index += 1
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            return value(bytes[index...])
        }
        return nil
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first else { return nil }
        if first == 0x22 || first == 0x27 {
            let rest = bytes.dropFirst()
            guard let end = rest.firstIndex(of: first) else { return nil }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        let end = bytes.firstIndex { isSpace($0) || $0 == 0x3B || $0 == 0x2C } ?? bytes.endIndex
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}
