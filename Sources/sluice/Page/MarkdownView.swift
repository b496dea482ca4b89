import NewsModel

/// An article as Markdown (CommonMark with GitHub's tables), its metadata as YAML in front.
struct MarkdownView {
    let article: Article

    var lines: [String] {
        var result = frontMatter
        if !article.title.isEmpty { result += ["", "# " + MarkdownText.line(article.title)] }
        var wasItem = false
        for part in article.parts.isEmpty ? article.paragraphs.indices.map(ArticlePart.paragraph) : article.parts {
            let isItem = if case .item = part { true } else { false }
            let block = lines(of: part)
            // The items of a list stand together.
            if !block.isEmpty { result += (isItem && wasItem ? [] : [""]) + block }
            wasItem = isItem
        }
        return result
    }

    private var frontMatter: [String] {
        var lines = ["---"]
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("\(name): \(MarkdownText.quoted(value))") }
        }
        add("title", article.title)
        add("url", article.canonicalURL ?? article.url)
        add("published", article.published)
        add("source", article.source)
        if !article.author.isEmpty {
            lines.append("author: [" + article.author.map(MarkdownText.quoted).joined(separator: ", ") + "]")
        }
        add("editor", article.editor)
        add("site", article.siteName)
        add("language", article.language)
        add("next", article.nextPage)
        return lines + ["---"]
    }

    private func lines(of part: ArticlePart) -> [String] {
        switch part {
        case .paragraph(let index): [MarkdownText.line(article.paragraphs[index])]
        case .heading(let index, let level):
            // The headline is the only one of the first level.
            [String(repeating: "#", count: max(2, level)) + " " + MarkdownText.inline(article.paragraphs[index])]
        case .item(let index, let number):
            [(number.map { "\($0). " } ?? "- ") + MarkdownText.line(article.paragraphs[index])]
        case .table(let index): table(article.tables[index])
        case .image(let index): image(article.images[index])
        case .caption(let index): ["*" + MarkdownText.inline(article.captions[index]) + "*"]
        }
    }

    private func image(_ image: Image) -> [String] {
        ["![" + MarkdownText.inline(image.caption) + "](<" + MarkdownText.address(image.url) + ">)"]
    }

    /// The first row is the head; rows that are short are filled up.
    private func table(_ rows: [[String]]) -> [String] {
        let width = rows.map(\.count).max() ?? 0
        guard let head = rows.first, width > 0 else { return [] }
        func line(_ cells: [String]) -> String {
            let filled = cells.map(MarkdownText.inline) + Array(repeating: "", count: width - cells.count)
            return "| " + filled.joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: width)
        return [line(head), rule] + rows.dropFirst().map(line)
    }
}
