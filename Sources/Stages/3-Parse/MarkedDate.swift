/// Finds the date of publication in elements that say they hold one.
struct MarkedDate {
    /// By `itemprop="datePublished"` and the like.
    private(set) var publication: DateText?
    /// By `<time>`, a class that names a date, or a line that says so.
    private(set) var date: DateText?
    /// The page's only date with a time of day.
    private(set) var only: DateText?

    init(_ tree: PageTree, _ page: PageBlocks, text: TrimmedText) {
        let end = text.kept.last.map { Int(page.blocks[$0].node) } ?? tree.nodes.count
        var byTime: DateText?
        var byClass: DateText?
        var late: DateText?
        var asideEnd: Int32 = 0
        var todayEnd: Int32 = 0
        for node in tree.nodes.indices where tree.nodes[node].tag != .text {
            let item = tree.nodes[node]
            if page.roles[node].contains(.aside) { asideEnd = max(asideEnd, item.end) }
            if page.roles[node].contains(.today) { todayEnd = max(todayEnd, item.end) }
            guard node >= todayEnd else { continue }
            let isInAside = node < asideEnd
            if Self.isPublication(node, in: tree), let date = Self.date(of: node, in: tree) {
                if !isInAside {
                    publication = date
                    return
                }
                late = late ?? date
            } else if item.tag == .time, byTime == nil || late == nil, let date = Self.date(of: node, in: tree) {
                if node <= end, !isInAside { byTime = byTime ?? date } else { late = late ?? date }
            } else if page.roles[node].contains(.date), !isInAside, byClass == nil,
                let date = Self.date(of: node, in: tree)
            {
                if node <= end { byClass = date } else { late = late ?? date }
            }
        }
        date = byTime ?? byClass ?? Self.labelled(page) ?? late
        only = Self.only(page)
    }

    /// The date with a time of day in a line outside links, if all such lines of the page name the same day.
    private static func only(_ page: PageBlocks) -> DateText? {
        var only: DateText?
        for (index, block) in page.blocks.enumerated() where block.ink <= 120 && !block.isMostlyLink {
            guard let found = DateReader.first(in: page.line(index)), found.date.hour != nil,
                !DateLabel.namesAnother(found, at: index, in: page)
            else { continue }
            let date = found.date
            if let only, (only.year, only.month, only.day) != (date.year, date.month, date.day) { return nil }
            only = only ?? date
        }
        return only
    }

    /// The date in a short line that says what the date is.
    private static func labelled(_ page: PageBlocks) -> DateText? {
        for (index, block) in page.blocks.enumerated() where block.ink <= 300 && !block.isMostlyLink {
            let line = page.line(index)
            guard labels.contains(where: line.contains) else { continue }
            if let found = DateReader.first(in: line) { return found.date }
            // The label may stand on a line of its own above the date.
            guard block.ink <= 24, index + 1 < page.blocks.count, page.blocks[index + 1].ink <= 40 else { continue }
            if let found = DateReader.first(in: page.line(index + 1)) { return found.date }
        }
        return nil
    }

    private static let labels: [StaticString] = [
        "发布时间", "发布日期", "發布時間", "發佈", "更新时间", "更新時間", "Published", "published", "Posted", "Updated", "updated",
        "last edited", "last modified", "Last Revision", "wurde am", "zuletzt", "Stand:", "Datum:", "Veröffentlicht",
        "Publié", "Änderung", "geändert", "aktualisiert", "Post time", "Post date", "Date posted",
        "Gespeichert",
    ]

    private static func isPublication(_ node: Int, in tree: PageTree) -> Bool {
        guard let name = tree.attribute(.itemprop, of: node) ?? tree.attribute(.property, of: node) else {
            return false
        }
        return name.contains("datePublished") || name.contains("dateCreated") || name.contains("dc:date")
    }

    /// The date in the attributes, else in the text, if that is short.
    static func date(of node: Int, in tree: PageTree) -> DateText? {
        for name in [AttributeName.datetime, .content, .title] {
            if let value = tree.attribute(name, of: node), let date = DateReader.value(value) { return date }
        }
        // 300: a longer text is no label, and reading it would cost.
        guard tree.nodes[node].end - Int32(node) < 40 else { return nil }
        let text = tree.rawText(of: node)
        guard text.count <= 300 else { return nil }
        return DateReader.first(in: InlineText.squeezed(text))?.date
    }
}
