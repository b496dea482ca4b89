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
        state: EmbeddedState,
        headline: Headline.Choice,
        text: TrimmedText
    ) {
        let around = LinesAround(text, headline: headline, in: blocks)
        var byline = Byline()
        for index in around.all { byline.read(blocks.line(index)) }
        let marked = MarkedFacts(tree, blocks, lines: around, headline: headline, text: text)
        let loose = LooseMetaLine.read(around.above.map { Array(blocks.line($0)) }, headline: headline)

        let shown = Self.shown(around, blocks, tree, except: headline.block)
        let dates = MarkedDate(tree, blocks, text: text)
        var stated = Self.stated(head, linked) ?? dates.publication
        if let date = stated, date.zone == nil, let local = dates.publication ?? dates.date, date.isNextTo(local),
            shown.map({ $0.isSameDay(as: date) }) != true
        {
            // A time without a zone is often that of Greenwich, a shown one that of the newsroom.
            stated = local
        }
        date =
            Self.finer(stated, shown) ?? dates.date ?? head.anyDate() ?? Self.opening(text, blocks)
            ?? state.published.flatMap { DateReader.value($0) } ?? dates.only
            ?? DateReader.first(in: headline.title)?.date
        fallback = head.content("dateupdate", "article:modified_time", "og:updated_time", "last-modified")
            .flatMap { DateReader.value($0) }
        source =
            byline.source ?? head.content("source", "og:article:source", "mediaid") ?? marked.account ?? marked.source
            ?? loose.source ?? state.source ?? Self.outlet(head, linked, headline) ?? headline.site ?? linked.publisher
        editor = byline.editor
        authors = byline.authors
        if authors.isEmpty { authors = Self.inText(text, blocks) }
        if authors.isEmpty { authors = loose.authors }
        if authors.isEmpty { authors = Self.alone(text, around, blocks, headline) }
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
        if authors.isEmpty { authors = AuthorLink.name(in: tree, blocks).map { [$0] } ?? [] }
        authors.removeAll { $0 == source || $0 == headline.site || $0.begins(with: "http") }
    }

    /// Replaces what the rule finds.
    mutating func read(_ rule: SiteRule, _ tree: PageTree) {
        if let node = rule.published?.first(in: tree), let found = MarkedDate.date(of: node, in: tree) { date = found }
        if let node = rule.source?.first(in: tree) {
            let text = InlineText.squeezed(tree.rawText(of: node))
            var byline = Byline()
            byline.read(text)
            if !text.isEmpty { source = byline.source ?? text }
        }
        if let node = rule.author?.first(in: tree) {
            let names = Byline.names(in: InlineText.squeezed(tree.rawText(of: node)))
            if !names.isEmpty { authors = names }
        }
    }

    mutating func read(url: String) {
        let named = AddressDate.read(Array(url.utf8))
        if let stated = date {
            // The address has the day of the newsroom's own zone, a stated time often that of Greenwich.
            guard let named, stated.zone ?? 0 == 0, named.isNextTo(stated) else { return }
            date = named
        } else {
            date = named ?? fallback
        }
    }

    func published(isChinese: Bool, language: [UInt8]?) -> String? {
        guard var date else { return nil }
        if isChinese {
            guard let read = date.withYearFirst ?? fallback else { return nil }
            date = read
        }
        if let language, Self.putsDayFirst(language) { date = date.withDayFirst }
        if date.hour != nil, date.zone == nil, isChinese { date.zone = 8 * 60 }
        return date.iso
    }

    /// Whether 2/10/2020 is in October: everywhere but in America.
    private static func putsDayFirst(_ language: [UInt8]) -> Bool {
        let tag = language.map(\.lowered)
        guard tag.begins(with: "en") else { return !tag.isEmpty && !tag.begins(with: "zh") }
        return tag.count > 2 && !tag.ends(with: "us")
    }

    private static func stated(_ head: HeadFacts, _ linked: LinkedArticle) -> DateText? {
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
    }

    /// The first date in the lines around the text, but for the day that a page's head shows every reader.
    private static func shown(_ around: LinesAround, _ blocks: PageBlocks, _ tree: PageTree, except headline: Int?)
        -> DateText?
    {
        for index in around.above + around.below where index != headline {
            guard let found = DateReader.first(in: blocks.line(index)),
                !DateLabel.namesAnother(found, at: index, in: blocks)
            else { continue }
            var node = Int(tree.nodes[Int(blocks.blocks[index].node)].parent)
            while node >= 0, !blocks.roles[node].contains(.today) { node = Int(tree.nodes[node].parent) }
            if node < 0 { return found.date }
        }
        return nil
    }

    /// A date that opens one of the first lines of the text, or that a short one of the last holds.
    private static func opening(_ text: TrimmedText, _ blocks: PageBlocks) -> DateText? {
        for index in text.kept.prefix(3) where blocks.blocks[index].kind != .item {
            if let found = DateReader.first(in: blocks.line(index)), found.range.lowerBound <= 12,
                !DateLabel.namesAnother(found, at: index, in: blocks)
            {
                return found.date
            }
        }
        for index in text.kept.suffix(2).reversed()
        where blocks.blocks[index].ink <= 60 && blocks.blocks[index].kind != .item {
            if let found = DateReader.first(in: blocks.line(index)) { return found.date }
        }
        return nil
    }

    /// The stated date, with the time that the page shows if it states none.
    private static func finer(_ stated: DateText?, _ shown: DateText?) -> DateText? {
        guard let stated else { return shown }
        if stated.hour == nil, let shown, shown.hour != nil, shown.isSameDay(as: stated) {
            return shown
        }
        return stated
    }

    /// The outlet that is named where an author should be.
    private static func outlet(_ head: HeadFacts, _ linked: LinkedArticle, _ headline: Headline.Choice) -> [UInt8]? {
        let named = (head.content("article:author", "author").map { [$0] } ?? linked.authors).first { name in
            name.contains { $0 >= 0xE3 } && Byline.isOutlet(name)
        }
        guard let named else { return nil }
        // Of one house the title names the paper: 自由財經 of 自由時報, whose names begin with the same two characters.
        let sister = headline.parts.dropFirst().last { Byline.isOutlet($0) && $0.starts(with: named.prefix(6)) }
        return sister ?? named
    }

    private static func alone(
        _ text: TrimmedText,
        _ around: LinesAround,
        _ blocks: PageBlocks,
        _ headline: Headline.Choice
    ) -> [[UInt8]] {
        let indices = around.above.filter { $0 > headline.block ?? -1 } + text.kept.prefix(4)
        return LoneName.read(indices.map(blocks.line), headline: headline.title).map { [$0] } ?? []
    }

    /// Names in the first three and the last four lines of the text.
    private static func inText(_ text: TrimmedText, _ blocks: PageBlocks) -> [[UInt8]] {
        for index in text.removed.prefix(3) + text.kept.prefix(3) + text.kept.suffix(4).reversed()
            + text.removed.suffix(4)
        {
            let names = BylineText.names(in: Array(blocks.line(index)), ink: Int(blocks.blocks[index].ink))
            if !names.isEmpty { return names }
        }
        // A signature may stand above a postscript.
        for index in text.kept where blocks.blocks[index].ink <= 12 {
            if let names = BylineText.signature(Array(blocks.line(index))) { return names }
        }
        return []
    }
}
