/// The attributes that parsing reads.
enum AttributeName: UInt8, CaseIterable {
    case id, `class`, href, src, alt, name, property, content, datetime, itemprop, style, type, hidden, rel, lang, title
    case border, dataSource, role

    static func named(_ pointer: UnsafePointer<UInt8>) -> AttributeName? {
        let word = Word(pointer)
        if word == "data-src" {
            // Eight letters in, `data-src` looks like `data-srcset`.
            return pointer[8] == 0 ? .dataSource : nil
        }
        return byName[word]
    }

    /// Whether an attribute whose first eight letters these are may be one of them.
    static func isRead(_ word: Word) -> Bool { word == "data-src" || byName[word] != nil }

    private static let byName: [Word: AttributeName] = {
        var names: [Word: AttributeName] = ["xml:lang": .lang]
        for attribute in allCases where attribute != .dataSource {
            var word = Word()
            for (index, byte) in "\(attribute)".utf8.enumerated() { word.append(byte, at: index) }
            names[word] = attribute
        }
        return names
    }()
}
