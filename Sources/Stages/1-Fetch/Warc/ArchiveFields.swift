/// Named fields, in the order of their lines: of a WARC record, or of HTTP.
struct ArchiveFields: Hashable {
    private var fields: [(name: String, value: String)] = []

    init() {}

    static func == (one: Self, other: Self) -> Bool {
        one.fields.elementsEqual(other.fields) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }

    /// The value of the first field of that name, in any case.
    subscript(_ name: String) -> String? {
        fields.first { $0.name == name.lowercased() }?.value
    }

    /// Reads a line: a field, more of the last one if it begins with white space, or nothing.
    mutating func read(_ line: some Collection<UInt8>) {
        let text = trimmed(line)
        if let first = line.first, first == 0x20 || first == 0x09 {
            guard !fields.isEmpty, !text.isEmpty else { return }
            fields[fields.count - 1].value += " " + text
            return
        }
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = trimmed(text[..<colon].utf8).lowercased()
        guard !name.isEmpty else { return }
        fields.append((name, trimmed(text[text.index(after: colon)...].utf8)))
    }
}

/// The text without white space around it.
private func trimmed(_ bytes: some Collection<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var text = Array(bytes.drop(while: isSpace))
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
}
