import NewsModel

/// Tells an article from a list of links.
enum PageKind {
    static func judge(_ page: PageBlocks, kept: [Int], confidence: Double) -> (type: PageType, confidence: Double) {
        var links = 0
        var ink = 0
        for block in page.blocks {
            ink += Int(block.ink)
            if block.isMostlyLink { links += Int(block.ink) }
        }
        var prose = 0
        for index in kept where page.blocks[index].marks > 0 { prose += Int(page.blocks[index].ink) }
        // 60: a flash of one sentence.
        if prose >= 60, prose * 3 >= links || prose >= 400 { return (.article, max(0.5, confidence)) }
        if ink > 0, links * 2 > ink { return (.list, Double(links) / Double(ink)) }
        return prose > 0 ? (.article, 0.4) : (.other, 0.5)
    }
}
