/// The tags and texts of a feed, read leniently: nothing has to be closed, nested or declared.
///
/// Works on bytes, because the markup of a feed is ASCII whatever its charset (UTF-16 apart), and so are addresses.
/// Linear in the length.
struct MarkupScanner {
    /// A piece of a feed.
    enum Piece {
        /// A start tag: its name without prefix in lower case, what follows the name, and whether it closes itself.
        case start(name: String, attributes: ArraySlice<UInt8>, isEmpty: Bool)
        case end(name: String)
        /// Text with its references undone, or a CDATA section as it stands.
        case text([UInt8])
    }

    private let bytes: [UInt8]
    /// Where the next piece begins.
    private(set) var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Piece? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let start = index
                index = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                return .text(CharacterReferences.undone(bytes[start..<index]))
            }
            if starts(with: "<![CDATA[") {
                let start = index + 9
                let end = skip(past: "]]>", from: start)
                return .text(Array(bytes[start..<end]))
            }
            if starts(with: "<!--") {
                _ = skip(past: "-->", from: index + 4)
            } else if starts(with: "<?") || starts(with: "<!") {
                _ = skip(past: ">", from: index + 2)
            } else {
                return tag()
            }
        }
        return nil
    }

    private mutating func tag() -> Piece {
        let isEnd = starts(with: "</")
        let start = index + (isEnd ? 2 : 1)
        var end = start
        var quote: UInt8?
        // A ">" in quotes is text, but a "<" there means that the quote was never closed.
        while end < bytes.count, bytes[end] != UInt8(ascii: "<"), quote != nil || bytes[end] != UInt8(ascii: ">") {
            if quote == nil, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
                quote = bytes[end]
            } else if bytes[end] == quote {
                quote = nil
            }
            end += 1
        }
        index = end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : end
        let inside = bytes[start..<end]
        let full = inside.prefix { !isSpace($0) && $0 != UInt8(ascii: "/") }
        let local = full.split(separator: UInt8(ascii: ":")).last ?? []
        let name = String(decoding: local, as: UTF8.self).lowercased()
        if isEnd { return .end(name: name) }
        return .start(name: name, attributes: inside.dropFirst(full.count), isEmpty: inside.last == UInt8(ascii: "/"))
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    /// Moves behind the mark, or to the end if there is none, and gives where the mark begins.
    private mutating func skip(past mark: StaticString, from start: Int) -> Int {
        mark.withUTF8Buffer { mark in
            var place = min(start, bytes.count)
            while place + mark.count <= bytes.count {
                if bytes[place..<place + mark.count].elementsEqual(mark) {
                    index = place + mark.count
                    return place
                }
                place += 1
            }
            index = bytes.count
            return bytes.count
        }
    }

    /// The value of an attribute without a prefix, its references undone.
    static func attribute(_ wanted: String, in attributes: ArraySlice<UInt8>) -> [UInt8]? {
        var rest = attributes
        while true {
            rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard !rest.isEmpty else { return nil }
            let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") }
            rest = rest.dropFirst(name.count).drop(while: isSpace)
            guard rest.first == UInt8(ascii: "=") else {
                if name.isEmpty { rest = rest.dropFirst() }
                continue
            }
            rest = rest.dropFirst().drop(while: isSpace)
            let value: ArraySlice<UInt8>
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest.dropFirst(value.count + 1).dropFirst()
            } else {
                value = rest.prefix { !isSpace($0) }
                rest = rest.dropFirst(value.count)
            }
            if String(decoding: name, as: UTF8.self).lowercased() == wanted {
                return CharacterReferences.undone(value)
            }
        }
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
