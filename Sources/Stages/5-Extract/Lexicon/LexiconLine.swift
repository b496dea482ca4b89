/// Reads one line: fields parted by tabs, or a JSON object.
enum LexiconLine {
    /// The entry of a line, nil for one that is empty or begins with `#`.
    static func entry(_ line: ArraySlice<UInt8>) throws(LexiconLineError) -> LexiconEntry? {
        let line = trimmed(line)
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        if first == UInt8(ascii: "{") { return try object(line) }
        if first == UInt8(ascii: "!") { return try checked(text(line.dropFirst()), type: "forbid") }
        var fields = line.split(separator: 0x09, maxSplits: 4, omittingEmptySubsequences: false).map(trimmed)[...]
        guard let name = fields.popFirst(), let type = fields.popFirst() else {
            throw LexiconLineError(value: shown(line), reason: "a line has a name, a tab and a type")
        }
        var entry = try checked(text(name), type: text(type))
        if let canonical = fields.popFirst() { entry.canonical = try text(canonical) }
        if let weight = fields.popFirst(), !weight.isEmpty { entry.weight = try number(text(weight)) }
        if let more = fields.popFirst() {
            throw LexiconLineError(value: shown(more), reason: "a line has at most four fields")
        }
        return entry
    }

    private static func object(_ line: ArraySlice<UInt8>) throws(LexiconLineError) -> LexiconEntry {
        var fields: [(String, FlatJSON.Value)]
        do {
            var reader = FlatJSON(line)
            fields = try reader.fields()
        } catch {
            throw LexiconLineError(value: shown(line), reason: error.description)
        }
        var name: String?
        var type: String?
        var canonical = ""
        var weight = LexiconEntry.usualWeight
        for (key, value) in fields {
            switch (key, value) {
            case ("name", .string(let text)): name = text
            case ("type", .string(let text)): type = text
            case ("canonical", .string(let text)): canonical = text
            case ("canonical", .null), ("weight", .null): break
            case ("weight", .number(let text)): weight = try number(text)
            case ("name", _), ("type", _), ("canonical", _), ("weight", _):
                throw LexiconLineError(value: key, reason: "its value is of the wrong kind")
            default: throw LexiconLineError(value: key, reason: "there are name, type, canonical and weight")
            }
        }
        guard let name else { throw LexiconLineError(value: shown(line), reason: "it has no name") }
        guard let type else { throw LexiconLineError(value: shown(line), reason: "it has no type") }
        var entry = try checked(name, type: type)
        entry.canonical = canonical
        entry.weight = weight
        return entry
    }

    private static func checked(_ name: String, type: String) throws(LexiconLineError) -> LexiconEntry {
        guard let kind = LexiconEntry.words.first(where: { $0.word == type })?.kind else {
            let known = LexiconEntry.words.map(\.word).joined(separator: ", ")
            throw LexiconLineError(value: type, reason: "no such type; there are \(known)")
        }
        guard LexiconEntry.lengths.contains(name.unicodeScalars.count) else {
            throw LexiconLineError(value: name, reason: "a name has 2 to 63 characters")
        }
        guard !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            throw LexiconLineError(value: name, reason: "a name has no control characters")
        }
        return LexiconEntry(name: name, kind: kind)
    }

    private static func number(_ text: String) throws(LexiconLineError) -> Double {
        guard let number = Double(text), number > 0, number <= 1 else {
            throw LexiconLineError(value: text, reason: "a weight is above 0 and at most 1")
        }
        return number
    }

    private static func text(_ bytes: ArraySlice<UInt8>) throws(LexiconLineError) -> String {
        guard let text = String(validating: trimmed(bytes), as: UTF8.self) else {
            throw LexiconLineError(value: shown(bytes), reason: "it is no UTF-8")
        }
        return text
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        // A tab at an end is a field left empty.
        while let last = bytes.last, last == 0x20 || last == 0x0D { bytes.removeLast() }
        while bytes.first == 0x20 { bytes.removeFirst() }
        return bytes
    }

    /// The start of a line, for an error.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes.prefix(120), as: UTF8.self)
        return text.unicodeScalars.count > 40 ? String(text.prefix(40)) + "…" : text
    }
}
