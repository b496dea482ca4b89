public import NewsModel
public import PipelineCore

/// Joins the pages of one article: follows ``/NewsModel/Article/nextPage`` and appends what stands there.
///
/// ```swift
/// MergePages {
///     FetchPage().retrying(upTo: 3)
///     DecodeText()
///     ParseHTML()
/// }
/// ```
///
/// Followed are links of articles, on the same host, to pages that bear the same headline or whose address continues
/// that of the first page (`5.html`, `5_2.html`). A page read before ends the way, so does one that says nothing new.
/// Lines that pages repeat stand once.
///
/// Where a page cannot be had, the article keeps what was read and its ``/NewsModel/Article/nextPage`` still names
/// the missing page; `nil` says that the article is whole. Links to the pages read are left out of its links.
///
/// Blocks while pages are fetched.
public struct MergePages<Reader: Stage<PageRequest, Article>>: Stage {
    private let reader: Reader._Prepared
    private let limit: Int

    /// - Parameters:
    ///   - limit: The most pages of one article, the first among them; at least 1.
    ///   - reader: What gets a page and reads it.
    public init(upTo limit: Int = 20, @StageBuilder reader: () -> Reader) {
        precondition(limit > 0, "an article has a page at least: \(limit)")
        self.limit = limit
        self.reader = reader()._prepared
    }

    public func process(_ article: Article) -> Article {
        guard article.pageType == .article, article.nextPage != nil else { return article }
        var merged = MergedArticle(article)
        while merged.pageCount < limit, let address = merged.next {
            // Whatever the reason, a page that is missing is named by the article itself.
            guard let page = try? reader.process(PageRequest(url: address)), merged.append(page) else { break }
        }
        return merged.article
    }
}
