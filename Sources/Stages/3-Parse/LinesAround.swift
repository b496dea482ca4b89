/// The lines that may speak about the article.
struct LinesAround {
    /// Between the headline and the text, and those cut off the text's head.
    let above: [Int]
    /// Those cut off the text's tail, and the few that follow it.
    let below: [Int]

    var all: [Int] { above + below }

    init(_ text: TrimmedText, headline: Headline.Choice, in page: PageBlocks) {
        let first = text.kept.first ?? page.blocks.count
        // Two lines above the headline, for some pages put the date there; eight where the headline is not found.
        let top = headline.block.map { max(0, min($0, first) - 2) } ?? max(0, first - 8)
        var above = (top..<max(top, first)).filter { page.blocks[$0].ink <= 150 }
        // A page whose first paragraph stands far below its headline has other things between.
        if above.count > 40 { above = Array(above.prefix(20)) + above.suffix(20) }
        // 40: a longer list of cut lines is a list, not lines about the article.
        let cut = Array(text.removed.lazy.filter { page.blocks[$0].ink <= 150 }.prefix(40))
        above += cut.filter { $0 < first && !above.contains($0) }
        var below = cut.filter { $0 > first }
        if let last = text.kept.last {
            below += (last + 1..<min(page.blocks.count, last + 6)).filter {
                page.blocks[$0].ink <= 60 && !below.contains($0)
            }
        }
        self.above = above
        self.below = below
    }
}
