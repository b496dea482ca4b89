/// Date, source, author and editor, from the head of the page and the lines around its text.
struct ArticleFacts {
    private(set) var source: [UInt8]?
    private(set) var authors: [[UInt8]] = []
    private(set) var editor: [UInt8]?
    private var date: DateText?
    /// When the page was changed, for want of better.
    private var fallback: DateText?

    init(
        tree: PageTree,
        blocks: PageBlocks,
        head: HeadFacts,
        linked: LinkedArticle,
        headline: Headline.Choice,
        text: TrimmedText
    ) {
        let around = LinesAround(text, headline: headline, in: blocks)
        var byline = Byline()
        for index in around.all { byline.read(blocks.line(index)) }
        let marked = MarkedFacts(tree, blocks, lines: around, headline: headline, text: text)
        let loose = LooseMetaLine.read(around.above.map { Array(blocks.line($0)) }, headline: headline)

        date =
            Self.date(head, linked, around, blocks)
            ?? MarkedDate.read(tree, blocks, text: text) ?? head.anyDate() ?? Self.opening(text, blocks)
        fallback = head.content("dateupdate", "article:modified_time", "og:updated_time", "last-modified")
            .flatMap { DateReader.value($0) }
        source =
            byline.source ?? head.content("source", "og:article:source", "mediaid") ?? marked.account ?? marked.source
            ?? loose.source ?? headline.site ?? linked.publisher
        editor = byline.editor
        authors = byline.authors
        if authors.isEmpty { authors = Self.inText(text, blocks) }
        if authors.isEmpty { authors = loose.authors }
        if authors.isEmpty {
            let stated = head.content(
                "author",
                "article:author",
                "og:article:author",
                "byl",
                "dc.creator",
                "parsely-author"
            )
            authors = stated.map(Byline.names) ?? []
        }
        if authors.isEmpty { authors = linked.authors.flatMap(Byline.names) }
        if authors.isEmpty { authors = marked.authors }
        authors.removeAll { $0 == source || $0 == headline.site || $0.begins(with: "http") }
    }

    mutating func read(url: String) {
        guard date == nil else { return }
        date = AddressDate.read(Array(url.utf8)) ?? fallback
    }

    func published(isChinese: Bool) -> String? {
        guard var date else { return nil }
        if date.hour != nil, date.zone == nil, isChinese { date.zone = 8 * 60 }
        return date.iso
    }

    private static func date(
        _ head: HeadFacts,
        _ linked: LinkedArticle,
        _ around: LinesAround,
        _ blocks: PageBlocks
    ) -> DateText? {
        var shown: DateText?
        for index in around.above + around.below where shown == nil {
            shown = DateReader.first(in: blocks.line(index))?.date
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
                "og:release_date",
                "sailthru.date",
                "parsely-pub-date",
                "article.published",
                "dc.date.issued",
                "dcterms.created",
                "date",
                "dc.date"
            ).flatMap { DateReader.value($0) } ?? linked.published.flatMap { DateReader.value($0) }
        return finer(stated, shown)
    }

    /// A date that opens one of the first lines of the text, or that a short one of the last holds.
    private static func opening(_ text: TrimmedText, _ blocks: PageBlocks) -> DateText? {
        for index in text.kept.prefix(3) {
            if let found = DateReader.first(in: blocks.line(index)), found.range.lowerBound <= 12 { return found.date }
        }
        for index in text.kept.suffix(2).reversed() where blocks.blocks[index].ink <= 60 {
            if let found = DateReader.first(in: blocks.line(index)) { return found.date }
        }
        return nil
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

    /// Names in the first three and the last four lines of the text.
    private static func inText(_ text: TrimmedText, _ blocks: PageBlocks) -> [[UInt8]] {
        for index in text.removed.prefix(3) + text.kept.prefix(3) + text.kept.suffix(4).reversed()
            + text.removed.suffix(4)
        {
            let names = BylineText.names(in: Array(blocks.line(index)), ink: Int(blocks.blocks[index].ink))
            if !names.isEmpty { return names }
        }
        return []
    }
}
