/// Date, source, author and editor, from the head of the page and the lines around its text.
struct ArticleFacts {
    private(set) var source: [UInt8]?
    private(set) var authors: [[UInt8]] = []
    private(set) var editor: [UInt8]?
    private var date: DateText?

    init(blocks: PageBlocks, head: HeadFacts, linked: LinkedArticle, headline: Headline.Choice, text: TrimmedText) {
        var byline = Byline()
        var shown: DateText?
        for index in Self.linesAround(text, headline: headline, in: blocks) {
            let line = blocks.line(index)
            byline.read(line)
            if shown == nil { shown = DateReader.first(in: line)?.date }
        }
        let stated =
            head.content(
                "article:published_time",
                "og:published_time",
                "datepublished",
                "publishdate",
                "pubdate",
                "publish_time",
                "publish-date",
                "weibo: article:create_at",
                "date",
                "dc.date",
                "dc.date.issued",
                "og:release_date",
                "sailthru.date",
                "parsely-pub-date"
            ).flatMap { DateReader.value($0) } ?? linked.published.flatMap { DateReader.value($0) }
        date = Self.finer(stated, shown)
        source =
            byline.source ?? head.content("source", "og:article:source", "mediaid") ?? headline.site ?? linked.publisher
        authors = byline.authors
        if authors.isEmpty {
            let stated = head.content("author", "article:author", "og:article:author", "byl", "dc.creator")
            authors = stated.map(Byline.names) ?? linked.authors
        }
        editor = byline.editor
    }

    mutating func read(url: String) {
        guard date == nil else { return }
        date = AddressDate.read(Array(url.utf8))
    }

    func published(isChinese: Bool) -> String? {
        guard var date else { return nil }
        if date.hour != nil, date.zone == nil, isChinese { date.zone = 8 * 60 }
        return date.iso
    }

    /// The stated date, with the time that the page shows if it states none.
    private static func finer(_ stated: DateText?, _ shown: DateText?) -> DateText? {
        guard let stated else { return shown }
        if stated.hour == nil, let shown, shown.hour != nil, shown.year == stated.year, shown.month == stated.month,
            shown.day == stated.day
        {
            return shown
        }
        return stated
    }

    /// The lines that may speak about the article: from the headline to the text, and those cut from the text.
    private static func linesAround(_ text: TrimmedText, headline: Headline.Choice, in page: PageBlocks) -> [Int] {
        let first = text.kept.first ?? page.blocks.count
        // Where the headline is not found, eight lines above the text are near enough.
        let top = headline.block.map { max(0, min($0, first) - 2) } ?? max(0, first - 8)
        var lines = (top..<max(top, first)).filter { page.blocks[$0].ink <= 150 }
        lines += text.removed.filter { page.blocks[$0].ink <= 150 && !lines.contains($0) }
        if let last = text.kept.last {
            lines += (last + 1..<min(page.blocks.count, last + 6)).filter {
                page.blocks[$0].ink <= 60 && !lines.contains($0)
            }
        }
        return lines
    }
}
