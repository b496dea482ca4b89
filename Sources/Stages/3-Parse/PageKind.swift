import NewsModel

/// Tells an article from a list of links.
enum PageKind {
    static func judge(_ page: PageBlocks, kept: [Int], headline: Int?, confidence: Double) -> (
        type: PageType, confidence: Double
    ) {
        var links = 0
        var ink = 0
        for block in page.blocks {
            ink += Int(block.ink)
            if block.isMostlyLink { links += Int(block.ink) }
        }
        var prose = 0
        for index in kept where page.blocks[index].marks > 0 { prose += Int(page.blocks[index].ink) }
        // 30: a sentence, where all that an article has stands above it.
        if prose >= 30, isHeaded(page, kept: kept, headline: headline) { return (.article, max(0.6, confidence)) }
        if isFront(page, kept: kept) { return (.list, 0.6) }
        // 60: a flash of one sentence.
        if prose >= 60, prose * 3 >= links || prose >= 400 { return (.article, max(0.5, confidence)) }
        if ink > 0, links * 2 > ink { return (.list, Double(links) / Double(ink)) }
        return prose > 0 ? (.article, 0.4) : (.other, 0.5)
    }

    /// Whether a line of date, source or author stands between the headline and the text, and no links before it.
    private static func isHeaded(_ page: PageBlocks, kept: [Int], headline: Int?) -> Bool {
        guard let headline, let first = kept.first, headline < first else { return false }
        // 4: a standfirst and a row of buttons may stand between.
        for index in page.blocks.indices[(headline + 1)..<first].prefix(4) {
            let block = page.blocks[index]
            if block.isMostlyLink, block.ink >= longLink { return false }
            if block.isMeta || LineRules.isMetaLine(page.line(index), ink: Int(block.ink)) { return true }
        }
        return false
    }

    /// Whether the text is a row of teasers: a link, then a sentence or two, and again.
    private static func isFront(_ page: PageBlocks, kept: [Int]) -> Bool {
        var lines = 0
        var long = 0
        var teasers = 0
        var early = 0
        for index in kept where page.blocks[index].marks > 0 && !page.blocks[index].isMostlyLink {
            lines += 1
            if page.line(index).count > longestTeaser { long += 1 }
            // Two lines up, for a date may stand between.
            for before in index - 2..<index where before >= 0 {
                let block = page.blocks[before]
                if block.isMostlyLink, block.ink >= longLink, block.kind != .item || page.blocks[index].kind == .item {
                    teasers += 1
                    if lines <= 3 { early += 1 }
                    break
                }
            }
        }
        // An article begins with text of its own.
        return teasers >= 3 && early >= 2 && teasers * 3 >= lines * 2 && long * 5 <= lines
    }

    /// A shorter link is a word or two, in scalars.
    private static let longLink = 8
    /// In bytes: 150 Chinese characters.
    private static let longestTeaser = 450
}
