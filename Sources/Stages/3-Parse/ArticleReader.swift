import NewsModel

/// Puts an article together from a page's tree.
struct ArticleReader {
    private let page: DecodedPage
    private let tree: PageTree
    private let rule: SiteRule?
    private let mode: ParseMode
    private let limits: ParseLimits
    private let blocks: PageBlocks
    private let head: HeadFacts
    private let linked: LinkedArticle
    private let state: EmbeddedState
    private let scripts: [Range<Int>]

    init(
        page: DecodedPage,
        tree: PageTree,
        markup: PreparedMarkup,
        rule: SiteRule?,
        mode: ParseMode,
        limits: ParseLimits
    ) {
        self.page = page
        self.tree = tree
        self.rule = rule
        self.mode = mode
        self.limits = limits
        head = HeadFacts(tree)
        linked = LinkedArticle(markup.linkedData)
        state = markup.state
        scripts = markup.scripts
        let visible = BlockReader.read(tree)
        // A page that shows its text by script hides it until then.
        let isEmpty = !visible.blocks.contains { $0.marks > 0 && !$0.isMostlyLink }
        blocks = isEmpty ? BlockReader.read(tree, showingHidden: true) : visible
    }

    func article() -> Article? {
        let main =
            rule?.body?.first(in: tree).flatMap { MainText.all(of: $0, in: blocks, of: tree, mode: mode) }
            ?? MainText.choose(in: blocks, of: tree, mode: mode)
        var texts = main?.blocks ?? []
        if rule?.body == nil, let end = SecondArticle.start(in: texts, of: blocks, tree) {
            texts.removeSubrange(end...)
        }
        var headline = Headline.choose(in: blocks, of: tree, head: head, linked: linked, text: main)
        if let node = rule?.title?.first(in: tree) {
            let title = InlineText.squeezed(tree.rawText(of: node))
            if !title.isEmpty { headline = headline.with(title, block: blocks.range(of: node, in: tree).first) }
        }
        var trimmed = TrimmedText(texts, in: blocks, headline: headline)
        let stated = StatedArticle.find(
            beside: inkOfText(trimmed.kept),
            linked: linked,
            scripts: scripts,
            page: page,
            headline: headline,
            head: head,
            limits: limits
        )
        var facts = ArticleFacts(
            tree: tree,
            blocks: blocks,
            head: head,
            linked: linked,
            state: stated?.state?.or(state) ?? state,
            headline: headline,
            text: trimmed
        )
        facts.read(url: page.url)
        if let rule { facts.read(rule, tree) }

        trimmed.cutBiography(of: facts.authors, in: blocks)
        if let title = stated?.title { headline = headline.with(title, block: nil) }
        let address = Address(page.url.utf8).map { page in
            head.base.flatMap(page.resolving).flatMap { Address($0.utf8) } ?? page
        }
        let links = PageLinks(tree, base: address, limit: limits.links)
        let range = main.map { $0.node..<Int(tree.nodes[$0.node].end) } ?? 0..<0
        let tables = blocks.dataTables.filter(range.contains)
        let captions = captionLines(in: range)
        let (images, imageNodes) = PageImages.read(
            tree,
            range: range,
            base: address,
            blocks: blocks,
            limit: limits.images
        )
        let parts = parts(
            statedParagraphs: stated?.paragraphs.count,
            kept: trimmed.kept,
            tables: tables,
            captions: captions,
            images: images,
            imageNodes: imageNodes
        )
        // After the order, which takes room while it is made.
        let paragraphs = stated?.paragraphs.map(\.text) ?? trimmed.kept.map { blocks.line($0).text }
        guard !paragraphs.isEmpty || !links.links.isEmpty || !headline.title.isEmpty else { return nil }
        let guess = ScriptGuess.guess([[headline.title.text], paragraphs].joined())
        let kind =
            stated.map { (type: .article, confidence: $0.confidence) }
            ?? PageKind.judge(blocks, kept: trimmed.kept, headline: headline.block, confidence: main?.confidence ?? 0)
        return Article(
            key: page.key,
            url: page.url,
            canonicalURL: canonical(address),
            title: headline.title.text,
            published: facts.published(isChinese: guess.language == "zh", language: head.language),
            source: facts.source?.text,
            author: (facts.authors.isEmpty ? stated?.authors ?? [] : facts.authors).map(\.text),
            editor: facts.editor?.text,
            siteName: (headline.site ?? linked.publisher)?.text,
            language: guess.language ?? head.language.map { $0.prefix { $0.isASCIILetter }.map(\.lowered).text },
            script: guess.script,
            paragraphs: paragraphs,
            tables: tables.map { DataTable.rows(of: $0, in: tree) },
            captions: captions.map { blocks.line($0).text },
            parts: parts,
            images: images,
            links: links.links,
            nextPage: links.nextPage,
            pageType: kind.type,
            confidence: kind.confidence,
            provenance: Provenance(page)
        )
    }

    private func parts(
        statedParagraphs: Int?,
        kept: [Int],
        tables: [Int],
        captions: [Int],
        images: [Image],
        imageNodes: [Int]
    ) -> [ArticlePart] {
        var order = ReadingOrder(tree, blocks)
        if let statedParagraphs {
            order.add(unplacedParagraphs: statedParagraphs)
        } else {
            order.add(paragraphs: kept, outside: tables)
        }
        order.add(tables: tables)
        order.add(images: imageNodes)
        order.add(captions: captions, bornBy: images)
        return order.parts()
    }

    private func inkOfText(_ kept: [Int]) -> Int { kept.reduce(0) { $0 + Int(blocks.blocks[$1].ink) } }

    private func canonical(_ address: Address?) -> String? {
        guard let reference = head.canonical ?? head.content("og:url") else { return nil }
        return address?.resolving(reference) ?? Address(reference)?.text
    }

    private func captionLines(in range: Range<Int>) -> [Int] {
        blocks.blocks.indices.filter {
            blocks.blocks[$0].kind == .caption && !blocks.blocks[$0].isAside
                && range.contains(Int(blocks.blocks[$0].node))
        }
    }
}
