/// The strings in the data that a script carries, with the objects that they stand in.
///
/// Reads JSON and what scripts write in its place: keys without quotes, single quotes, assignments and calls around it.
/// Code between the strings is passed over; nothing is ever run.
struct ScriptStrings {
    struct Entry {
        /// The key, or the one of the list that holds it; empty if there is none.
        let key: Range<Int>
        /// In ``objects``; -1 outside all.
        let object: Int32
        /// Without the quotes.
        let value: Range<Int>
    }

    struct Object {
        let parent: Int32
        let key: Range<Int>
        var range: Range<Int>
        /// In ``entries``.
        var title: Int32 = -1
    }

    private(set) var entries: [Entry] = []
    private(set) var objects: [Object] = []
    let bytes: [UInt8]

    /// Deeper values are not read.
    private static let depthLimit = 64
    /// Shorter strings are read as titles and names only, in bytes.
    private static let shortest = 12
    /// Objects and strings to so many bytes, so that memory is bounded by the size of the script.
    private static let countOfAny = 1_000
    private static let bytesPerValue = 24

    private enum Level {
        case list(key: Range<Int>)
        case object(Int32)
    }

    private var levels: [Level] = []
    private var depth = 0
    private var key = 0..<0

    /// - Complexity: Linear in the script.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let limit = Self.countOfAny + bytes.count / Self.bytesPerValue
        var at = 0
        var word: Range<Int>?
        while at < bytes.count, entries.count + objects.count < limit {
            let byte = bytes[at]
            switch byte {
            case 0x22, 0x27, 0x60:
                let end = Self.endOfString(bytes, at)
                if bytes.indices.contains(end), bytes[end] == byte { add(at + 1..<end) }
                at = end
                word = nil
            case 0x7B, 0x5B: open(byte, at: at)
            case 0x7D, 0x5D: close(at: at)
            case 0x3A:
                if let word { key = word }
                word = nil
            case 0x2C, 0x3B: key = 0..<0
            default:
                if Self.isWord(byte) {
                    word = (word?.upperBound == at ? word?.lowerBound : nil).map { $0..<at + 1 } ?? at..<at + 1
                }
            }
            at += 1
        }
        for index in objects.indices where objects[index].range.isEmpty {
            objects[index].range = objects[index].range.lowerBound..<bytes.count
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte == 0x24
    }

    /// Where the closing quote stands, or the line's end where it is missing.
    private static func endOfString(_ bytes: [UInt8], _ quote: Int) -> Int {
        var at = quote + 1
        while at < bytes.count, bytes[at] != bytes[quote] {
            if bytes[at] == 0x0A, bytes[quote] != 0x60 { return at }
            at += bytes[at] == 0x5C ? 2 : 1
        }
        return min(at, bytes.count)
    }

    private var object: Int32 {
        for level in levels.reversed() {
            if case .object(let index) = level { return index }
        }
        return -1
    }

    private mutating func open(_ byte: UInt8, at: Int) {
        depth += 1
        guard depth <= Self.depthLimit else { return }
        var own = key
        if own.isEmpty, case .list(let key) = levels.last { own = key }
        if byte == 0x5B {
            levels.append(.list(key: own))
        } else {
            objects.append(Object(parent: object, key: own, range: at..<at))
            levels.append(.object(Int32(objects.count - 1)))
        }
        key = 0..<0
    }

    private mutating func close(at: Int) {
        key = 0..<0
        guard depth > 0 else { return }
        depth -= 1
        guard depth < Self.depthLimit, case .object(let index) = levels.popLast() else { return }
        objects[Int(index)].range = objects[Int(index)].range.lowerBound..<at + 1
    }

    private mutating func add(_ value: Range<Int>) {
        var next = value.upperBound + 1
        while next < bytes.count, bytes[next].isASCIIBlank { next += 1 }
        if next < bytes.count, bytes[next] == 0x3A, case .object = levels.last {
            key = value
            return
        }
        var own = key
        if own.isEmpty, case .list(let key) = levels.last { own = key }
        key = 0..<0
        let isTitle = Self.titles.contains(where: bytes[own].equals)
        let isShort = value.count < Self.shortest
        guard !value.isEmpty, !isShort || isTitle || Self.names.contains(where: bytes[own].equals) else { return }
        let object = object
        if isTitle, object >= 0, objects[Int(object)].title < 0 { objects[Int(object)].title = Int32(entries.count) }
        entries.append(Entry(key: own, object: object, value: value))
    }

    static let names: [StaticString] = [
        "author", "authorName", "author_name", "authors", "reporter", "writer", "Author",
    ]

    private static let titles: [StaticString] = [
        "title", "headline", "newsTitle", "news_title", "articleTitle", "article_title", "Title", "subject",
    ]
}
