extension CompanyDirectory {
    private static let defining = ["以下简称", "下称", "简称", "以下称", "下简称"].map { Array($0.unicodeScalars.map(\.value)) }

    /// What brackets behind a name say it is called: （下称“微步医疗”）, and every place of it.
    mutating func definitions(after spans: [CompanySpan]) -> [CompanySpan] {
        var names: [[UInt32]] = []
        for span in spans {
            guard let range = definition(at: span.range.upperBound) else { continue }
            let name = Array(text.folded[range])
            guard defined[name] == nil else { continue }
            defined[name] = span.range
            names.append(name)
        }
        guard !names.isEmpty else { return [] }
        var byStart: [UInt64: [[UInt32]]] = [:]
        for name in names where byStart[key(name[0], name[1]), default: []].count < Self.mostOfOneStart {
            byStart[key(name[0], name[1]), default: []].append(name)
        }
        var found: [CompanySpan] = []
        for at in text.folded.indices.dropLast() {
            for name in byStart[key(text.folded[at], text.folded[at + 1])] ?? [] where text.matches(name, at: at) {
                let range = at..<at + name.count
                found.append(CompanySpan(range: range, evidence: .apposition, brand: range, middle: range))
            }
        }
        return found
    }

    private func definition(at bracket: Int) -> Range<Int>? {
        guard bracket < text.count, text.folded[bracket] == 0x28 else { return nil }
        var start = bracket + 1
        var said = false
        for word in Self.defining where text.matches(word, at: start) {
            start += word.count
            said = true
            break
        }
        while start < text.count, [0x3A, 0x22, 0x201C, 0x300C, 0x20, 0x4E3A].contains(text.folded[start]) { start += 1 }
        guard said || start > bracket + 1 else { return nil }
        var end = start
        while end < text.count, end - start < 20, !Self.closing.contains(text.folded[end]) { end += 1 }
        guard end < text.count, (2..<20).contains(end - start), Self.closing.contains(text.folded[end]) else {
            return nil
        }
        return isGeneric(start..<end) ? nil : start..<end
    }

    private static let closing: Set<UInt32> = [0x29, 0x22, 0x201D, 0x300D, 0x2C, 0x3001, 0x3B, 0x0A, 0xFF0C, 0x3002]

    /// Whether a defined name is a word such as 公司 or a party such as 乙方2.
    private func isGeneric(_ range: Range<Int>) -> Bool {
        if text.folded[range.lowerBound + 1] == 0x65B9 { return true }
        guard let traits = NameLexicon.entry(text.folded[range])?.traits else { return false }
        return !traits.isDisjoint(with: [.form, .kind, .function, .generic, .office])
    }
}
