/// The article in the data of a page's scripts, for pages that show nothing before these have run.
///
/// Of the strings that read as prose those of one key under one titled object belong together; the group with the most
/// prose is the text, if the page's title or the key says that it is.
struct ScriptArticle {
    let title: [UInt8]
    /// Lines, or markup.
    let text: [UInt8]
    let state: EmbeddedState
    let author: [UInt8]?
    /// Whether the page's own title names it.
    let isNamed: Bool

    /// - Complexity: Linear in the scripts.
    static func find(in scripts: [[UInt8]], title: [UInt8]) -> ScriptArticle? {
        var best: ScriptArticle?
        var inner: [UInt8] = []
        for script in scripts {
            best = better(best, find(in: ScriptStrings(plain(script)), title: title, inner: &inner))
        }
        // Data within strings of data, to which pages pass them in pieces.
        var unread: [UInt8] = []
        if !inner.isEmpty { best = better(best, find(in: ScriptStrings(plain(inner)), title: title, inner: &unread)) }
        return best
    }

    private static func better(_ one: ScriptArticle?, _ other: ScriptArticle?) -> ScriptArticle? {
        guard let one, let other else { return one ?? other }
        if one.isNamed != other.isNamed { return one.isNamed ? one : other }
        return other.text.count > one.text.count ? other : one
    }

    /// Less prose is no article, in bytes of letters: a flash of one sentence.
    private static let shortest = 90

    private struct Place: Hashable {
        let owner: Int32
        let key: [UInt8]
    }

    private struct Group {
        var text: [UInt8] = []
        var prose = 0
    }

    private static func find(in strings: ScriptStrings, title: [UInt8], inner: inout [UInt8]) -> ScriptArticle? {
        var places: [Place: Int] = [:]
        var groups: [(place: Place, group: Group)] = []
        let owners = owners(strings)
        for entry in strings.entries {
            let raw = strings.bytes[entry.value]
            guard raw.count >= 40 || raw.contains(where: { $0 >= 0x80 || $0 == 0x5C || $0 == 0x20 }) else { continue }
            let owner = entry.object < 0 ? -1 : owners[Int(entry.object)]
            guard owner >= -1, !isOther(strings.bytes[entry.key]) else { continue }
            let value = decoded(raw)
            if isData(value) {
                inner += plain(value)
                continue
            }
            let prose = prose(in: value)
            guard prose > 0 else { continue }
            let place = Place(owner: owner, key: Array(strings.bytes[entry.key]))
            let index = places[place] ?? groups.count
            if index == groups.count {
                places[place] = index
                groups.append((place, Group()))
            }
            groups[index].group.prose += prose
            groups[index].group.text += groups[index].group.text.isEmpty ? value : [0x0A, 0x0A] + value
        }
        func stated(_ owner: Int32) -> [UInt8] {
            guard owner >= 0, strings.objects[Int(owner)].title >= 0 else { return [] }
            let entry = strings.entries[Int(strings.objects[Int(owner)].title)]
            return InlineText.squeezed(decoded(strings.bytes[entry.value]))
        }
        var chosen: (group: Group, owner: Int32, isNamed: Bool)?
        for (place, group) in groups where group.prose >= shortest {
            let own = stated(place.owner)
            let isNamed = own.inkCount >= 4 && title.holds(own)
            guard isNamed || texts.contains(where: { place.key.equals($0) }) else { continue }
            if let chosen, chosen.isNamed != isNamed ? chosen.isNamed : chosen.group.prose >= group.prose { continue }
            chosen = (group, place.owner, isNamed)
        }
        guard let chosen else { return nil }
        var state = EmbeddedState()
        if chosen.owner >= 0 {
            let range = strings.objects[Int(chosen.owner)].range
            strings.bytes[range].withUnsafeBufferPointer { state.read($0) }
        }
        return ScriptArticle(
            title: stated(chosen.owner),
            text: chosen.group.text,
            state: state,
            author: author(of: chosen.owner, in: strings),
            isNamed: chosen.isNamed
        )
    }

