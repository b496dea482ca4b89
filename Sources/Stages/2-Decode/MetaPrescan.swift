/// Finds the charsets that a page itself declares, as the HTML standard, section 13.2.3.2, has it.
///
/// The standard looks at 1,024 bytes; pages that begin with a script or a licence need more, so this looks at 16,384.
/// Since each label is weighed against the bytes afterwards, all are collected, not the first alone.
struct MetaPrescan {
    private static let length = 16_384
    private static let most = 4

    private let bytes: Bytes
    private var index = 0
    private var found: [TextEncoding] = []

    static func encodings(in body: Bytes) -> [TextEncoding] {
        var scan = MetaPrescan(bytes: Bytes(rebasing: body.prefix(length)))
        scan.xmlDeclaration()
        while scan.found.count < most, scan.seekTag() { scan.step() }
        return scan.found
    }

    private init(bytes: Bytes) {
        self.bytes = bytes
    }

    /// Goes to the next `<`; `false` if there is none.
    private mutating func seekTag() -> Bool {
        var place = index
        while place < bytes.count, bytes[place] != 0x3C { place &+= 1 }
        index = place
        return place < bytes.count
    }

    private mutating func step() {
        if has("<!--") {
            // `-->` may overlap the opening: `<!-->` is a whole comment.
            index += 2
            skip(past: "-->")
        } else if has("<meta"), index + 5 < bytes.count, isSpace(bytes[index + 5]) || bytes[index + 5] == 0x2F {
            index += 6
            meta()
        } else if index + 1 < bytes.count, isLetter(bytes[index + 1]) || bytes[index + 1] == 0x2F {
            index += 2
            while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
            while attribute() != nil {}
        } else if has("<!") || has("<?") {
            skip(past: ">")
        } else {
            index += 1
        }
    }

    private mutating func meta() {
        var isPragma = false
        var content: [UInt8] = []
        var charset: String?
        while let (name, value) = attribute() {
            switch String(decoding: name, as: UTF8.self) {
            case "http-equiv": isPragma = isPragma || value == Array("content-type".utf8)
            case "content" where content.isEmpty: content = value
            case "charset" where charset == nil: charset = String(decoding: value, as: UTF8.self)
            default: break
            }
        }
        // A pragma without its http-equiv occurs on real pages; a content that holds `charset=` is nothing else.
        let label = charset ?? CharsetLabels.charset(in: content)
        if let label { add(label) }
    }

    private mutating func add(_ label: String) {
        guard var encoding = TextEncoding(label: label) else { return }
        // A label that could be read as ASCII does not tell the truth.
        if encoding == .utf16LE || encoding == .utf16BE { encoding = .utf8 }
        if encoding == .userDefined { encoding = .windows1252 }
        if !found.contains(encoding) { found.append(encoding) }
    }

    private mutating func xmlDeclaration() {
        guard has("<?xml") else { return }
        let end = bytes.firstIndex(of: 0x3E) ?? bytes.count
        let text = String(decoding: bytes[..<min(end, 256)], as: UTF8.self)
        guard let name = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: "encoding".utf8) }) else {
            return
        }
        let quote: (UInt8) -> Bool = { $0 == 0x22 || $0 == 0x27 }
        let parts = text.utf8[name...].split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: quote)
        if parts.count == 3 { add(String(decoding: parts[1], as: UTF8.self)) }
    }

    /// The next attribute of a tag, folded to lower case; `nil` at the tag's end, which is then behind the index.
    private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
        while index < bytes.count, isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
        guard index < bytes.count, bytes[index] != 0x3E else {
            index += 1
            return nil
        }
        let name = take { byte, isFirst in
            isSpace(byte) || byte == 0x2F || byte == 0x3E || (byte == 0x3D && !isFirst)
        }
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == 0x3D else { return (name, []) }
        index += 1
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return (name, []) }
        let quote = bytes[index]
        guard quote == 0x22 || quote == 0x27 else {
            return (name, take { byte, _ in isSpace(byte) || byte == 0x3E })
        }
        index += 1
        let value = take { byte, _ in byte == quote }
        index += 1
        return (name, value)
    }

    private mutating func take(until isEnd: (UInt8, Bool) -> Bool) -> [UInt8] {
        let start = index
        while index < bytes.count, !isEnd(bytes[index], index == start) { index += 1 }
        return bytes[start..<index].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    private func has(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
        for place in 0..<text.utf8CodeUnitCount {
            let byte = bytes[index + place]
            guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text.utf8Start[place] else { return false }
        }
        return true
    }

    private mutating func skip(past text: StaticString) {
        while index < bytes.count, !has(text) { index += 1 }
        index += text.utf8CodeUnitCount
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }
}
