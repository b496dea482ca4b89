import Glibc

/// The bytes of a feed or a sitemap as UTF-8.
enum FeedText {
    /// The charset that the bytes declare, by a mark at the beginning or in the XML declaration; lower case.
    static func declaredCharset(_ bytes: [UInt8]) -> String? {
        for (mark, name) in marks where bytes.starts(with: mark) { return name }
        let head = bytes.prefix(200)
        guard let end = head.firstIndex(of: UInt8(ascii: ">")),
            let start = head.firstIndex(of: UInt8(ascii: "<")), start < end, head[start...].starts(with: "<?xml".utf8),
            let name = MarkupScanner.attribute(
                "encoding",
                in: head[(start + 5)..<end].filter { $0 != UInt8(ascii: "?") }[...]
            )
        else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// The charset that a header names, lower case.
    static func charset(of contentType: String?) -> String? {
        for part in (contentType ?? "").split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased().filter({ $0 != " " }) == "charset" else { continue }
            let name = pair[1].lowercased().filter { $0 != " " && $0 != "\"" && $0 != "'" }
            return name.isEmpty ? nil : name
        }
        return nil
    }

    /// The bytes in UTF-8, what is no character of the charset left out; as they are if the charset is not known.
    static func utf8(_ bytes: [UInt8], contentType: String? = nil) -> [UInt8] {
        guard let charset = charset(of: contentType) ?? declaredCharset(bytes), charset != "utf-8", charset != "utf8"
        else {
            return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        }
        // What says GB2312 is mostly its superset (URL: encoding.spec.whatwg.org/#names-and-labels).
        let name =
            charset.hasPrefix("gb") ? "gb18030" : charset == "iso-8859-1" || charset == "us-ascii" ? "cp1252" : charset
        guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return bytes }
        let converter = iconv_open("utf-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return bytes }
        defer { iconv_close(converter) }
        return converted(bytes, by: converter)
    }

    private static func converted(_ bytes: [UInt8], by converter: iconv_t?) -> [UInt8] {
        var input = bytes.map(CChar.init(bitPattern:))
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        input.withUnsafeMutableBufferPointer { input in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { piece in
                var from = input.baseAddress
                var left = input.count
                while left > 0 {
                    var to = piece.baseAddress
                    var room = piece.count
                    let code = iconv(converter, &from, &left, &to, &room)
                    result.append(contentsOf: piece[..<(piece.count - room)].lazy.map(UInt8.init(bitPattern:)))
                    guard code == -1, errno != E2BIG, left > 0 else { continue }
                    from = from.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        return result.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(result[3...]) : result
    }

    private static let marks: [([UInt8], String)] = [
        ([0xEF, 0xBB, 0xBF], "utf-8"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE, 0, 0], "utf-32le"),
        ([0xFE, 0xFF], "utf-16be"), ([0xFF, 0xFE], "utf-16le"), ([0, 0x3C, 0, 0x3F], "utf-16be"),
        ([0x3C, 0, 0x3F, 0], "utf-16le"), ([0, 0, 0, 0x3C], "utf-32be"), ([0x3C, 0, 0, 0], "utf-32le"),
    ]
}
