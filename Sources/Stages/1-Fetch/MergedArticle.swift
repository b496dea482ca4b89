import NewsModel

/// An article that grows by its further pages.
struct MergedArticle {
    private(set) var article: Article
    private(set) var pageCount = 1
    /// Addresses of the pages read, in canonical form.
    private var read: Set<String> = []
    private var lines: Set<String>
    private let first: WebAddress?
    private let title: String

    /// Shorter lines may be said twice, in scalars: a question, a name.
    private static let shortestUnique = 12

    init(_ article: Article) {
        self.article = article
        lines = Set(article.paragraphs)
        first = WebAddress(article.url)
        title = Self.withoutPageNumber(article.title)
        for url in [article.url, article.key] + (article.canonicalURL.map { [$0] } ?? []) { note(url) }
    }

    /// The address of the next page, if it is on the same host and has not been read.
    var next: String? {
        guard let first, let next = article.nextPage.flatMap({ WebAddress($0) }), next.host == first.host,
            !read.contains(next.canonical.text)
        else { return nil }
        return next.text
    }

    /// Adds the text of the next page.
    ///
    /// - Returns: Whether it is a page of this article and says something new. If not, nothing has changed but
    ///   that the article is known to end here.
    mutating func append(_ page: Article) -> Bool {
        guard belongs(page) else {
            article.nextPage = nil
            return false
        }
        let kept = newLines(of: page)
        guard !kept.isEmpty else {
            article.nextPage = nil
            return false
        }
        pageCount += 1
        note(article.nextPage ?? page.url)
        note(page.url)
        append(parts(of: page, kept: kept))
        article.nextPage = page.nextPage
        if let end = article.nextPage.flatMap({ WebAddress($0) }), read.contains(end.canonical.text) {
            article.nextPage = nil
        }
        article.published = article.published ?? page.published
        article.source = article.source ?? page.source
        article.editor = article.editor ?? page.editor
        if article.author.isEmpty { article.author = page.author }
        var known = Set(article.links.map(\.url))
        article.links += page.links.filter { known.insert($0.url).inserted }
        article.links.removeAll { link in
            WebAddress(link.url).map { read.contains($0.canonical.text) && link.url != article.url } ?? false
        }
        return true
    }

    private mutating func note(_ url: String) {
        if let address = WebAddress(url) { read.insert(address.canonical.text) }
    }

    /// Whether a page bears the headline of the first, or its address is that of the first with a number.
    private func belongs(_ page: Article) -> Bool {
        guard page.pageType != .list else { return false }
        let other = Self.withoutPageNumber(page.title)
        if !title.isEmpty, other.hasPrefix(title) || (!other.isEmpty && title.hasPrefix(other)) { return true }
        guard let first, let address = WebAddress(page.url), address.host == first.host else { return false }
        if address.path == first.path { return true }
        let stem = Self.stem(of: first.path)
        guard address.path.hasPrefix(stem), let mark = address.path.dropFirst(stem.count).unicodeScalars.first else {
            return false
        }
        return mark == "_" || mark == "-" || mark == "/"
    }

    private static func stem(of path: String) -> Substring {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path[...] }
        return path[..<dot]
    }

    /// `钢价上涨(2)` and `钢价上涨 第2页` are `钢价上涨`.
    private static func withoutPageNumber(_ title: String) -> String {
        var scalars = title.unicodeScalars[...]
        let marks: Set<Unicode.Scalar> = ["(", ")", "（", "）", "第", "页", "頁", "_", "-", "/", " ", "[", "]", "【", "】"]
        var rest = scalars
        var hasDigit = false
        while let last = rest.last, marks.contains(last) || ("0"..."9").contains(last) {
            hasDigit = hasDigit || ("0"..."9").contains(last)
            rest.removeLast()
            // Digits that no mark sets off are part of the headline.
            if hasDigit, let before = rest.last, marks.contains(before) { scalars = rest }
        }
        while let last = scalars.last, hasDigit, marks.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// The paragraphs that no page before had, by index.
    private mutating func newLines(of page: Article) -> [Int] {
        let all = page.paragraphs
        let isOld = all.map(lines.contains)
        let start = isOld.firstIndex(of: false) ?? all.count
        let end = (isOld.lastIndex(of: false) ?? -1) + 1
        guard start < end else { return [] }
        let kept = (start..<end).filter { !isOld[$0] || all[$0].unicodeScalars.count < Self.shortestUnique }
        lines.formUnion(all)
        return kept
    }

    /// Appends what is kept of a page, and tells its parts by their new indices.
    private mutating func parts(of page: Article, kept: [Int]) -> [ArticlePart] {
        var places: [Int: Int] = [:]
        for (offset, index) in kept.enumerated() { places[index] = article.paragraphs.count + offset }
        article.paragraphs += kept.map { page.paragraphs[$0] }
        let firstTable = article.tables.count
        article.tables += page.tables
        let firstCaption = article.captions.count
        article.captions += page.captions
        var known = Set(article.images.map(\.url))
        var images: [Int: Int] = [:]
        for (index, image) in page.images.enumerated() where known.insert(image.url).inserted {
            images[index] = article.images.count
            article.images.append(image)
        }
        return page.parts.compactMap { part in
            switch part {
            case .paragraph(let index): places[index].map { .paragraph($0) }
            case .heading(let index, let level): places[index].map { .heading($0, level: level) }
            case .item(let index, let number): places[index].map { .item($0, number: number) }
            case .table(let index): .table(firstTable + index)
            case .image(let index): images[index].map { .image($0) }
            case .caption(let index): .caption(firstCaption + index)
            }
        }
    }

    /// A page without parts has its paragraphs only, which must not be lost among the parts of others.
    private mutating func append(_ parts: [ArticlePart]) {
        article.parts = article.parts.isEmpty || parts.isEmpty ? [] : article.parts + parts
    }
}
