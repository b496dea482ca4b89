/// The `file:` address of a path, and back.
///
/// A path is bytes: Linux does not promise that a name is UTF-8.
enum FileURL {
    /// The address of an absolute path.
    ///
    /// Bytes outside the `pchar` of RFC 3986 §3.3 are percent-encoded, among them all of a Chinese name.
    static func text(path: [UInt8]) -> String {
        var text = Array("file://".utf8)
        text.reserveCapacity(text.count + path.count)
        for byte in path {
            if isPlain(byte) {
                text.append(byte)
            } else {
                text += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The absolute path that an address names, or `nil` if it names none on this machine.
    ///
    /// Reads `file:///path`, `file:/path` and `file://localhost/path` (RFC 8089 §2). What follows `?` or `#` is no part
    /// of the path.
    static func path(_ url: String) -> [UInt8]? {
        var rest = Array(url.utf8)[...]
        guard rest.count > 5, String(decoding: rest.prefix(5), as: UTF8.self).lowercased() == "file:" else {
            return nil
        }
        rest = rest.dropFirst(5)
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let host = String(decoding: rest.prefix { $0 != slash }, as: UTF8.self).lowercased()
            guard host.isEmpty || host == "localhost" else { return nil }
            rest = rest.dropFirst(host.utf8.count)
        }
        guard rest.first == slash else { return nil }
        return decoded(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    }

    /// The bytes with each `%XX` undone, or `nil` if there is a NUL among them, which no path has.
    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            var byte = text[index]
            if byte == UInt8(ascii: "%"), index + 2 < text.endIndex,
                let high = value(text[index + 1]), let low = value(text[index + 2])
            {
                byte = high << 4 | low
                index += 2
            }
            guard byte != 0 else { return nil }
            bytes.append(byte)
            index += 1
        }
        return bytes
    }

    private static let slash = UInt8(ascii: "/")

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "/-._~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
