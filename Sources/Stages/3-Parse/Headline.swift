/// Chooses the headline and takes the site's name off it.
enum Headline {
    /// The title, and the site's name where the title bore it.
    struct Choice {
        var title: [UInt8]
        var site: [UInt8]?
        /// The parts of the page's title, of which the site's name may be any but the first.
        var parts: [[UInt8]] = []
        /// The block that shows it.
        var block: Int?
    }

    static func choose(in page: PageBlocks, of tree: PageTree, head: HeadFacts, linked: LinkedArticle, text: MainText?)
        -> Choice
    {
        let site = head.content("og:site_name")
        let full = head.title
        let shared = head.content("og:title", "twitter:title") ?? linked.headline ?? []
        let start = text?.blocks.first ?? page.blocks.count
        let headings = headingBlocks(in: page, of: tree, before: start)
        let parts = split(full)
        func choice(_ title: [UInt8], _ block: Int?) -> Choice {
            Choice(title: title, site: site ?? siteName(parts, title: title), parts: parts, block: block)
        }

        // What both a heading and the title say is the headline.
        for block in headings {
            let line = Array(page.line(block))
            guard line.inkCount >= 4 else { continue }
            if contains(full, line) || contains(shared, line) {
                return choice(line, block)
            }
        }
        if !shared.isEmpty {
            let title = without(site, from: shared)
            return Choice(
                title: title,
                site: site ?? siteName(parts, title: title),
                block: block(of: title, in: page)
            )
        }
        // One h1 alone is the headline even if the title says something else.
        if headings.count(where: { level(of: $0, in: page, tree) == 1 }) == 1, let block = headings.first,
            page.blocks[block].ink >= 6
        {
            return choice(Array(page.line(block)), block)
        }
        // A line of the page that begins the title, whatever its element.
        for index in page.blocks.indices.prefix(start + 3) where !page.blocks[index].isMostlyLink {
            let line = Array(page.line(index))
            guard line.inkCount >= 6, full.starts(with: line) else { continue }
            return choice(line, index)
        }
        if let first = parts.first, !first.isEmpty {
            return Choice(
                title: first,
                site: site ?? siteName(parts, title: first),
                block: block(of: first, in: page)
            )
        }
        if let block = headings.first { return choice(Array(page.line(block)), block) }
        return choice([], nil)
    }

    private static func level(of block: Int, in page: PageBlocks, _ tree: PageTree) -> Int {
        var node = Int(tree.nodes[Int(page.blocks[block].node)].parent)
        while node >= 0 {
            if let level = tree.nodes[node].tag.headingLevel { return level }
            node = Int(tree.nodes[node].parent)
        }
        return 7
    }

    private static func headingBlocks(in page: PageBlocks, of tree: PageTree, before start: Int) -> [Int] {
        let headings = page.blocks.indices.filter { page.blocks[$0].kind == .heading && !page.blocks[$0].isAside }
        // 200: the headline is not below the two hundredth heading.
        return headings.prefix(200).map { ($0, level(of: $0, in: page, tree)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0)
    }

    private static func block(of title: [UInt8], in page: PageBlocks) -> Int? {
        page.blocks.indices.first { page.line($0).elementsEqual(title) && !page.blocks[$0].isMostlyLink }
    }

    private static func contains(_ text: [UInt8], _ line: [UInt8]) -> Bool {
        // A longer text is no headline, and the search is quadratic.
        guard line.count <= text.count, text.count <= 2_000 else { return false }
        if text.starts(with: line) { return true }
        for start in 0...(text.count - line.count) where text[start..<start + line.count].elementsEqual(line) {
            return true
        }
        return false
    }

    /// The parts of a title between marks that sites put before their names.
    static func split(_ title: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var current: [UInt8] = []
        var index = 0
        while index < title.count {
            let width = markWidth(title, index)
            if width > 0 {
                parts.append(InlineText.squeezed(current))
                current = []
                index += width
            } else {
                current.append(title[index])
                index += 1
            }
        }
        parts.append(InlineText.squeezed(current))
        return parts.filter { !$0.isEmpty }
    }

    private static func markWidth(_ title: [UInt8], _ index: Int) -> Int {
        for mark in [" - ", " | ", " – ", " — ", "_", "– ", " » ", " · ", "--", "|", "｜", "-"] as [StaticString]
        where title.has(mark, at: index) {
            // A bare hyphen divides Chinese titles only: elsewhere it joins words.
            if mark.utf8CodeUnitCount == 1, mark.utf8Start[0] == 0x2D || mark.utf8Start[0] == 0x7C {
                guard index > 0, title[index - 1] >= 0x80, index + 1 < title.count, title[index + 1] >= 0x80 else {
                    continue
                }
            }
            return mark.utf8CodeUnitCount
        }
        return 0
    }

    private static func without(_ site: [UInt8]?, from title: [UInt8]) -> [UInt8] {
        let parts = split(title)
        guard let site, parts.count > 1, let last = parts.last, last == site, let first = parts.first else {
            return title
        }
        return first
    }

    /// The part that ends as outlets do, else the last.
    private static func siteName(_ parts: [[UInt8]], title: [UInt8]) -> [UInt8]? {
        let rest = parts.dropFirst().filter { $0 != title && $0.inkCount <= 20 }
        return rest.last(where: Byline.isOutlet) ?? rest.last
    }
}
