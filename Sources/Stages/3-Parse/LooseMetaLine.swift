/// Reads a line of date, outlet and names without labels, as mobile pages and old portals have it.
enum LooseMetaLine {
    static func read(_ lines: [[UInt8]], headline: Headline.Choice) -> (source: [UInt8]?, authors: [[UInt8]]) {
        var source: [UInt8]?
        var authors: [[UInt8]] = []
        let site = headline.site
        let titleParts = headline.parts.filter { $0 != headline.title }
        for (position, line) in lines.enumerated() where line.count <= 200 {
            // The outlet may stand on the line next to the date's.
            let nearDate = lines[max(0, position - 1)...min(lines.count - 1, position + 1)].contains {
                DateReader.first(in: $0) != nil
            }
            guard nearDate else { continue }
            var rest = line
            let date = DateReader.first(in: line)
            if let date { rest.replaceSubrange(date.range, with: [0x20]) }
            let parts = rest.split(separator: 0x20).map(Array.init)
            if date != nil, authors.isEmpty, let name = bracketed(rest) { authors = [name] }
            guard parts.count <= 6 else { continue }
            for whole in parts {
                // 原创：39健康网
                let part = whole.find("：").map { Array(whole[($0 + 3)...]) } ?? whole
                let pair = part.split(separator: 0x2F).map(Array.init)
                if pair.count == 2, Byline.isOutlet(pair[1]), isName(pair[0]) {
                    source = source ?? pair[1]
                    if authors.isEmpty { authors = [pair[0]] }
                } else if part == site || titleParts.contains(part) || Byline.isOutlet(part) {
                    if source == nil, part.count <= 60 { source = part }
                } else if date != nil, parts.count > 1, source != nil, isName(part), authors.isEmpty {
                    authors = [part]
                }
            }
        }
        return (source, authors)
    }

    /// The name in `[ 黄宇 ]`.
    private static func bracketed(_ line: [UInt8]) -> [UInt8]? {
        var from = 0
        while let open = line.find("[", from: from), let close = line.find("]", from: open) {
            let name = InlineText.squeezed(line[(open + 1)..<close])
            if isName(name), !Byline.isOutlet(name) { return name }
            from = close
        }
        return nil
    }

    /// Two to four Chinese characters.
    private static func isName(_ part: [UInt8]) -> Bool {
        (6...12).contains(part.count) && part.allSatisfy { $0 >= 0x80 } && !LineRules.isLabel(part)
    }
}
