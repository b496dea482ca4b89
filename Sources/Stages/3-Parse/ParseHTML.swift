public import NewsModel
public import PipelineCore

/// Finds the article in a page: its text, headline, date, source and links.
///
/// Markup is read by libxml2 into flat arrays; a page without any markup is read as lines of text, the first of which
/// is the headline. A page that is a list of links gives an article whose ``/NewsModel/Article/pageType`` is `list`.
///
/// Tables of data stand apart in ``/NewsModel/Article/tables``; on pages that are not Chinese their rows are paragraphs
/// too, for there the text goes on in them. A site that all this misreads gets a ``SiteRule``.
///
/// ```swift
/// let article = try ParseHTML().process(page)
/// ```
///
/// - Complexity: Linear in the bytes of the page, bounded by ``ParseLimits``.
public struct ParseHTML: Stage {
    public let limits: ParseLimits
    /// Of several for one host the first counts.
    public let rules: [SiteRule]
    public let mode: ParseMode

    public init(rules: [SiteRule] = [], mode: ParseMode = .balanced, limits: ParseLimits = ParseLimits()) {
        self.rules = rules
        self.mode = mode
        self.limits = limits
    }

    /// - Throws: ``ParseFailure``: `noText` for a page with neither text nor links, `notAPage` for JSON, a script or
    ///   another format of data, the others for a page that
    ///   cannot be read within the limits.
    public func process(_ page: DecodedPage) throws(ParseFailure) -> Article {
        let size = page.html.utf8.count
        guard size <= limits.bytes else { throw .tooLarge(limit: limits.bytes, value: size) }
        var html = page.html
        let (format, isPlain) = html.withUTF8 { (DataFormat.recognised($0), PlainText.firstTag($0) == nil) }
        if let format { throw .notAPage(kind: format) }
        if isPlain {
            let lines = html.utf8.count { $0 == 0x0A || $0 == 0x0D }
            let limit = limits.nodes(inBytes: size)
            guard lines <= limit else { throw .tooManyNodes(limit: limit, value: lines) }
            guard let article = PlainText.article(page) else { throw .noText(bytes: size) }
            return article
        }
        var markup = try prepared(page.html)
        guard markup.bytes.contains(where: { $0 > 0x20 }) else { throw .noText(bytes: size) }
        let tree = try tree(of: &markup, size: size)
        guard !tree.nodes.isEmpty else { throw .noText(bytes: size) }
        let address = Address(page.url.utf8)
        let rule = rules.first { $0.applies(to: address) }
        let reader = ArticleReader(page: page, tree: tree, markup: markup, rule: rule, mode: mode, limits: limits)
        guard let article = reader.article() else { throw .noText(bytes: size) }
        return article
    }

    /// Frees the markup before the text is looked for, so that no page is held three times.
    private func tree(of markup: inout PreparedMarkup, size: Int) throws(ParseFailure) -> PageTree {
        let bytes = markup.takeBytes()
        // What libxml2 implies of `html`, `head` and `body` is made room for too.
        var builder = TreeBuilder(
            limits: limits,
            nodeLimit: limits.nodes(inBytes: size),
            nodes: markup.nodeCount + 8,
            bytes: bytes.count
        )
        guard HTMLEvents.read(bytes, into: &builder) else { throw .malformed(bytes: size) }
        builder.finish()
        if let failure = builder.failure { throw failure }
        return builder.tree
    }

    private func prepared(_ html: String) throws(ParseFailure) -> PreparedMarkup {
        var html = html
        let result = html.withUTF8 { bytes in
            Result { () throws(ParseFailure) in try PreparedMarkup(bytes, within: limits) }
        }
        return try result.get()
    }
}