    /// By object the nearest one around it with a title; -1 for none, -2 in readers' comments and the like.
    private static func owners(_ strings: ScriptStrings) -> [Int32] {
        var owners: [Int32] = []
        owners.reserveCapacity(strings.objects.count)
        for (index, object) in strings.objects.enumerated() {
            let outer = object.parent < 0 ? -1 : owners[Int(object.parent)]
            if outer == -2 || isOther(strings.bytes[object.key]) {
                owners.append(-2)
            } else {
                owners.append(object.title >= 0 ? Int32(index) : outer)
            }
        }
        return owners
    }

    private static func author(of owner: Int32, in strings: ScriptStrings) -> [UInt8]? {
        guard owner >= 0 else { return nil }
        return strings.entries.first { entry in
            entry.object == owner && ScriptStrings.names.contains(where: strings.bytes[entry.key].equals)
        }.map { InlineText.squeezed(decoded(strings.bytes[$0.value])) }
    }

    private static func isOther(_ key: ArraySlice<UInt8>) -> Bool {
        let lowered = key.prefix(40).map(\.lowered)
        return others.contains(where: lowered.contains)
    }

    /// What stands beside the text of an article in its data.
    private static let others: [StaticString] = [
        "comment", "reply", "replies", "related", "recommend", "summary", "abstract", "description", "excerpt",
        "digest",
        "intro", "caption", "template", "style", "css", "i18n", "locale", "message", "seo", "copyright", "disclaimer",
        "keyword", "config", "biograph", "alt",
    ]

    /// Keys under which systems keep the text of an article.
    private static let texts: [StaticString] = [
        "content", "body", "articleBody", "text", "html", "contentHtml", "content_html", "contentText",
        "article_content",
        "articleContent", "newsContent", "news_content", "detail", "bodyHtml", "body_html", "bodyText", "paragraphs",
        "paragraph", "richText", "rendered", "Content", "mainText", "story", "storyBody", "contentDetail", "newsText",
        "articleText", "txt", "children", "content_elements", "blocks",
    ]

    /// Whether the string holds data of its own.
    private static func isData(_ value: [UInt8]) -> Bool {
        guard value.count >= 100 else { return false }
        if value.begins(with: "%7B") || value.begins(with: "%5B") { return true }
        let head = value.prefix(400)
        return (head.contains("{\"") && head.contains("\":")) || value.begins(with: "[{")
    }

    /// The script, with `%7B` and the like resolved where all of it is written so.
    private static func plain(_ script: [UInt8]) -> [UInt8] {
        guard let start = script.firstIndex(where: { !$0.isASCIIBlank }),
            script.has("%7B", at: start) || script.has("%5B", at: start)
        else { return script }
        var result: [UInt8] = []
        result.reserveCapacity(script.count)
        var at = start
        while at < script.count {
            if script[at] == 0x25, at + 2 < script.count, let high = digit(script[at + 1]),
                let low = digit(script[at + 2])
            {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(script[at])
                at += 1
            }
        }
        return Array(String(decoding: result, as: UTF8.self).utf8)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func decoded(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        guard raw.contains(0x5C) else { return Array(raw) }
        return JSONValue.unescaped(raw)
    }

    /// The letters of a string that reads as sentences; 0 for addresses, code and labels.
    private static func prose(in value: [UInt8]) -> Int {
        var letters = 0
        var blanks = 0
        var wide = 0
        var code = 0
        var isTag = false
        for byte in value {
            if isTag {
                isTag = byte != 0x3E
                continue
            }
            switch byte {
            case 0x3C: isTag = true
            case 0x20: blanks += 1
            case 0x7B, 0x7D, 0x3B, 0x3D, 0x5F, 0x7C: code += 1
            case 0xE4...0xE9: wide += 1
            default: letters += byte.isASCIILetter ? 1 : 0
            }
        }
        // A language without blanks, or words of fifteen letters at most on average.
        guard wide >= 6 || (blanks >= 3 && letters <= blanks * 15), code * 25 <= letters + wide * 3 else { return 0 }
        return wide * 3 + letters
    }
}

extension [UInt8] {
    /// Whether the other text stands in this one.
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        guard !other.isEmpty, other.count <= count else { return false }
        for start in 0...(count - other.count) where self[start] == other[0] {
            if self[start..<start + other.count].elementsEqual(other) { return true }
        }
        return false
    }
}
