/// The markup in a feed's texts.
enum FeedMarkup {
    /// The markup with the addresses in it made absolute and XHTML's namespace left out.
    ///
    /// Linear in the length. What is no markup stays as it is.
    static func absolute(_ markup: String, resolve: (String) -> String) -> String {
        guard markup.utf8.contains(UInt8(ascii: "<")) else { return markup }
        let bytes = Array(markup.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var isInTag = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { isInTag = byte == UInt8(ascii: "<") }
            guard isInTag, byte == 0x20, let (name, value, end) = attribute(bytes, from: index + 1) else {
                result.append(byte)
                index += 1
                continue
            }
            let text = String(decoding: bytes[value], as: UTF8.self)
            if addresses.contains(name) {
                result += " \(name)=\"\(resolve(trimmed(text)))\"".utf8
            } else if name != "xmlns" || text != "http://www.w3.org/1999/xhtml" {
                result += bytes[index..<end]
            }
            index = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// HTML's attributes that hold an address.
    private static let addresses: Set = ["href", "src", "cite", "longdesc", "background", "action", "data", "poster"]

    /// The quoted attribute that begins at a place: its name, where its value lies, where it ends.
    private static func attribute(_ bytes: [UInt8], from start: Int) -> (String, Range<Int>, Int)? {
        var index = start
        while index < min(bytes.count, start + 20), isLetter(bytes[index]) { index += 1 }
        guard index > start, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        let quote = bytes[index + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        // No address is longer; and a quote that is never closed must not be looked for again and again.
        let limit = min(bytes.count, index + 2 + 2048)
        guard let end = bytes[(index + 2)..<limit].firstIndex(of: quote) else { return nil }
        return (String(decoding: bytes[start..<index], as: UTF8.self).lowercased(), index + 2..<end, end + 1)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
